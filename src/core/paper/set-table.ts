import { printedRows } from '../answers/rows.ts';
import type { CaseFile } from '../answers/case-file.ts';
import { chineseDate, dateToFillIn, readCivilDate } from '../text/civil-date.ts';
import type { Column, ColumnKind, Orientation, Template, Templates } from '../template/template.ts';
import { fileNameOf, nameFor } from './file-name.ts';
import type { Block, Paper, TableColumn, TableRow } from './paper.ts';

/** Sets one document of the case on paper: label, title, the line for seal and date, the table filled up to the form's rows. */
export function setTable(template: Template, templates: Templates, caseFile: CaseFile): Paper {
  const orientation = caseFile.print.orientation[template.id] ?? template.print.orientation;
  const enterprise = caseFile.enterprise.name;
  const name = [template.label, template.title].join(' ');
  return {
    fileName: fileNameOf(nameFor(enterprise, name)),
    properties: { title: name, subject: template.title, author: enterprise },
    language: 'zh-CN',
    style: 'form',
    orientation,
    marginsMm: template.print.marginsMm,
    blocks: [
      { kind: 'label', text: template.label },
      { kind: 'title', text: template.title, lines: template.titleLines ?? [template.title] },
      ...sealLine(template, caseFile),
      {
        kind: 'table',
        columns: template.columns.map((column) => tableColumn(column, orientation)),
        rows: filledRows(template, printedRows(template, templates, caseFile)),
      },
    ],
    pageNumbers: true,
  };
}

function sealLine(template: Template, caseFile: CaseFile): Block[] {
  if (!caseFile.print.sealLine) return [];
  const date = dateOnPaper(caseFile.filledOn);
  const fill = (text: string): string =>
    text.replace(/\{(enterprise|date)\}/g, (_, slot) => (slot === 'date' ? date : caseFile.enterprise.name));
  const { left, right } = template.print.sealLine;
  return [{ kind: 'line', left: fill(left), right: fill(right) }];
}

/** In words; as it was typed when it is no date; a place to write one by hand when there is none. */
function dateOnPaper(filledOn: string): string {
  if (filledOn.trim() === '') return dateToFillIn;
  const day = readCivilDate(filledOn);
  return day ? chineseDate(day) : filledOn;
}

function tableColumn(column: Column, orientation: Orientation): TableColumn {
  return {
    id: column.id,
    label: column.label,
    head: column.head ?? [column.label],
    widthMm: column.print[orientation],
    align: column.print.align,
    ...cellHabits[column.kind],
    ...choicesOf(column),
  };
}

// A running number is the only number: birth months and phones would lose zeros. Names, dates and phones are never torn apart.
const cellHabits = {
  'row-number': { value: 'number', wrap: 'keep' },
  name: { value: 'text', wrap: 'keep' },
  'birth-month': { value: 'text', wrap: 'keep' },
  age: { value: 'text', wrap: 'keep' },
  phone: { value: 'text', wrap: 'keep' },
  choice: { value: 'text', wrap: 'wrap' },
  text: { value: 'text', wrap: 'wrap' },
} as const satisfies Record<ColumnKind, Pick<TableColumn, 'value' | 'wrap'>>;

function choicesOf(column: Column): Pick<TableColumn, 'choices'> {
  if (column.kind !== 'choice') return {};
  return { choices: { values: column.values.accepted, only: column.values.other === 'error' } };
}

function filledRows(template: Template, rows: readonly { row: string; cells: readonly string[] }[]): TableRow[] {
  const missing = Math.max(0, template.print.minimumRows - rows.length);
  const empty: TableRow = { row: null, cells: template.columns.map(() => '') };
  return [...rows, ...Array.from({ length: missing }, () => empty)];
}
