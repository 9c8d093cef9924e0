import { expect, test } from 'vitest';
import { finishSheet, type SheetPage } from './finish-sheet.ts';
import { finishStyles } from './finish-styles.ts';
import { finishWorkbook } from './finish-workbook.ts';

const sheet = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="9"/></cols>',
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="4"><v></v></c></row></sheetData>',
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0.3" footer="0.3"/>',
  '<ignoredErrors><ignoredError numberStoredAsText="1" sqref="A1:B3"/></ignoredErrors></worksheet>',
].join('');

const page: SheetPage = {
  orientation: 'landscape',
  pageNumbers: true,
  footNote: '',
  frozenRows: 4,
  validations: [
    { range: 'A5:A9', formula: '"男,女"', only: true },
    { range: 'B5:B9', formula: "'字典'!$A$1:$A$3", only: false },
  ],
  textRanges: 'A5:A9 B5:B9',
};

test('a sheet is finished once, however often', () => {
  const once = finishSheet(sheet, page);
  expect(finishSheet(once, page)).toBe(once);
});

test('finishing again with other facts leaves nothing of the first', () => {
  const bare: SheetPage = { ...page, pageNumbers: false, validations: [], textRanges: '' };
  expect(finishSheet(finishSheet(sheet, page), bare)).toBe(finishSheet(sheet, bare));
});

test('a list that looks like the end of the sheet does no harm', () => {
  const odd: SheetPage = { ...page, validations: [{ range: 'A5', formula: '"</dataValidations></worksheet>,<sheetData>"', only: false }] };
  const once = finishSheet(sheet, odd);
  expect(once).toContain('<formula1>&quot;&lt;/dataValidations&gt;');
  expect(finishSheet(once, odd)).toBe(once);
});

test('the elements of a sheet stand in the order of the standard', () => {
  const names = Array.from(finishSheet(sheet, page).matchAll(/<(sheetPr|dimension|sheetViews|cols|sheetData|mergeCells|dataValidations|printOptions|pageMargins|pageSetup|headerFooter|ignoredErrors)\b/g), ([, name]) => name);
  expect(names).toEqual(['sheetPr', 'dimension', 'sheetViews', 'cols', 'sheetData', 'mergeCells', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'ignoredErrors']);
});

test.each([
  ['an A4 page on its side, fitted to its width', '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>'],
  ['page numbers in the middle of the foot', '第 &amp;P 页 共 &amp;N 页</oddFooter>'],
  ['a head that stays when the rows scroll', '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>'],
  ['a list that refuses other values', 'errorStyle="stop" allowBlank="1"'],
  ['a list that only asks about other values', 'errorStyle="warning" allowBlank="1"'],
  ['figures that are meant as text', '<ignoredError sqref="A5:A9 B5:B9" numberStoredAsText="1"/>'],
  ['blank cells without a value', '<c r="B1" s="4"/>'],
])('a finished sheet has %s', (_, markup) => {
  expect(finishSheet(sheet, page)).toContain(markup);
});

test.each([
  [{ footNote: '样例' }, '9样例　第 &amp;P 页 共 &amp;N 页</oddFooter>'],
  [{ footNote: '甲&P<乙>', pageNumbers: false }, '9甲&amp;&amp;P&lt;乙&gt;</oddFooter>'],
])('a note at the foot stands before the page number, whatever is in it: %j', (foot, markup) => {
  expect(finishSheet(sheet, { ...page, ...foot })).toContain(markup);
});

test('an element without a known place is refused', () => {
  expect(() => finishSheet(sheet.replace('<mergeCells', '<novelty/><mergeCells'), page)).toThrow('<novelty>');
});

test('styles are put right once, however often', () => {
  const styles = '<styleSheet><numFmts count="0"/><fonts count="1"><font><sz val="10.5"/><name val="宋体"/><b/></font></fonts><cellXfs><xf><alignment horizontal="center"/></xf><xf><alignment horizontal="center" wrapText="true"/></xf></cellXfs></styleSheet>';
  const once = finishStyles(styles);
  expect(once).toBe(
    '<styleSheet><fonts count="1"><font><b/><sz val="10.5"/><name val="宋体"/></font></fonts><cellXfs><xf><alignment horizontal="center" shrinkToFit="1"/></xf><xf><alignment horizontal="center" wrapText="true"/></xf></cellXfs></styleSheet>',
  );
  expect(finishStyles(once)).toBe(once);
});

test('the workbook gets one window, however often', () => {
  const once = finishWorkbook('<workbook><workbookPr/><sheets><sheet name="附件3"/></sheets></workbook>');
  expect(once).toContain('<bookViews><workbookView/></bookViews><sheets>');
  expect(finishWorkbook(once)).toBe(once);
});
