/**
 * Address of the site path `to` (`/notice/#s3-2`) as written on the page at `from` (`/apply/members/`): `../../notice/#s3-2`.
 * Both begin with a slash. Relative, so that one build runs at any address.
 */
export function address(from: string, to: string): string {
  const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/.exec(to) ?? [];
  if (rest !== '' && path === from) return rest;
  const base = foldersOf(from);
  const target = foldersOf(path);
  const shared = sharedLength(base, target);
  const way = '../'.repeat(base.length - shared) + target.slice(shared).map((folder) => `${folder}/`).join('');
  return (way + lastOf(path) || './') + rest;
}

/** `/apply/members/` and `/apply/members/page` -> apply, members. */
function foldersOf(path: string): string[] {
  return path.slice(0, path.lastIndexOf('/')).split('/').filter((part) => part !== '');
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sharedLength(base: readonly string[], target: readonly string[]): number {
  const differs = base.findIndex((folder, index) => folder !== target[index]);
  return differs === -1 ? base.length : differs;
}
