import { type Column, type Template, columnOf } from '../template/template.ts';
import { tidyText } from '../answers/tidy.ts';
import { takeOutIdNumbers } from '../text/id-number.ts';
import { nameForm, tidyName } from '../text/person-name.ts';
import { singleLine } from '../text/spaces.ts';
import { isAnswered } from './column-fit.ts';
import { namesColumns } from './headings.ts';
import { joinedDown, withJoined } from './joined-cells.ts';
import { type Mapping, sheetAt } from './mapping.ts';
import type { SourceBook, SourceRow, SourceSheet } from './source.ts';

/** Rows that are nobody, by number as the program shows them. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly rows: readonly number[];
}

export type LeftOutKind =
  /** Above the heading, and nobody's row. */
  | 'title'
  /** The heading come again, as on every printed page. */
  | 'heading'
  /** Nothing in it, or nothing that is asked for. */
  | 'empty'
  /** The name of a department over its people. */
  | 'section'
  /** 合计, 共 120 人 */
  | 'total'
  /** 制表人：, 审核：, 注：, a date alone, 第 2 页. */
  | 'signature'
  /** 示例：李四, as forms show how they want to be filled in. */
  | 'example'
  /** The person said so of hidden rows. */
  | 'hidden'
  /** The person said so of a name with a note. */
  | 'noted'
  /** The person said so of somebody who stands there twice. */
  | 'repeated';

export interface SortedRows {
  readonly people: readonly SourceRow[];
  readonly leftOut: readonly LeftOut[];
}

/** The rows of a mapping's sheet that are people, each with what cells joined down its columns say for it, and those that are not. */
export function peopleRows(book: SourceBook, mapping: Mapping, template: Template): SortedRows {
  const sheet = sheetAt(book, mapping.sheet);
  const columns = readColumns(mapping, template);
  const sorting = { sheet, columns, template, first: mapping.header?.first ?? 0, last: mapping.header?.last ?? 0 };
  const sorted = sheet.rows.filter(({ number }) => number < sorting.first || number > sorting.last).map((row) => ({ row, kind: kindOf(row, sorting) }));
  const joined = joinedDown(sheet, sorting.last);
  const people = sorted.filter(({ kind }) => kind === 'person').map(({ row }) => withJoined(row, joined.get(row.number)));
  const gaps = people.length > 0 ? gapsIn(sheet, (mapping.header?.last ?? 0) + 1, people[people.length - 1]?.number ?? 0) : [];
  const byKind = new Map<LeftOutKind, number[]>([['empty', gaps]]);
  for (const { row, kind } of sorted) if (kind !== 'person') byKind.set(kind, [...(byKind.get(kind) ?? []), row.number]);
  return { people, leftOut: leftOutBy(byKind) };
}

/** The kinds that have rows, in the order in which they are told. */
export function leftOutBy(rows: ReadonlyMap<LeftOutKind, readonly number[]>): LeftOut[] {
  const order: readonly LeftOutKind[] = ['title', 'heading', 'empty', 'section', 'total', 'signature', 'example', 'hidden', 'noted', 'repeated'];
  return order.flatMap((kind) => (rows.get(kind)?.length ? [{ kind, rows: [...(rows.get(kind) ?? [])].sort((one, other) => one - other) }] : []));
}

interface Sorting {
  readonly sheet: SourceSheet;
  /** Of each column of the file: what is read from it; null where nothing is. */
  readonly columns: readonly (Column | 'id-number' | null)[];
  readonly template: Template;
  /** The rows of the heading. */
  readonly first: number;
  readonly last: number;
}

const total = /^(?:合计|总计|小计|共计|总数|总人数|人数合计|合计人数)[:：]?\s*\d*\s*[人名位]?$|^(?:合计|总计|小计|共计|共有?|计)[:：]?\s*\d+\s*[人名位]/;
const signature = /^(?:制表|填表|填报|编制|审核|审批|复核|批准|经办|负责|联系|单位|部门|分管)?(?:人|者|单位|部门|领导|负责人|日期|时间)?(?:签字|签名|签章|盖章|[（(](?:签字|签名|签章|盖章|公章)[）)])?\s*[:：]/;
const remark = /^(?:备注|附注|注|说明|填表说明|填写说明)\s*\d*\s*[:：、.]/;
const pageMark = /^(?:第?\s*\d+\s*[页頁]?\s*[/／,，、]?\s*)?[共第]\s*\d+\s*[页頁]$|^[（(]?\s*(?:以下|此行以下)\s*(?:空白|无正文)\s*[）)]?$/;
const example = /^[（(【[]?(?:填写|填表)?(?:示例|样例|范例|举例|例子|例)(?:\d*|[）)】\]]|[:：].*)$/;
// A unit numbered as chapters are, with its people counted, or called what nobody is called.
const unit = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]).+|^.+(?:部|车间|中心|公司|办公室|事业部|班组|分厂|研究院|研究所|科室|支部)(?:[（(]\s*\d+\s*[人名][）)])?[:：]?$|^.{2,}[（(]\s*(?:共|计)?\s*\d+\s*[人名]\s*[）)][:：]?$/;
const dateAlone = /^(?:\d{4}|[\s_　]+)\s*年\s*[\d\s_　]*月\s*[\d\s_　]*日?$/;

function kindOf(row: SourceRow, sorting: Sorting): LeftOutKind | 'person' {
  const { sheet, columns, template, first } = sorting;
  if (row.number < first && !isPersonAbove(row, columns)) return 'title';
  if (namesColumns(row.cells, template)) return 'heading';
  const texts = row.cells.map(tidyText).filter((text) => text !== '');
  const start = texts[0] ?? '';
  if ((start !== '' && signature.test(start)) || remark.test(start)) return 'signature';
  const isTold = columns.some((column, at) => isTelling(column, row.cells[at] ?? ''));
  if (!isTold && texts.some((text) => total.test(text))) return 'total';
  if (!isTold && texts.length <= 2 && texts.some((text) => dateAlone.test(text) || pageMark.test(text))) return 'signature';
  if (texts.slice(0, 2).some((text) => example.test(text))) return 'example';
  if (columns.every((column, at) => column === null || singleLine(row.cells[at] ?? '') === '')) return 'empty';
  return texts.length === 1 && (unit.test(start) || spansColumns(sheet, row.number)) ? 'section' : 'person';
}

/** Rows copied from the middle of a printed roster begin with people, and its next page with the heading. A title answers no column, and has no plain name where names stand. */
function isPersonAbove({ cells }: SourceRow, columns: Sorting['columns']): boolean {
  const isOther = columns.some((column, at) => column !== null && column !== 'id-number' && column.kind === 'name' && nameForm(tidyName(cells[at] ?? '')) !== 'plain');
  return !isOther && columns.some((column, at) => isTelling(column, cells[at] ?? ''));
}

/** True for what only a person's row says. */
function isTelling(column: Column | 'id-number' | null, text: string): boolean {
  if (column === null) return false;
  return column === 'id-number' ? takeOutIdNumbers(text).found.length > 0 : isAnswered(column, text);
}

function spansColumns({ merges }: SourceSheet, rowNumber: number): boolean {
  return merges.some(({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow <= rowNumber && lastRow >= rowNumber && lastColumn > firstColumn);
}

function readColumns({ columns }: Mapping, template: Template): Sorting['columns'] {
  return columns.map(({ target }) => {
    if (target.kind === 'column') return columnOf(template, target.column);
    return target.kind === 'id-number' ? 'id-number' : null;
  });
}

/** A longer run of rows without anything is no gap between people. */
const longestGap = 100;

/** Numbers from `from` to `to` that no row has. */
function gapsIn({ rows }: SourceSheet, from: number, to: number): number[] {
  const held = [from - 1, ...rows.map(({ number }) => number).filter((number) => number >= from && number <= to)];
  return held.flatMap((number, at) => {
    const length = (held[at + 1] ?? number) - number - 1;
    return length > longestGap ? [] : Array.from({ length: Math.max(0, length) }, (_row, index) => number + 1 + index);
  });
}
