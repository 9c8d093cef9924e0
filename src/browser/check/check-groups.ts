import { enterpriseDocument } from '../../core/answers/check-facts.ts';
import { materialStates } from '../../core/answers/material-states.ts';
import type { MendingPlace } from '../../core/answers/mending-place.ts';
import type { LackingEnclosure, Readiness, Shortfall } from '../../core/answers/readiness.ts';
import { peopleIn, rowNumber } from '../../core/answers/rows.ts';
import type { JudgedCase } from '../../core/answers/severity-counts.ts';
import { stepName } from '../../core/answers/step-name.ts';
import type { Severity } from '../../core/problems/problem.ts';
import { sentenceOf } from '../../core/problems/table.ts';
import { factFields } from '../../core/template/facts.ts';
import { type ListName, type Templates, templateOf } from '../../core/template/template.ts';
import { groupedBy } from '../case/grouped-by.ts';
import { addressOfPlace } from '../case/problem-address.ts';

// Everything wrong or missing, by document and in it by kind, with the way to its place.

/** One kind of trouble in one document. */
export interface CheckEntry {
  readonly key: string;
  readonly mark: string;
  readonly markClass: string;
  readonly markWords: string;
  readonly says: string;
  /** 第 3 行、第 14 行 政治面貌; '' where the sentence says it all. */
  readonly where: string;
  /** Under the root of the site; begins with # for a place on this page. Leads to the first place. */
  readonly address: string;
  /** 去改 */
  readonly act: string;
}

/** One document with what is wrong in it. */
export interface CheckGroup {
  readonly key: string;
  readonly title: string;
  /** 86 人; '' for what has no people. */
  readonly tally: string;
  readonly entries: readonly CheckEntry[];
  /** Without entries of its own it may still wait for others: what is wrong in it is mended where it comes from. */
  readonly follows: boolean;
}

type Source = JudgedCase;

/** The enterprise, both tables and the letters handed in always, what else there is when something is wrong with it. */
export function checkGroups({ shortfalls, lacking }: Readiness, source: Source): CheckGroup[] {
  const { templates } = source;
  const byDocument = groupedBy(shortfalls, ({ document }) => document);
  const documents = [enterpriseDocument, templates.members.id, templates.candidates.id, ...(templates.letters ?? []).map(({ id }) => id), templates.procedure?.id ?? ''];
  const always = new Set([...(templates.facts ? [enterpriseDocument] : []), templates.members.id, templates.candidates.id, ...(templates.procedure?.materials ?? []).map(({ document }) => document)]);
  const waiting = waitingDocuments(source);
  const groups = documents.filter((id) => always.has(id) || byDocument.has(id)).map((id) => groupOf(id, byDocument.get(id) ?? [], source)).map((group) => ({ ...group, follows: group.entries.length === 0 && waiting.has(group.key) }));
  return [...groups, ...(lacking.length > 0 ? [{ key: 'enclosures', title: '别处来的附件', tally: '', entries: lacking.map(lackingEntry), follows: false }] : [])];
}

/** Documents in which something is wrong or missing, wherever it is mended. */
function waitingDocuments(source: Source): Set<string> {
  const items = materialStates(source).flatMap((material) => [material, ...material.enclosures]);
  return new Set(items.filter(({ isDocument, verdict }) => isDocument && verdict !== 'ready').map(({ id }) => id));
}

function groupOf(id: string, shortfalls: readonly Shortfall[], source: Source): Omit<CheckGroup, 'follows'> {
  const { templates, caseFile } = source;
  const list = templateOf(templates, id)?.list;
  return { key: id, title: titleOf(id, templates), tally: list === undefined ? '' : `${peopleIn(caseFile, list)} 人`, entries: entriesOf(shortfalls, source) };
}

function titleOf(id: string, { facts, procedure, letters = [], ...tables }: Templates): string {
  if (id === enterpriseDocument) return facts?.title ?? '';
  const letter = letters.find((one) => one.id === id);
  if (letter) return letter.title;
  const document = id === procedure?.id ? procedure : templateOf(tables, id);
  return document ? `${document.label} ${document.title}` : '';
}

const marks: Readonly<Record<Severity, Pick<CheckEntry, 'mark' | 'markClass' | 'markWords' | 'act'>>> = {
  error: { mark: '改', markClass: 'mark fix', markWords: '要改', act: '去改' },
  missing: { mark: '缺', markClass: 'mark missing', markWords: '还缺', act: '去填' },
  warning: { mark: '核', markClass: 'mark check', markWords: '请核对', act: '去看' },
};

/** The same trouble in many cells is one entry. */
function entriesOf(shortfalls: readonly Shortfall[], source: Source): CheckEntry[] {
  const kinds = groupedBy(shortfalls, (shortfall) => `${shortfall.problem.code}: ${saidOf(shortfall)}`);
  return [...kinds].flatMap(([key, same]) => {
    const [first] = same;
    return first ? [{ key, ...marks[first.problem.severity], says: saidOf(first), where: whereOf(same, source), address: addressOfPlace(first.place) }] : [];
  });
}

/** What a letter lacks and another screen fills is told there as what it is. */
function saidOf({ problem, place }: Shortfall): string {
  return problem.code === 'letter-gap' && place.kind !== 'paragraph' ? `还没有填${problem.facts['gap'] ?? ''}` : sentenceOf(problem);
}

function lackingEntry({ id, name }: LackingEnclosure): CheckEntry {
  return { key: id, ...marks.missing, says: `${name}还没有备齐`, where: '有扫描件就加进来；纸的另附，勾上“已备齐”', address: `#${enclosureAnchor(id)}`, act: '去加' };
}

/** Where files for an enclosure are added, on this page. */
export function enclosureAnchor(id: string): string {
  return `scans-${id}`;
}

const mostPlaces = 3;

function whereOf(shortfalls: readonly Shortfall[], source: Source): string {
  const [first] = shortfalls;
  if (!first) return '';
  const cells = shortfalls.flatMap(({ place }) => (place.kind === 'cell' ? [place] : []));
  if (first.problem.code === 'letter-gap' && first.place.kind !== 'paragraph') return `《${first.problem.facts['document'] ?? ''}》要用`;
  const words = cells.length > 0 ? cellWords(cells, first, source) : placeWords(first.place, source);
  const advice = first.problem.severity === 'warning' && 'advice' in first.problem.source ? '本站建议' : '';
  return [words, advice].filter((part) => part !== '').join('。');
}

type Cell = Extract<MendingPlace, { kind: 'cell' }>;

function cellWords(cells: readonly Cell[], { problem }: Shortfall, { caseFile, templates }: Source): string {
  const rows = cells.slice(0, mostPlaces).map(({ list, row }) => `第 ${rowNumber(caseFile, list, row)} 行`);
  const [first] = cells;
  const column = first ? columnLabel(first.list, first.column, templates) : '';
  const name = problem.facts['name'] ?? '';
  if (cells.length > mostPlaces) return `${rows.join('、')}等 ${cells.length} 处 ${column}`;
  return `${rows.join('、')} ${column}${cells.length === 1 && name !== '' && !name.startsWith('第') ? `，${name}` : ''}`;
}

function columnLabel(list: ListName, id: string, templates: Templates): string {
  return templates[list].columns.find((column) => column.id === id)?.label ?? '';
}

function placeWords(place: MendingPlace, { templates: { facts, procedure } }: Source): string {
  if (place.kind === 'filled-on') return '填表日期';
  if (place.kind === 'fact') return facts?.groups.find((group) => factFields({ ...facts, groups: [group] }).some(({ id }) => id === place.field))?.title ?? '';
  return place.kind === 'step' && procedure ? stepName(procedure, place.clause) : '';
}
