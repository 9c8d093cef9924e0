import { utils, write, type Book, type Sheet } from 'sheetjs-style';
import type { Paper } from '../paper/paper.ts';
import { defaultSizePt, fontName, listStyle } from './cell-style.ts';
import { choicesOf, type Choices, type RowRange } from './choices.ts';
import { cleanText } from '../text/xml-text.ts';
import { withoutEscapes } from './clean-text.ts';
import { finishApplication } from './finish-application.ts';
import { finishSheet, type SheetPage } from './finish-sheet.ts';
import { finishStyles } from './finish-styles.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { quotedName, sheetName } from './sheet-name.ts';
import { tableSheet, type PlacedTable, type TableSheet } from './table-sheet.ts';
import { zipParts } from '../zip/zip-parts.ts';

const listSheetName = '字典';
/** Rows below the table that have its drop-downs too. */
const spareRows = 500;

/** A paper with a table, or with several on one grid, as an XLSX file. Same paper, same bytes. */
export function writeXlsx(paper: Paper): Uint8Array<ArrayBuffer> {
  const form = tableSheet(paper);
  const name = nameOf(paper);
  const choices = choicesOf(form.tables.map(({ table: { columns }, ...rows }, i) => ({ columns, rows: rowsToFill(rows, form.openBelow && i === form.tables.length - 1) })), listSheetName);
  const parts = write(bookOf(paper, name, form, choices), {
    bookType: 'xlsx',
    type: 'binary',
    bookSST: true,
    defaultCellStyle: { font: { name: fontName, sz: defaultSizePt } },
  });
  return zipParts(finishParts(parts, pageOf(paper, form, choices), paper.properties.maker));
}

/** The rows below a head in which something may be chosen. */
function rowsToFill({ headRow, lastBodyRow }: Pick<PlacedTable, 'headRow' | 'lastBodyRow'>, openBelow: boolean): RowRange {
  return { first: headRow + 1, last: Math.max(headRow + 1, lastBodyRow + (openBelow ? spareRows : 0)) };
}

/** What the library leaves out, added to its parts. */
function finishParts(parts: Readonly<Record<string, string>>, page: SheetPage, maker: string | undefined): Record<string, string> {
  const finishers: Readonly<Record<string, (xml: string) => string>> = {
    'xl/worksheets/sheet1.xml': (xml) => finishSheet(xml, page),
    'xl/styles.xml': finishStyles,
    'xl/workbook.xml': finishWorkbook,
    'docProps/app.xml': (xml) => finishApplication(xml, maker),
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, finishers[path]?.(xml) ?? xml]));
}

function nameOf(paper: Paper): string {
  const naming = paper.blocks.find((block) => block.kind === 'label') ?? paper.blocks.find((block) => block.kind === 'title');
  const name = sheetName(naming?.text ?? '');
  return name === listSheetName ? '表' : name;
}

function bookOf(paper: Paper, name: string, form: TableSheet, { lists }: Choices): Book {
  const { title, subject, author } = paper.properties;
  const [first] = form.tables;
  const last = utils.encode_col(first.table.columns.length - 1);
  const head = onlyHead(form);
  return {
    SheetNames: lists.length > 0 ? [name, listSheetName] : [name],
    Sheets: { [name]: form.sheet, ...(lists.length > 0 ? { [listSheetName]: sheetOfLists(lists) } : {}) },
    Props: { Title: cleanText(title), Subject: cleanText(subject), Author: cleanText(author), Language: paper.language },
    Workbook: {
      Names: [
        // Whole columns, so that rows added below the table print too.
        { Name: '_xlnm.Print_Area', Ref: `${quotedName(name)}!$A:$${last}`, Sheet: 0 },
        ...(head === undefined ? [] : [{ Name: '_xlnm.Print_Titles', Ref: `${quotedName(name)}!$${head}:$${head}`, Sheet: 0 }]),
      ],
      Sheets: lists.length > 0 ? [{ Hidden: 0 }, { Hidden: 1 }] : [{ Hidden: 0 }],
    },
  };
}

/** The row that stays in view and is repeated on each page; undefined when it would stand above rows of another table too. */
function onlyHead({ tables: [{ headRow }, ...others] }: TableSheet): number | undefined {
  return others.length === 0 ? headRow : undefined;
}

/** One column for each list. */
function sheetOfLists(lists: readonly (readonly string[])[]): Sheet {
  const sheet: Sheet = { '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(...lists.map(({ length }) => length)) - 1, c: lists.length - 1 } }) };
  lists.forEach((list, c) => {
    list.forEach((value, r) => {
      sheet[utils.encode_cell({ r, c })] = { t: 's', v: withoutEscapes(value), s: listStyle() };
    });
  });
  return sheet;
}

function pageOf(paper: Paper, form: TableSheet, { validations }: Choices): SheetPage {
  return {
    orientation: paper.orientation,
    pageNumbers: paper.pageNumbers,
    footNote: withoutEscapes(cleanText(paper.footNote ?? '')),
    frozenRows: onlyHead(form) ?? 0,
    validations,
    textRanges: form.tables.flatMap(textRanges).join(' '),
  };
}

function textRanges({ table: { columns, rows }, headRow, lastBodyRow }: PlacedTable): string[] {
  if (rows.length === 0) return [];
  return columns.flatMap(({ value }, i) => (value === 'text' ? [`${utils.encode_col(i)}${headRow + 1}:${utils.encode_col(i)}${lastBodyRow}`] : []));
}
