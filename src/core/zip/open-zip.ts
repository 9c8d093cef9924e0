import { crc32 } from './crc32.ts';
import { gunzip } from './gunzip.ts';
import { type ZipEntry, readDirectory } from './zip-directory.ts';

// Zip files that somebody else made. Nothing in them is believed: what a part unpacks to is counted while it does.

export interface ZipLimits {
  /** Of the wanted parts together, unpacked. */
  readonly bytes: number;
  /** Listed in the file, wanted or not. */
  readonly parts: number;
}

export interface WantedParts {
  readonly isWanted: (path: string) => boolean;
  /** How many bytes of the wanted parts are unpacked, and how many there will be: told of each part, and of every megabyte of it. */
  readonly unpacked?: (done: number, total: number) => void;
}

export type ZipRefusal =
  /** No zip file, or one that is cut off or damaged. */
  | 'broken'
  | 'encrypted'
  /** Unpacks to more than the limits allow, or to more than it says. */
  | 'too-large'
  /** Packed in a way that nobody uses for office files. */
  | 'unknown-packing'
  /** Two parts share a name or the bytes they are unpacked from. */
  | 'deceptive';

/** The wanted parts by path, `/` between folders; or why the file is not opened. */
export type OpenedZip = { readonly kind: 'opened'; readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>> } | { readonly kind: 'refused'; readonly reason: ZipRefusal };

/** Unpacks the wanted parts, none of them before all that the file says of itself is within the limits. A stored part is a view of `bytes`. */
export async function openZip(bytes: Uint8Array<ArrayBuffer>, limits: ZipLimits, { isWanted, unpacked: tell = () => undefined }: WantedParts): Promise<OpenedZip> {
  const entries = readDirectory(bytes, limits.parts);
  if (typeof entries === 'string') return refused(entries);
  const wanted = entries.filter(({ path }) => isWanted(path));
  const doubt = doubtAbout(wanted, limits);
  if (doubt) return refused(doubt);
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  const total = totalSize(wanted);
  let before = 0;
  for (const entry of wanted) {
    const part = await unpacked(bytes, entry, (done) => tell(before + done, total));
    if (typeof part === 'string') return refused(part);
    parts.set(entry.path, part);
    before += entry.size;
    tell(before, total);
  }
  return { kind: 'opened', parts };
}

/** The paths that the file lists, without unpacking anything. */
export function zipPaths(bytes: Uint8Array, limits: ZipLimits): readonly string[] | ZipRefusal {
  const entries = readDirectory(bytes, limits.parts);
  return typeof entries === 'string' ? entries : entries.map(({ path }) => path);
}

function doubtAbout(wanted: readonly ZipEntry[], limits: ZipLimits): ZipRefusal | undefined {
  if (wanted.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (new Set(wanted.map(({ path }) => path.toLowerCase())).size < wanted.length || overlap(wanted)) return 'deceptive';
  return totalSize(wanted) > limits.bytes ? 'too-large' : undefined;
}

function totalSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** One run of packed bytes that many entries point to unpacks to many times its size. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const byPlace = [...entries].sort((one, other) => one.offset - other.offset);
  return byPlace.some(({ offset, packedSize }, at) => offset + localHeaderSize + packedSize > (byPlace[at + 1]?.offset ?? Infinity));
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry, tell: (done: number) => void): Promise<Uint8Array<ArrayBuffer> | ZipRefusal> {
  const packed = packedBytes(bytes, entry);
  if (!packed) return 'broken';
  if (entry.method === 8) return gunzip(packed, entry, tell);
  if (entry.method !== 0) return 'unknown-packing';
  return packed.length === entry.size && crc32(packed) === entry.crc32 ? packed : 'broken';
}

const localHeaderSize = 30;

/** APPNOTE 4.3.7: the local header repeats the name, and may be longer than the directory says. */
function packedBytes(bytes: Uint8Array<ArrayBuffer>, { offset, packedSize }: ZipEntry): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localHeaderSize > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const start = offset + localHeaderSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
}

function refused(reason: ZipRefusal): OpenedZip {
  return { kind: 'refused', reason };
}
