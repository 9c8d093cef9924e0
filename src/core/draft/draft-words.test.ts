import { expect, test } from 'vitest';
import { type DraftRefusal, asideWords, draftRefusalWords, editedDraftWords } from './draft-words.ts';

const origin = { savedOn: '2026-11-23', siteVersion: 'qikexie 0.2.0+1a2b3c4' };

const refusals: readonly (readonly [DraftRefusal, RegExp])[] = [
  [{ kind: 'needs-password', ...origin }, /加了密码.*2026年11月23日.*输入/],
  [{ kind: 'needs-password', savedOn: '', siteVersion: '' }, /加了密码 请输入/],
  [{ kind: 'wrong-password', ...origin }, /密码不对，或者文件被改动过.*核对密码.*再发一次/],
  [{ kind: 'not-a-draft', content: 'Excel 表格' }, /Excel 表格.*导入名册/],
  [{ kind: 'not-a-draft', content: 'PDF' }, /PDF，不是草稿文件.*不能再接着填/],
  [{ kind: 'not-a-draft', content: '压缩包' }, /解压/],
  [{ kind: 'not-a-draft', content: '空文件' }, /重新保存/],
  [{ kind: 'not-a-draft', content: '别的文本文件' }, /保存草稿文件/],
  [{ kind: 'not-a-draft', content: '' }, /这不是草稿文件/],
  [{ kind: 'newer-version', ...origin }, /更新的网站版本.*qikexie 0\.2\.0.*更新这个网站/],
  [{ kind: 'newer-version', savedOn: '', siteVersion: '' }, /打不开 请用保存它的那个网站/],
  [{ kind: 'broken', where: 'end' }, /少了一截/],
  [{ kind: 'broken', where: 'text' }, /损坏.*打不开 可能有人/],
  [{ kind: 'broken', where: 'members.3.values.name' }, /读到第 4 位会员时/],
  [{ kind: 'broken', where: 'candidates.0' }, /读到第 1 位候选人时/],
  [{ kind: 'broken', where: 'lock.n' }, /加密的说明/],
  [{ kind: 'too-large', megabytes: 32 }, /32 兆字节/],
];

test.each(refusals)('%j says what happened and what to do next', (refusal, expected) => {
  const { title, advice } = draftRefusalWords(refusal);
  expect(`${title} ${advice}`).toMatch(expected);
  expect(advice).toMatch(/。$/);
  expect(title).not.toMatch(/。$/);
  expect(`${title}${advice}`).not.toMatch(/undefined|NaN|错误|非法|。。|members|values/);
});

test('whoever gives a file that does not open hears that nothing was changed', () => {
  const silent = refusals.filter(([refusal]) => refusal.kind !== 'needs-password' && !draftRefusalWords(refusal).advice.includes('没有变'));
  expect(silent).toEqual([]);
});

test.each([editedDraftWords, asideWords('broken'), asideWords('newer-version'), asideWords('not-a-case')])('$title', ({ title, advice }) => {
  expect(title).not.toMatch(/。$/);
  expect(advice).toMatch(/。$/);
});
