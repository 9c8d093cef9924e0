/** A file of streams, as Office wrote them before 2007, and writes encrypted ones to this day ([MS-CFB]). */
export interface CompoundFile {
  /** Of the streams and folders at the top. */
  readonly names: readonly string[];
  /** The bytes of a stream; undefined when there is none, or it leads out of the file. */
  read(name: string): Uint8Array | undefined;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const lastSector = 0xff_ff_ff_fa;
const entrySize = 128;
const mostEntries = 10_000;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The streams at the top of the file; undefined when it is damaged. Nothing is believed that leads beyond the file or around in it. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (!isCompoundFile(bytes) || bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return undefined;
  const sectors = sectorsOf(bytes, view, 1 << shift);
  const directory = sectors && chained(sectors, view.getUint32(48, true), Math.min(bytes.length, mostEntries * entrySize));
  const entries = directory && topEntries(directory);
  if (!entries) return undefined;
  const small = smallSectors(sectors, entries.root, view.getUint32(60, true), bytes.length);
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.top.find((one) => one.kind === 2 && one.name === name);
    if (!entry || entry.size > bytes.length) return undefined;
    const from = entry.size < view.getUint32(56, true) ? small : sectors;
    const stream = from && chained(from, entry.start, entry.size);
    return stream && stream.length >= entry.size ? stream.subarray(0, entry.size) : undefined;
  };
  return { names: entries.top.map(({ name }) => name), read };
}

interface Sectors {
  readonly size: number;
  at(sector: number): Uint8Array | undefined;
  after(sector: number): number;
}

function sectorsOf(bytes: Uint8Array, view: DataView, size: number): Sectors | undefined {
  const at = (sector: number): Uint8Array | undefined => {
    const from = (sector + 1) * size;
    // The last sector may be cut short.
    return from < bytes.length ? bytes.subarray(from, from + size) : undefined;
  };
  const most = Math.ceil(bytes.length / size);
  const tables = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
  for (let next = view.getUint32(68, true), steps = 0; next < lastSector; steps += 1) {
    const sector = at(next);
    if (!sector || sector.length < size || steps > most) return undefined;
    const numbers = numbersIn(sector);
    next = numbers.pop() ?? lastSector;
    tables.push(...numbers);
  }
  const used = tables.filter((sector) => sector < lastSector);
  if (used.length > most) return undefined;
  const after = (sector: number): number => {
    const table = at(used[Math.floor((sector * 4) / size)] ?? lastSector);
    return table && table.length === size ? numberAt(table, (sector * 4) % size) : lastSector;
  };
  return { size, at, after };
}

/** Sectors of 64 bytes inside the stream of the root, for small streams. */
function smallSectors(sectors: Sectors, root: Entry, start: number, most: number): Sectors | undefined {
  const stream = chained(sectors, root.start, Math.min(root.size, most));
  const table = stream && chained(sectors, start, Math.ceil(stream.length / 64) * 4);
  if (!table) return undefined;
  return {
    size: 64,
    at: (sector) => (sector * 64 < stream.length ? stream.subarray(sector * 64, sector * 64 + 64) : undefined),
    after: (sector) => (sector * 4 + 4 <= table.length ? numberAt(table, sector * 4) : lastSector),
  };
}

/** The sectors of a chain until there are `most` bytes, or it ends. */
function chained(sectors: Sectors, start: number, most: number): Uint8Array | undefined {
  const found: Uint8Array[] = [];
  let length = 0;
  for (let next = start; next < lastSector && length < most; next = sectors.after(next)) {
    const sector = sectors.at(next);
    if (!sector) return undefined;
    found.push(sector);
    length += sector.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const sector of found) {
    bytes.set(sector, at);
    at += sector.length;
  }
  return bytes;
}

interface Entry {
  readonly name: string;
  /** 1: folder, 2: stream, 5: root. */
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Embedded objects have streams of the same names in folders of their own: only the top counts. */
function topEntries(directory: Uint8Array): { readonly root: Entry; readonly top: readonly Entry[] } | undefined {
  const root = entryAt(directory, 0);
  if (root?.kind !== 5) return undefined;
  const [top, waiting, seen] = [[] as Entry[], [root.child], new Set<number>()];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = seen.has(index) ? undefined : entryAt(directory, index);
    seen.add(index);
    if (!entry) continue;
    top.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return { root, top };
}

function entryAt(directory: Uint8Array, index: number): Entry | undefined {
  const bytes = directory.subarray(index * entrySize, (index + 1) * entrySize);
  if (bytes.length < entrySize) return undefined;
  const letters = Math.min(Math.max((bytes[64] ?? 0) - 2, 0), 62);
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(0, letters));
  return { name, kind: bytes[66] ?? 0, left: numberAt(bytes, 68), right: numberAt(bytes, 72), child: numberAt(bytes, 76), start: numberAt(bytes, 116), size: numberAt(bytes, 120) };
}

function numbersIn(sector: Uint8Array): number[] {
  return Array.from({ length: sector.length / 4 }, (_, index) => numberAt(sector, index * 4));
}

function numberAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}
