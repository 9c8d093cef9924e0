/** One record of an old workbook ([MS-XLS] 2.1.4). The same object is told anew for each. */
export interface BiffRecord {
  id: number;
  /** Of its data, from the beginning of the stream. */
  from: number;
  to: number;
}

export const biff = {
  formula: 0x06, eof: 0x0a, date1904: 0x22, password: 0x2f, continued: 0x3c, sheet: 0x85, numbers: 0xbd, richLabel: 0xd6, style: 0xe0, merges: 0xe5,
  texts: 0xfc, sharedText: 0xfd, number: 0x203, label: 0x204, booleanOrError: 0x205, formulaText: 0x207, row: 0x208, shortNumber: 0x27e, format: 0x41e, begin: 0x809,
} as const;

/** Shows each record from `from` to the end of the part that begins there, those of parts within left out. Where that end is; undefined when there is none. */
export function walkRecords(stream: Uint8Array, from: number, visit: (record: BiffRecord) => void): number | undefined {
  const record: BiffRecord = { id: 0, from: 0, to: 0 };
  let depth = 0;
  for (let at = from; at + 4 <= stream.length; at = record.to) {
    record.id = twoBytes(stream, at);
    record.from = at + 4;
    record.to = record.from + twoBytes(stream, at + 2);
    if (record.to > stream.length || (depth === 0 && record.id !== biff.begin)) return undefined;
    if (record.id === biff.begin) depth += 1;
    if (record.id === biff.eof) depth -= 1;
    if (depth === 0) return record.to;
    if (depth === 1) visit(record);
  }
  return undefined;
}

export function twoBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function fourBytes(bytes: Uint8Array, at: number): number {
  return (twoBytes(bytes, at) | (twoBytes(bytes, at + 2) << 16)) >>> 0;
}

/** A number in 30 bits: the upper ones of a double, or whole; perhaps in hundredths ([MS-XLS] 2.5.217). */
export function shortNumber(bytes: Uint8Array, at: number): number {
  const bits = fourBytes(bytes, at);
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, bits & ~3, true);
  const value = (bits & 2) === 2 ? bits >> 2 : view.getFloat64(0, true);
  return (bits & 1) === 1 ? value / 100 : value;
}

export function longNumber(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}
