import { expect, test } from 'vitest';
import { refusalWords } from './refusals.ts';
import type { RefusalCode } from './source.ts';

const refusals: readonly (readonly [RefusalCode, Record<string, string>, RegExp])[] = [
  ['empty', {}, /空的/],
  ['unreadable', {}, /再选一次/],
  ['broken', {}, /不完整/],
  ['encrypted', {}, /密码/],
  ['too-large', { megabytes: '32' }, /32 兆字节/],
  ['too-large', {}, /太多/],
  ['too-many-cells', { cell: 'XFD1048576' }, /XFD1048576/],
  ['too-many-cells', {}, /太多/],
  ['unknown-format', { content: '旧版 Word 文档（.doc）' }, /旧版 Word 文档.*Word 文档（\*\.docx）/],
  ['unknown-format', { content: 'WPS 表格文件（.et）' }, /Excel 工作簿（\*\.xlsx）/],
  ['unknown-format', { content: 'PDF' }, /原来的表格/],
  ['unknown-format', { content: '压缩包' }, /解压/],
  ['unknown-format', {}, /认不出/],
  ['suspicious', {}, /安全/],
  ['no-table', {}, /没有找到表格/],
];

test.each(refusals)('%s %j says what happened and what to do next', (code, facts, expected) => {
  const { title, advice } = refusalWords(code, facts);
  expect(`${title} ${advice}`).toMatch(expected);
  expect(advice).toMatch(/。$/);
  expect(`${title}${advice}`).not.toMatch(/undefined|错误|非法|[a-z]+-[a-z]+/);
});
