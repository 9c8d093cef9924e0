import { utils, write, type Book, type Sheet } from 'sheetjs-style';
import type { Paper } from '../paper/paper.ts';
import { defaultSizePt, fontName, listStyle } from './cell-style.ts';
import { choicesOf, type Choices } from './choices.ts';
import { cleanText } from '../text/xml-text.ts';
import { withoutEscapes } from './clean-text.ts';
import { finishApplication } from './finish-application.ts';
import { finishSheet, type SheetPage } from './finish-sheet.ts';
import { finishStyles } from './finish-styles.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { quotedName, sheetName } from './sheet-name.ts';
import { tableSheet, type TableSheet } from './table-sheet.ts';
import { zipParts } from '../zip/zip-parts.ts';

const listSheetName = '字典';
/** Rows below the table that have its drop-downs too. */
const spareRows = 500;

/** A paper with one table as an XLSX file. Same paper, same bytes. */
export function writeXlsx(paper: Paper): Uint8Array<ArrayBuffer> {
  const form = tableSheet(paper);
  const name = nameOf(paper);
  const choices = choicesOf(form.table.columns, { first: form.headRow + 1, last: Math.max(form.headRow + 1, form.lastBodyRow + (form.openBelow ? spareRows : 0)) }, listSheetName);
  const parts = write(bookOf(paper, name, form, choices), {
    bookType: 'xlsx',
    type: 'binary',
    bookSST: true,
    defaultCellStyle: { font: { name: fontName, sz: defaultSizePt } },
  });
  return zipParts(finishParts(parts, pageOf(paper, form, choices), paper.properties.maker));
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
  const last = utils.encode_col(form.table.columns.length - 1);
  return {
    SheetNames: lists.length > 0 ? [name, listSheetName] : [name],
    Sheets: { [name]: form.sheet, ...(lists.length > 0 ? { [listSheetName]: sheetOfLists(lists) } : {}) },
    Props: { Title: cleanText(title), Subject: cleanText(subject), Author: cleanText(author), Language: paper.language },
    Workbook: {
      Names: [
        // Whole columns, so that rows added below the table print too.
        { Name: '_xlnm.Print_Area', Ref: `${quotedName(name)}!$A:$${last}`, Sheet: 0 },
        { Name: '_xlnm.Print_Titles', Ref: `${quotedName(name)}!$${form.headRow}:$${form.headRow}`, Sheet: 0 },
      ],
      Sheets: lists.length > 0 ? [{ Hidden: 0 }, { Hidden: 1 }] : [{ Hidden: 0 }],
    },
  };
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
  const { columns, rows } = form.table;
  const textColumns = columns.flatMap(({ value }, i) => (value === 'text' ? [utils.encode_col(i)] : []));
  return {
    orientation: paper.orientation,
    pageNumbers: paper.pageNumbers,
    footNote: withoutEscapes(cleanText(paper.footNote ?? '')),
    frozenRows: form.headRow,
    validations,
    textRanges: rows.length === 0 ? '' : textColumns.map((name) => `${name}${form.headRow + 1}:${name}${form.lastBodyRow}`).join(' '),
  };
}
