import { fields, joined } from './any-zip.ts';

// Files of streams byte by byte ([MS-CFB]), as old Office programs write them.

const [free, last, table] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** A file of these streams, the first the smallest of the tree, each in sectors of its own. */
export function anyCompoundFile(streams: Readonly<Record<string, Uint8Array>>, root = 1): Uint8Array<ArrayBuffer> {
  const chains: number[] = [];
  const bodies: Uint8Array[] = [];
  const named = Object.entries(streams).map(([name, stream]) => {
    // Long enough to stand outside the sectors for small streams.
    const bytes = padded(stream, Math.max(4096, Math.ceil(stream.length / 512) * 512));
    const start = chains.length;
    for (let at = 0; at < bytes.length; at += 512) chains.push(at + 512 < bytes.length ? chains.length + 1 : last);
    bodies.push(bytes);
    return { name, start, size: bytes.length };
  });
  const directory = joined([
    entry({ name: 'Root Entry', kind: 5, child: root, start: last, size: 0 }),
    ...named.map(({ name, start, size }, at) => entry({ name, kind: 2, start, size, right: at + 1 < named.length ? at + 2 : free })),
  ]);
  const directoryAt = chains.length;
  const sectors = Math.ceil(directory.length / 512);
  for (let at = 0; at < sectors; at += 1) chains.push(at + 1 < sectors ? chains.length + 1 : last);
  const tables = Math.ceil((chains.length + 8) / 127);
  const tablesAt = chains.length;
  const chain = [...chains, ...Array.from({ length: tables }, () => table)];
  const head = joined([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    fields([[8, 0], [8, 0], [2, 0x3e], [2, 3], [2, 0xfffe], [2, 9], [2, 6], [6, 0], [4, 0], [4, tables], [4, directoryAt], [4, 0], [4, 4096], [4, last], [4, 0], [4, last], [4, 0]]),
    ...Array.from({ length: 109 }, (_, at) => fields([[4, at < tables ? tablesAt + at : free]])),
  ]);
  const fat = Array.from({ length: tables * 128 }, (_, at) => [4, chain[at] ?? free] as const);
  return joined([head, ...bodies, padded(directory, sectors * 512), fields(fat)]);
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
  readonly right?: number;
  readonly child?: number;
}

function entry({ name, kind, start, size, right = free, child = free }: Entry): Uint8Array {
  const letters = new Uint8Array(Buffer.from(`${name}\0`, 'utf16le'));
  return joined([padded(letters, 64), fields([[2, letters.length], [1, kind], [1, 1], [4, free], [4, right], [4, child], [36, 0], [4, start], [8, size]])]);
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  out.set(bytes);
  return out;
}
