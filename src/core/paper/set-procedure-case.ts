import { checkCase } from '../answers/check.ts';
import type { CaseFile } from '../answers/case-file.ts';
import { materialStates, type MaterialItem } from '../answers/material-states.ts';
import type { Outside } from '../answers/slot-values.ts';
import { type StepState, type StepStatus, stepStates } from '../answers/steps.ts';
import type { Procedure } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import { fileNameOf } from './file-name.ts';
import type { Paper, TableColumn, TableRow } from './paper.ts';

interface Source {
  readonly templates: Templates;
  readonly caseFile: CaseFile;
  readonly outside: Outside;
}

/** What is said of a step, in words. */
export const statusWords = { 'not-begun': '未开始', 'can-begin': '未开始', doing: '进行中', done: '已完成', 'not-applicable': '不适用' } as const satisfies Record<StepStatus, string>;

const columns: readonly TableColumn[] = [
  { id: 'number', label: '序号', head: ['序号'], widthMm: 12, align: 'center', value: 'text', wrap: 'keep' },
  { id: 'what', label: '步骤或材料', head: ['步骤或材料'], widthMm: 74, align: 'left', value: 'text', wrap: 'wrap' },
  { id: 'state', label: '状态', head: ['状态'], widthMm: 26, align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'date', label: '日期', head: ['日期'], widthMm: 20, align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'note', label: '备注', head: ['备注'], widthMm: 28, align: 'left', value: 'text', wrap: 'wrap' },
];

/** Sets a procedure with how far the case is: one table of its steps, then of what is handed in. */
export function setProcedureCase(procedure: Procedure, { templates, caseFile, outside }: Source): Paper {
  const { label, title, print } = procedure;
  const enterprise = caseFile.enterprise.name;
  const name = `${label} ${title}`;
  const materials = materialStates(caseFile, templates, checkCase(caseFile, templates, () => true, outside));
  const rows = [
    ...stepStates(caseFile, procedure).map(stepRow),
    ...materials.flatMap((material, i) => [materialRow(material, String(i + 1)), ...material.enclosures.map((enclosure) => materialRow(enclosure, '附'))]),
  ];
  return {
    fileName: fileNameOf(enterprise === '' ? name : `${name}－${enterprise}`),
    properties: { title: name, subject: title, author: enterprise },
    language: 'zh-CN',
    style: 'form',
    orientation: 'portrait',
    marginsMm: print.marginsMm,
    blocks: [{ kind: 'label', text: label }, { kind: 'title', text: title, lines: [title] }, { kind: 'line', left: enterprise, right: '' }, { kind: 'table', columns, rows }],
    pageNumbers: true,
  };
}

function stepRow({ step, text, status, date, note }: StepState, at: number): TableRow {
  const day = readCivilDate(date);
  return { row: step.clause, cells: [String(at + 1), text.replace(/^\d+[.．、]\s*/, ''), statusWords[status], day ? chineseDate(day) : date, note] };
}

function materialRow({ id, name, says }: MaterialItem, number: string): TableRow {
  return { row: id, cells: [number, name, says, '', ''] };
}
