/** Name of the cache that holds the site at `root`. Sites of one host share their caches, so each names its own. */
export function offlineCacheName(root: string): string {
  return `qikexie-offline ${root}`;
}
