import type { NamedFile } from './zip-files.ts';

// APPNOTE 4.3.7, 4.3.12, 4.3.16: fields of the three kinds of records, by their bytes.
const local = [4, 2, 2, 2, 4, 4, 4, 4, 2, 2] as const;
const listed = [4, 2, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4] as const;
const end = [4, 2, 2, 2, 2, 4, 4, 2] as const;
// APPNOTE 4.4.4, bit 11: names are UTF-8.
const utf8 = 0x800;

/**
 * The files in one zip file, stored and without checksums: the fastest way to hand them to a reader in the same program that takes nothing
 * but zip files. A checksum of 0 tells such a reader nothing; no other program would open it.
 */
export function uncheckedZip(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  const named = files.map(({ path, bytes }) => ({ name: new TextEncoder().encode(path), bytes }));
  const out = new Uint8Array(named.reduce((size, { name, bytes }) => size + 30 + 46 + 2 * name.length + bytes.length, 22));
  const offsets: number[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };
  for (const { name, bytes } of named) {
    offsets.push(at);
    [record(local, [0x04034b50, 20, utf8, 0, 0, 0, bytes.length, bytes.length, name.length, 0]), name, bytes].forEach(add);
  }
  const start = at;
  for (const [index, { name, bytes }] of named.entries()) {
    [record(listed, [0x02014b50, 20, 20, utf8, 0, 0, 0, bytes.length, bytes.length, name.length, 0, 0, 0, 0, 0, offsets[index] ?? 0]), name].forEach(add);
  }
  add(record(end, [0x06054b50, 0, 0, named.length, named.length, at - start, start, 0]));
  return out;
}

function record(sizes: readonly (2 | 4)[], values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(sizes.reduce<number>((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, size] of sizes.entries()) {
    if (size === 2) view.setUint16(at, values[index] ?? 0, true);
    else view.setUint32(at, values[index] ?? 0, true);
    at += size;
  }
  return bytes;
}
