import { expect, test } from 'vitest';
import { templates } from '../../../tests/example-case.ts';
import { bookOf, sheetOf } from '../../../tests/source-book.ts';
import { recallMapping, rememberMapping } from './mapping-memory.ts';
import { type Mapping, suggestMapping, withHeader, withTarget } from './mapping.ts';

const { members } = templates;
const suggest = (head: readonly string[]): Mapping => suggestMapping(bookOf(sheetOf([[...head], head.map(() => '甲一')])), members);
const corrected = withTarget(suggest(['姓名', '手机', '小灵通']), 2, { kind: 'column', column: 'phone' });
const remembered = [rememberMapping(corrected, members)].flatMap((one) => one ?? []);

test('columns are what the person said of a file with the same headings', () => {
  expect(recallMapping(suggest(['姓 名', '手机：', '小灵通']), members, remembered).columns.map(({ target }) => target)).toEqual(corrected.columns.map(({ target }) => target));
});

test.each([
  ['other headings', ['姓名', '小灵通', '手机']],
  ['more headings', ['姓名', '手机', '小灵通', '备注']],
])('nothing is remembered of %s', (_what, head) => {
  expect(recallMapping(suggest(head), members, remembered)).toEqual(suggest(head));
});

test('a column that the form has no more is forgotten', () => {
  const old = [{ signature: remembered[0]?.signature ?? '', targets: [{ kind: 'column', column: 'gone' } as const] }];
  expect(recallMapping(suggest(['姓名', '手机', '小灵通']), members, old)).toEqual(suggest(['姓名', '手机', '小灵通']));
});

test('a table without a heading is not remembered', () => {
  expect(rememberMapping(suggestMapping(bookOf(sheetOf([['甲一', '男', '1985.03']])), members), members)).toBeUndefined();
});

test('nobody’s row is remembered that was taken for the heading', () => {
  const book = bookOf(sheetOf([['姓名', '性别', '电话'], ['甲一', '男', '13800000000'], ['乙二', '女', '13800000001']]));
  const mapping = suggestMapping(book, members);
  expect(rememberMapping(mapping, members)?.signature).toContain('姓名');
  expect(rememberMapping(withHeader(book, members, mapping, { first: 2, last: 2 }), members)).toBeUndefined();
});
