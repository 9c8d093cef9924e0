/** A file of the site: its path below the root, the SHA-256 of its bytes in base64, and how many they are. */
export type OfflineFile = readonly [path: string, sha256: string, bytes: number];

/** What the site consists of, sorted by path. */
export interface OfflineFiles {
  /** Without these nothing works: pages, scripts, styles, the glyphs of everyday text. */
  readonly first: readonly OfflineFile[];
  /** Glyphs of rarer characters. */
  readonly rest: readonly OfflineFile[];
}

export function bytesOf(files: readonly OfflineFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/**
 * Path of the file that `address` names, below the site's `root`, both absolute: `notice/index.html` for `…/notice/?from=home#s3`.
 * Undefined for what lies elsewhere and for what no server would understand.
 */
export function pathNamed(address: string, root: string): string | undefined {
  const [place = ''] = address.split(/[?#]/);
  if (!place.startsWith(root)) return undefined;
  const path = decoded(place.slice(root.length));
  return path === '' || path?.endsWith('/') ? `${path}index.html` : path;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
