import { expect, test } from 'vitest';
import { joinTabSeparated, splitTabSeparated } from './tab-separated.ts';

test.each([
  ['rows end with any kind of line break', 'a\tb\r\nc\td\ne\rf', [['a', 'b'], ['c', 'd'], ['e'], ['f']]],
  ['a line break at the end makes no row', 'a\r\n', [['a']]],
  ['an empty line is a row', 'a\n\nb', [['a'], [''], ['b']]],
  ['empty cells stay', '\ta\t\n\t', [['', 'a', ''], ['', '']]],
  ['a quoted cell may hold a line break', 'a\t"b\nc"\td', [['a', 'b\nc', 'd']]],
  ['a quoted cell may hold a tab and quotes', '"a\t""b"""\tc', [['a\t"b"', 'c']]],
  ['quotes around anything else are text', '"a"\t"b""c"', [['"a"', '"b""c"']]],
  ['a quote that is never closed is text', '"a\tb', [['"a', 'b']]],
  ['a quote within a cell is text', '高工"引进"\ta', [['高工"引进"', 'a']]],
  ['nothing is no row', '', []],
  ['a byte order mark is no text', '\uFEFFa', [['a']]],
])('%s', (_rule, text, cells) => {
  expect(splitTabSeparated(text)).toEqual(cells);
});

test.each([
  ['plain cells', [['王伟', '1985.10'], ['李娜', '']]],
  ['tabs, line breaks and quotes', [['a\t"b"', 'c\nd'], ['高工"引进"', '"x"']]],
])('what is written for a spreadsheet reads back the same: %s', (_what, rows) => {
  expect(splitTabSeparated(joinTabSeparated(rows))).toEqual(rows);
});
