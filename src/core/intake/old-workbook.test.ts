import { describe, expect, test } from 'vitest';
import { anyCompoundFile } from '../../../tests/any-compound-file.ts';
import { fields, joined } from '../../../tests/any-zip.ts';
import { biff } from './biff-records.ts';
import { readSource } from './read-source.ts';
import type { ReadSource } from './source.ts';

type Field = readonly [bytes: number, value: number];

const record = (id: number, ...data: (Field | Uint8Array)[]): Uint8Array => {
  const bytes = joined(data.map((one) => (one instanceof Uint8Array ? one : fields([one]))));
  return joined([fields([[2, id], [2, bytes.length]]), bytes]);
};
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const narrow = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const begin = (kind: number, version = 0x600): Uint8Array => record(biff.begin, [2, version], [2, kind], [12, 0]);
const end = record(biff.eof);

interface OldSheet {
  readonly name?: string;
  readonly state?: number;
  readonly kind?: number;
  readonly records: readonly Uint8Array[];
}

/** A workbook of records: shared ones first, then each sheet. */
function oldWorkbook(sheets: readonly OldSheet[], shared: readonly Uint8Array[] = []): Uint8Array {
  const named = (offset: number, { name = '表', state = 0, kind = 0 }: OldSheet): Uint8Array => record(biff.sheet, [4, offset], [1, state], [1, kind], [1, name.length], [1, 1], wide(name));
  const bodies = sheets.map(({ records }) => joined([begin(0x10), ...records, end]));
  const headLength = joined([begin(5), ...shared, ...sheets.map((sheet) => named(0, sheet)), end]).length;
  const offsets = bodies.map((_, at) => headLength + joined(bodies.slice(0, at)).length);
  return joined([begin(5), ...shared, ...sheets.map((sheet, at) => named(offsets[at] ?? 0, sheet)), end, ...bodies]);
}

const read = (stream: Uint8Array): Promise<ReadSource> => readSource(anyCompoundFile({ Workbook: stream }), 'a.xls');

async function rowsOf(records: readonly Uint8Array[], shared: readonly Uint8Array[] = []): Promise<unknown> {
  const book = await read(oldWorkbook([{ records }], shared));
  return book.kind === 'refused' ? book.code : book.book.sheets[0]?.rows.map(({ cells }) => cells);
}

const cell = (row: number, column: number, style = 0): Field[] => [[2, row], [2, column], [2, style]];
const double = (value: number): Uint8Array => new Uint8Array(new Float64Array([value]).buffer);

describe('cells of an old workbook', () => {
  test('of every kind', async () => {
    const records = [
      record(biff.label, ...cell(0, 0), [2, 2], [1, 1], wide('张三')),
      record(biff.label, ...cell(0, 1), [2, 2], [1, 0], narrow('é1')),
      record(biff.richLabel, ...cell(0, 2), [2, 1], [1, 1], wide('李'), [2, 0]),
      record(biff.number, ...cell(0, 3), double(13738552728)),
      record(biff.shortNumber, ...cell(0, 4), [4, ((198503 << 2) | 3) >>> 0]),
      record(biff.numbers, [2, 0], [2, 5], [2, 0], [4, (7 << 2) | 2], [2, 0], [4, ((-8 << 2) | 2) >>> 0], [2, 6]),
      record(biff.booleanOrError, ...cell(0, 7), [1, 1], [1, 0]),
      record(biff.booleanOrError, ...cell(0, 8), [1, 0x2a], [1, 1]),
      record(biff.formula, ...cell(0, 9), double(2.5), [8, 0]),
      record(biff.formula, ...cell(0, 10), [6, 0], [2, 0xffff], [8, 0]),
      record(biff.formulaText, [2, 2], [1, 1], wide('合计')),
      record(biff.formula, ...cell(0, 11), [2, 1], [4, 1], [2, 0xffff], [8, 0]),
    ];
    expect(await rowsOf(records)).toEqual([['张三', 'é1', '李', '13738552728', '1985.03', '7', '-8', 'TRUE', '', '2.5', '合计', 'TRUE']]);
  });

  test('by the formats of the file, in both ways of counting days', async () => {
    const shared = [record(biff.format, [2, 164], [2, 4], [1, 0], narrow('0.00')), record(biff.style, [2, 0], [2, 0], [16, 0]), record(biff.style, [2, 0], [2, 164], [16, 0]), record(biff.style, [2, 0], [2, 14], [16, 0])];
    const records = [record(biff.number, ...cell(0, 0, 1), double(1985.1)), record(biff.number, ...cell(0, 1, 2), double(31118)), record(biff.number, ...cell(0, 2, 0), double(31118))];
    expect(await rowsOf(records, shared)).toEqual([['1985.10', '1985-03-12', '31118']]);
    const days = [record(biff.number, ...cell(0, 0, 2), double(29656))];
    expect(await rowsOf(days, [...shared, record(biff.date1904, [2, 1])])).toEqual([['1985-03-12']]);
  });

  test('with shared texts that go on in the next record, with fonts and readings between', async () => {
    const long = '长'.repeat(10);
    const shared = [
      record(biff.texts, [4, 4], [4, 4], [2, 2], [1, 0], narrow('ab'), [2, 12], [1, 0x0d], [2, 1], [4, 6], wide(long.slice(0, 4))),
      record(biff.continued, [1, 0], narrow('12345678'), [4, 0], [3, 0]),
      record(biff.continued, [3, 0], [2, 1], [1, 1], wide('乙')),
      record(biff.continued, [2, 0], [1, 0]),
    ];
    const records = [0, 1, 2, 3].map((index) => record(biff.sharedText, ...cell(index, 0), [4, index]));
    expect(await rowsOf(records, shared)).toEqual([['ab'], ['长长长长12345678'], ['乙']]);
  });
});

describe('sheets of an old workbook', () => {
  const records = [record(biff.number, ...cell(2, 0), double(1)), record(biff.row, [2, 2], [10, 0], [1, 0x20], [3, 0]), record(biff.merges, [2, 1], [2, 2], [2, 3], [2, 0], [2, 1]), record(biff.number, ...cell(3, 1), double(2))];

  test('keep names, order, hidden rows and joined cells; charts are none', async () => {
    const book = await read(oldWorkbook([{ name: '甲', records: [...records, begin(0x20), record(biff.number, ...cell(0, 0), double(9)), end] }, { name: '图', kind: 2, records: [] }, { name: '乙', state: 1, records }]));
    const sheet = { rows: [{ number: 3, hidden: true, cells: ['1'] }], merges: [{ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 1 }] };
    expect(book).toEqual({ kind: 'read', book: { format: 'xls', sheets: [{ name: '甲', hidden: false, ...sheet }, { name: '乙', hidden: true, ...sheet }] } });
  });

  test.each([
    ['with a password', oldWorkbook([{ records }], [record(biff.password, [6, 1])]), 'encrypted'],
    ['of Excel 95', joined([begin(5, 0x500), end]), 'unknown-format'],
    ['cut off', oldWorkbook([{ records }]).slice(0, -4), 'broken'],
    ['with a sheet outside it', oldWorkbook([{ records }]).map((byte, at, all) => (at > 20 && all[at - 4] === 0x85 ? 0xff : byte)), 'broken'],
    ['without sheets', oldWorkbook([]), 'no-table'],
    ['with a value in IV65536', oldWorkbook([{ records: [record(biff.number, ...cell(65535, 255), double(1))] }]), 'too-many-cells'],
    ['with a value in XFD1', oldWorkbook([{ records: [record(biff.number, ...cell(0, 16383), double(1))] }]), 'too-many-cells'],
    ['with texts that are not there', oldWorkbook([{ records }], [record(biff.texts, [4, 9], [4, 0xffffffff], [2, 1], [1, 0], narrow('a'))]), 'broken'],
    ['of nothing', new Uint8Array(), 'broken'],
  ])('%s is refused', async (_what, stream, code) => {
    expect(await read(stream)).toMatchObject({ kind: 'refused', code });
  });

  test('that are named over and over are refused', async () => {
    const once = oldWorkbook([{ records }]);
    const name = record(biff.sheet, [4, 0], [1, 0], [1, 0], [1, 1], [1, 1], wide('表'));
    const at = joined([begin(5)]).length;
    const twice = joined([once.subarray(0, at), name, once.subarray(at)]);
    const offset = fields([[4, joined([begin(5), name, name, end]).length]]);
    twice.set(offset, at + 4);
    twice.set(offset, at + name.length + 4);
    expect(await read(twice)).toMatchObject({ kind: 'refused', code: 'suspicious' });
  });
});
