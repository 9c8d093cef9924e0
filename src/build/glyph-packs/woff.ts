import { inflateSync } from 'node:zlib';

const signature = 0x774f4646; // wOFF
const headerLength = 44;
const entryLength = 20;

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** The TrueType font inside a WOFF 1.0 file, whose tables are packed one by one. Its checksums are left at 0. Throws on anything else. */
export function unpackWoff(file: Buffer): Uint8Array {
  if (file.readUInt32BE(0) !== signature) throw new Error('Not a WOFF 1.0 file');
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, i) => unpackTable(file, headerLength + i * entryLength));
  return joined(file.readUInt32BE(4), tables);
}

function unpackTable(file: Buffer, entry: number): Table {
  const [at, packedLength, length] = [4, 8, 12].map((place) => file.readUInt32BE(entry + place)) as [number, number, number]; // cast: as many as places
  const packed = file.subarray(at, at + packedLength);
  return { tag: file.toString('latin1', entry, entry + 4), bytes: packedLength < length ? inflateSync(packed) : packed };
}

function joined(flavour: number, tables: readonly Table[]): Uint8Array {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(tables.length, 4);
  const parts: Uint8Array[] = [directory];
  let at = directory.length;
  tables.forEach(({ tag, bytes }, i) => {
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(at, 12 + 16 * i + 8);
    directory.writeUInt32BE(bytes.length, 12 + 16 * i + 12);
    const padding = -bytes.length & 3;
    parts.push(bytes, new Uint8Array(padding));
    at += bytes.length + padding;
  });
  return Buffer.concat(parts);
}
