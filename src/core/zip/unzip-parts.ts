import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package that we made ourselves, by path, as text. No guard against a zip that somebody else made. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
