import { deflateRawSync, constants, crc32 } from 'node:zlib';

// Zip files byte by byte, honest or not.

export interface AnyPart {
  readonly path: string;
  /** What it unpacks to. */
  readonly bytes?: Uint8Array;
  /** Packed bytes, when they are not the deflate of `bytes`. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  /** 1: encrypted; 8: sizes follow the bytes, and are not in the local header. */
  readonly flags?: number;
  /** What the directory says. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc32?: number;
  readonly offset?: number;
  /** Sizes and place in an extra field of 64 bits. */
  readonly isLong?: boolean;
}

/** A zip file of these parts. What a part does not say of itself is true. */
export function anyZip(parts: readonly AnyPart[], count = parts.length): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const body = localPart(part);
    directory.push(directoryEntry(part, at));
    bodies.push(body);
    at += body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...bodies, ...directory, fields([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]])]);
}

/** The raw deflate of a billion zeros and more: 1 MB. */
export function deflatedZeros(megabytes: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(deflateRawSync(new Uint8Array(2 ** 23), { finishFlush: constants.Z_FULL_FLUSH }));
  return joined([...Array.from({ length: megabytes / 8 }, () => block), Uint8Array.of(1, 0, 0, 0xff, 0xff)]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Numbers in so many bytes each, the lowest first. */
export function fields(numbers: readonly (readonly [bytes: number, value: number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(numbers.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)));
}

function packedOf({ packed, bytes = new Uint8Array(), method = 8 }: AnyPart): Uint8Array {
  return packed ?? (method === 0 ? bytes : deflateRawSync(bytes));
}

function localPart(part: AnyPart): Uint8Array {
  const name = Buffer.from(part.path);
  const { flags = 0, method = 8 } = part;
  const later = (flags & 8) !== 0;
  const packed = packedOf(part);
  const [sum, size, packedSize] = claims(part);
  const shown = later ? [0, 0, 0] : [sum, packedSize, size];
  const head = fields([[4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], ...shown.map((value) => [4, value] as const), [2, name.length], [2, 0]]);
  return joined([head, name, packed, ...(later ? [fields([[4, 0x08074b50], [4, sum], [4, packedSize], [4, size]])] : [])]);
}

function claims(part: AnyPart): [sum: number, size: number, packedSize: number] {
  const { bytes = new Uint8Array() } = part;
  return [part.crc32 ?? crc32(bytes), part.size ?? bytes.length, part.packedSize ?? packedOf(part).length];
}

function directoryEntry(part: AnyPart, at: number): Uint8Array {
  const name = Buffer.from(part.path);
  const { flags = 0, method = 8, offset = at, isLong = false } = part;
  const [sum, size, packedSize] = claims(part);
  const extra = isLong ? fields([[2, 1], [2, 24], [8, size], [8, packedSize], [8, offset]]) : new Uint8Array();
  const short = (value: number): number => (isLong ? 0xffffffff : value);
  const head = fields([[4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, method], [4, 0], [4, sum], [4, short(packedSize)], [4, short(size)], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, short(offset)]]);
  return joined([head, name, extra]);
}
