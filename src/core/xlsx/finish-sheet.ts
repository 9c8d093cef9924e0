import type { Paper } from '../paper/paper.ts';
import type { Validation } from './choices.ts';
import { escapeXml } from '../text/xml-text.ts';
import { elementsByName, inOrder } from './xml-parts.ts';

/** What the library does not write about a sheet. */
export interface SheetPage {
  readonly orientation: Paper['orientation'];
  /** 第 x 页 共 y 页 at the foot of each page. */
  readonly pageNumbers: boolean;
  /** Before the page number; '' for nothing. */
  readonly footNote: string;
  /** Rows above the pane that scrolls, the table's head being the last of them; 0 for none. */
  readonly frozenRows: number;
  readonly validations: readonly Validation[];
  /** Cells whose figures are meant as text, as ranges: A1:A3 C1:C3 */
  readonly textRanges: string;
}

// ECMA-376 Part 1 §18.3.1.99, CT_Worksheet: what comes before and after the cells, in its order.
const beforeCells = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols'];
const afterCells = [
  'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks',
  'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'tableParts', 'extLst',
];

/**
 * The sheet's XML with page, footer, frozen head and drop-downs added. Doing it twice changes nothing more.
 * Texts of cells must stand in the shared strings, so that all that is read here is markup of ours and the library's.
 */
export function finishSheet(xml: string, page: SheetPage): string {
  const { root, before, cells, after } = split(xml);
  const head = elementsByName(before);
  head.set('sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  head.set('sheetViews', sheetViews(page.frozenRows));
  const tail = elementsByName(after);
  setOrDrop(tail, 'dataValidations', dataValidations(page.validations));
  tail.set('printOptions', '<printOptions horizontalCentered="1"/>');
  // Paper 9 is A4; fitToHeight 0 is as many pages as it takes.
  tail.set('pageSetup', `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${page.orientation}"/>`);
  setOrDrop(tail, 'headerFooter', footer(page));
  setOrDrop(tail, 'ignoredErrors', page.textRanges === '' ? '' : `<ignoredErrors><ignoredError sqref="${page.textRanges}" numberStoredAsText="1"/></ignoredErrors>`);
  return [root, inOrder(head, beforeCells), blankCells(cells), inOrder(tail, afterCells), '</worksheet>'].join('');
}

function split(xml: string): { root: string; before: string; cells: string; after: string } {
  const rootEnd = xml.indexOf('>', xml.indexOf('<worksheet')) + 1;
  const start = xml.indexOf('<sheetData');
  const closing = '</sheetData>';
  const end = xml.lastIndexOf(closing) + closing.length;
  if (rootEnd === 0 || start < 0 || end < closing.length) throw new Error('The sheet has no cells');
  return { root: xml.slice(0, rootEnd), before: xml.slice(rootEnd, start), cells: xml.slice(start, end), after: xml.slice(end).replace('</worksheet>', '') };
}

function setOrDrop(elements: Map<string, string>, name: string, element: string): void {
  if (element === '') elements.delete(name);
  else elements.set(name, element);
}

// An empty cell comes with an empty value, which is no number. Without it the cell is blank to everyone who counts or filters.
function blankCells(cells: string): string {
  return cells.replace(/(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?)><v><\/v><\/c>/g, '$1/>');
}

function sheetViews(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const first = `A${frozenRows + 1}`;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}${selection}</sheetView></sheetViews>`;
}

// In a foot an ampersand begins a code (ECMA-376 Part 1 §18.3.1.46); doubled it is itself.
function footer({ pageNumbers, footNote }: SheetPage): string {
  const text = [footNote.replace(/&/g, '&&'), pageNumbers ? '第 &P 页 共 &N 页' : ''].filter((part) => part !== '').join('　');
  return text === '' ? '' : `<headerFooter><oddFooter>${escapeXml(`&C&"宋体,Regular"&9${text}`)}</oddFooter></headerFooter>`;
}

function dataValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(dataValidation).join('')}</dataValidations>`;
}

function dataValidation({ range, formula, only }: Validation): string {
  const { style, title, text } = only ? refusal : question;
  const attributes = `type="list" errorStyle="${style}" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${title}" error="${text}"`;
  return `<dataValidation ${attributes} sqref="${range}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

const refusal = { style: 'stop', title: '不在可填的值里', text: '请从下拉列表中选一个。' };
const question = { style: 'warning', title: '请核对', text: '这里一般从下拉列表中选。确实如此，可以保留。' };
