import type { CaseFile } from '../answers/case-file.ts';
import { checkCase } from '../answers/check.ts';
import { type MaterialItem, type MaterialState, materialStates } from '../answers/material-states.ts';
import type { Outside } from '../answers/slot-values.ts';
import { type StepState, type StepStatus, stepStates, waitingWords } from '../answers/steps.ts';
import type { Problem } from '../problems/problem.ts';
import type { Procedure } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import { columnsOf } from '../text/east-asian-width.ts';
import { fileNameOf, nameFor } from './file-name.ts';
import type { Block, Paper, TableColumn, TableRow } from './paper.ts';

export interface ProcedureSource {
  readonly templates: Templates;
  readonly caseFile: CaseFile;
  readonly outside: Outside;
  /** What is wrong with the case, when that is known already; it is found anew when not. */
  readonly problems?: readonly Problem[] | undefined;
}

/** What is said of a step, in words. */
export const statusWords = { 'not-begun': '未开始', 'can-begin': '可以开始', doing: '进行中', done: '已完成', 'not-applicable': '不适用' } as const satisfies Record<StepStatus, string>;

/** Sets a procedure with how far the case is: its steps, then what is handed in, each as a table below the notice's own heading. */
export function setProcedureCase(procedure: Procedure, { templates, caseFile, outside, problems }: ProcedureSource): Paper {
  const { label, title, print } = procedure;
  const enterprise = caseFile.enterprise.name;
  const name = `${label} ${title}`;
  const materials = materialStates({ caseFile, templates, problems: problems ?? checkCase(caseFile, templates, () => true, outside), outside });
  const [steps, things] = [stepStates(caseFile, procedure).map((state, at) => stepEntry(state, at, procedure)), materialEntries(materials)];
  return {
    fileName: fileNameOf(nameFor(enterprise, name)),
    properties: { title: name, subject: title, author: enterprise },
    language: 'zh-CN',
    style: 'form',
    orientation: 'portrait',
    marginsMm: print.marginsMm,
    blocks: [
      { kind: 'label', text: label },
      { kind: 'title', text: title, lines: [title] },
      { kind: 'line', left: `企业名称：${enterprise}`, right: dateWords(caseFile.filledOn) },
      ...tableBlocks(headingAbove(procedure.steps, procedure), stepColumns, steps),
      ...tableBlocks(headingAbove(procedure.materials, procedure), materialColumns, things),
      ...longNotes([...steps, ...things]),
    ],
    pageNumbers: true,
  };
}

// Both tables stand on the same grid, so that one sheet holds them.
const stepColumns = columnsHeaded(['序号', '步骤', '状态', '日期', '备注']);
const materialColumns = columnsHeaded(['序号', '材料', '状态', '页数', '备注']);

function columnsHeaded([number, what, state, amount, note]: readonly [string, string, string, string, string]): TableColumn[] {
  const column = (id: string, label: string, widthMm: number, align: TableColumn['align']): TableColumn => ({ id, label, head: [label], widthMm, align, value: 'text', wrap: 'wrap' });
  return [column('number', number, 11, 'center'), column('what', what, 57, 'left'), column('state', state, 25, 'center'), column('amount', amount, 30, 'center'), column('note', note, 37, 'left')];
}

/** A row to be, and what it is called where its note stands apart from it. */
interface Entry {
  readonly id: string;
  readonly number: string;
  readonly calledInNotes: string;
  readonly what: string;
  readonly state: string;
  /** Date or pages. */
  readonly amount: string;
  readonly note: string;
}

function stepEntry(state: StepState, at: number, procedure: Procedure): Entry {
  const waiting = waitingWords(state, procedure);
  return {
    id: state.step.clause,
    number: String(at + 1),
    calledInNotes: `第 ${at + 1} 步`,
    what: unnumbered(state.text),
    state: waiting === '' ? statusWords[state.status] : `${statusWords[state.status]}\n${waiting}`,
    amount: dateWords(state.date),
    note: state.note,
  };
}

function materialEntries(materials: readonly MaterialState[]): Entry[] {
  const entry = ({ id, name, says, pages, note }: MaterialItem, number: string): Entry => ({ id, number, calledInNotes: name, what: name, state: says, amount: pages, note });
  return materials.flatMap((material, at) => [entry(material, String(at + 1)), ...material.enclosures.map((enclosure) => entry(enclosure, '附'))]);
}

function tableBlocks(heading: string | undefined, columns: readonly TableColumn[], entries: readonly Entry[]): Block[] {
  if (entries.length === 0) return [];
  return [...(heading === undefined ? [] : [{ kind: 'paragraph', level: 'heading-1', text: heading } as const]), { kind: 'table', columns, rows: entries.map(rowOf) }];
}

function rowOf({ id, number, what, state, amount, note }: Entry): TableRow {
  return { row: id, cells: [number, what, state, isLong(amount) ? seeBelow : amount, isLong(note) ? seeBelow : note] };
}

const seeBelow = '见表后';
// Columns of half an em: about six lines of a narrow cell.
const longestInCell = 84;

/** A text that would make its row a tower: it stands below the tables, where it may run over pages. */
function isLong(text: string): boolean {
  return columnsOf(text) > longestInCell || text.split('\n').length > 6;
}

function longNotes(entries: readonly Entry[]): Block[] {
  const texts = entries.flatMap(({ calledInNotes, amount, note }) => [amount, note].filter(isLong).map((text) => `${calledInNotes}：${text}`));
  return texts.length === 0 ? [] : [{ kind: 'paragraph', level: 'heading-1', text: '备注' }, ...texts.map((text): Block => ({ kind: 'paragraph', level: 'text', text }))];
}

/** The heading of the section in which the first of them stands. */
function headingAbove([first]: readonly { readonly clause: string }[], { sections }: Procedure): string | undefined {
  return sections.find(({ items }) => items.some(({ clause }) => clause === first?.clause))?.heading;
}

/** In words; as it was typed when it is no date. */
function dateWords(date: string): string {
  const day = readCivilDate(date);
  return day ? chineseDate(day) : date;
}

/** Its number stands in a column of its own. */
function unnumbered(text: string): string {
  return text.replace(/^\d+[.．、]\s*/, '');
}
