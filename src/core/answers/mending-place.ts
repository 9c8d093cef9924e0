import type { Problem } from '../problems/problem.ts';
import { type FactKind, factFields, factOfKind } from '../template/facts.ts';
import { prefixedSlot } from '../template/slot-mark.ts';
import { type ListName, type Template, type Templates, templateOf } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { enterpriseDocument } from './check-facts.ts';
import { factValue } from './fact-values.ts';
import { memberOf, rowNumber } from './rows.ts';

/** Where a problem is mended: often where it was found; what came from elsewhere is mended there. */
export type MendingPlace =
  | { readonly kind: 'cell'; readonly list: ListName; readonly row: string; readonly column: string }
  | { readonly kind: 'table'; readonly list: ListName }
  /** What is asked about the enterprise, by the field's id. */
  | { readonly kind: 'fact'; readonly field: string }
  | { readonly kind: 'filled-on' }
  /** Without a paragraph: the letter outside its paragraphs. */
  | { readonly kind: 'paragraph'; readonly letter: string; readonly paragraph?: string }
  | { readonly kind: 'step'; readonly clause: string }
  | { readonly kind: 'enclosure'; readonly id: string };

interface Source {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
}

export function mendingPlace(problem: Problem, source: Source): MendingPlace {
  const { templates } = source;
  const { document, column } = problem.place;
  if (document === undefined) return headPlace(problem, source);
  const table = templateOf(templates, document);
  if (table) return tablePlace(problem, table, source);
  if (document === enterpriseDocument && column !== undefined) return { kind: 'fact', field: column };
  if (document === templates.procedure?.id && column !== undefined) return procedurePlace(column, templates);
  const slot = problem.facts['slot'];
  const paragraph: MendingPlace = { kind: 'paragraph', letter: document, ...(column !== undefined && { paragraph: column }) };
  return (slot === undefined ? undefined : slotPlace(slot, source)) ?? paragraph;
}

/** The head of the case is its enterprise's name and the date. */
function headPlace({ code, facts }: Problem, source: Source): MendingPlace {
  const isDate = code === 'filled-on-unreadable' || facts['column'] === '填表日期';
  return isDate ? { kind: 'filled-on' } : namePlace(source);
}

function namePlace({ templates: { facts } }: Source): MendingPlace {
  const field = facts && factOfKind(facts, 'enterprise-name');
  return field ? { kind: 'fact', field: field.id } : { kind: 'table', list: 'members' };
}

function tablePlace({ place: { row, column } }: Problem, { list, columns }: Template, { caseFile }: Source): MendingPlace {
  if (row === undefined || column === undefined) return { kind: 'table', list };
  const here: MendingPlace = { kind: 'cell', list, row, column };
  const candidate = list === 'candidates' ? caseFile.candidates[rowNumber(caseFile, list, row) - 1] : undefined;
  if (!candidate) return here;
  const member = candidate.values[column] === undefined ? memberOf(caseFile, candidate.memberId) : undefined;
  const from = columns.find(({ id }) => id === column)?.from;
  return member && from ? { kind: 'cell', list: 'members', row: member.id, column: from.column } : here;
}

function procedurePlace(column: string, { procedure }: Templates): MendingPlace {
  const isEnclosure = procedure?.materials.some(({ enclosures }) => enclosures.some(({ id }) => id === column)) ?? false;
  return isEnclosure ? { kind: 'enclosure', id: column } : { kind: 'step', clause: column };
}

/** Where a slot gets its value; undefined for what only the letter itself can say. */
export function slotPlace(slot: string, source: Source): MendingPlace | undefined {
  const prefixed = prefixedSlot(slot);
  if (prefixed?.prefix === 'fact.') return { kind: 'fact', field: prefixed.rest };
  if (prefixed?.prefix === 'members.by.') return firstCell(source, ({ id }) => id === prefixed.rest);
  const places: Readonly<Record<string, () => MendingPlace | undefined>> = {
    enterprise: () => namePlace(source),
    date: () => ({ kind: 'filled-on' }),
    place: () => unanswered(['city', 'county'], source),
    approver: () => unanswered(['enterprise-kind', 'city', 'county', 'approver'], source),
    'members.count': () => ({ kind: 'table', list: 'members' }),
    'members.ages': () => firstCell(source, ({ kind }) => kind === 'birth-month'),
    candidates: () => ({ kind: 'table', list: 'candidates' }),
    'candidates.count': () => ({ kind: 'table', list: 'candidates' }),
  };
  return places[slot]?.();
}

/** Nobody's cell in that column says anything: the first one is as good as any. */
function firstCell({ caseFile, templates }: Source, isColumn: (column: Template['columns'][number]) => boolean): MendingPlace {
  const [first] = caseFile.members;
  const column = templates.members.columns.find(isColumn);
  return first && column ? { kind: 'cell', list: 'members', row: first.id, column: column.id } : { kind: 'table', list: 'members' };
}

/** The first question of these kinds without an answer, else the last that is asked. */
function unanswered(kinds: readonly FactKind[], { caseFile, templates: { facts } }: Source): MendingPlace | undefined {
  const asked = facts ? kinds.flatMap((kind) => factFields(facts).filter((field) => field.kind === kind)) : [];
  const field = asked.find((one) => factValue(caseFile, one) === '') ?? asked[asked.length - 1];
  return field && { kind: 'fact', field: field.id };
}
