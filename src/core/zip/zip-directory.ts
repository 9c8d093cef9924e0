/** What a zip file says of one of its parts. */
export interface ZipEntry {
  /** `/` between folders, also where the file has the other stroke. */
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly packedSize: number;
  /** Unpacked, as the file says. */
  readonly size: number;
  /** Of its local header, from the beginning of the file. */
  readonly offset: number;
}

const endSize = 22;
const longestComment = 65_535;
const unknown16 = 0xff_ff;
const unknown32 = 0xff_ff_ff_ff;

/** The central directory (APPNOTE 4.3.12), which alone says what belongs to the file; folders left out. */
export function readDirectory(bytes: Uint8Array, mostParts: number): ZipEntry[] | 'broken' | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'broken';
  const { count, start } = longEnd(view, end) ?? { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  if (count > mostParts) return 'too-large';
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let index = 0, at = start; index < count; index += 1) {
    const read = readEntry(bytes, view, at, decoder);
    if (!read) return 'broken';
    if (!read.entry.path.endsWith('/')) entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/** Where the end record begins: the last that fits, a comment of any length behind it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - endSize; at >= Math.max(0, view.byteLength - endSize - longestComment); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endSize + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

/** APPNOTE 4.3.14, 4.3.15: where the end record's fields are too short, a locator before it leads to a longer one. */
function longEnd(view: DataView, end: number): { readonly count: number; readonly start: number } | undefined {
  if (view.getUint16(end + 10, true) !== unknown16 && view.getUint32(end + 16, true) !== unknown32) return undefined;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = long(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: long(view, at + 32), start: long(view, at + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, decoder: TextDecoder): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return undefined;
  const path = decoder.decode(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, '/').replace(/^\/+/, '');
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const entry = { path, method: view.getUint16(at + 10, true), isEncrypted, crc32: view.getUint32(at + 16, true), ...sizesOf(view, at, longFields(view, nameEnd, extraEnd)) };
  return { entry, next };
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>;

/** APPNOTE 4.5.3: what does not fit into 32 bits, or was not known when its place was written, stands in an extra field, in this order. */
function sizesOf(view: DataView, at: number, fields: readonly number[]): Sizes {
  const rest = [...fields];
  const [size = 0, packedSize = 0, offset = 0] = [24, 20, 42].map((place) => {
    const short = view.getUint32(at + place, true);
    return short === unknown32 ? (rest.shift() ?? short) : short;
  });
  return { size, packedSize, offset };
}

/** The numbers in the extra field of kind 1. */
function longFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + size <= end) return Array.from({ length: Math.floor(size / 8) }, (_, index) => long(view, at + 4 + index * 8));
  }
  return [];
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
