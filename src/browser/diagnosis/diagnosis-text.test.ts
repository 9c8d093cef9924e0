import { expect, test } from 'vitest';
import { diagnosisText, type Facts } from './diagnosis-text.ts';
import { readFailure } from './last-failure.ts';

const facts: Facts = {
  maker: 'qikexie 0.1.0+1a2b3c4',
  page: '/about/',
  browser: 'Mozilla/5.0 Chrome/88.0',
  languages: ['zh-CN', 'zh'],
  screen: { width: 1440, height: 900, windowWidth: 1152, windowHeight: 631, ratio: 1.25, pinch: 1 },
  protocol: 'http:',
  secure: false,
  offers: [{ name: '会话存储', offered: true }, { name: '后台程序', offered: true }, { name: '剪贴板', offered: false }],
  failure: null,
};

const failure = { job: 'pdf', page: '/apply/members/', time: '2026-11-22 23:05', at: 1_795_359_900_000, trace: { kind: 'RangeError', place: 'pdf-worker-DVz2BF0e.js:1:2345' } } as const;

test('the diagnosis says version, page, browser, screen and what the browser offers', () => {
  expect(diagnosisText(facts).split('\n')).toEqual([
    '版本：qikexie 0.1.0+1a2b3c4',
    '网页：/about/（http，不算安全连接）',
    '浏览器：Mozilla/5.0 Chrome/88.0',
    '语言：zh-CN、zh',
    '屏幕：1440×900，窗口 1152×631，像素比 1.25',
    '能用：会话存储、后台程序',
    '不能用：剪贴板',
    '最近一次出错：这个标签页里没有',
  ]);
});

test.each([
  [failure, '下载 PDF，2026-11-22 23:05，在 /apply/members/，RangeError，pdf-worker-DVz2BF0e.js:1:2345'],
  [{ ...failure, job: 'paste' as const, trace: { kind: '', place: '' } }, '粘贴，2026-11-22 23:05，在 /apply/members/，类别不明，位置不明'],
  [{ ...failure, job: 'import' as const, trace: { kind: 'Error', place: 'import-worker-DVz2BF0e.js:1:2345' } }, '导入名册，2026-11-22 23:05，在 /apply/members/，Error，import-worker-DVz2BF0e.js:1:2345'],
  [{ ...failure, job: 'other' as const, trace: { kind: 'TypeError', place: 'elsewhere' } }, '其他操作，2026-11-22 23:05，在 /apply/members/，TypeError，不在本站的程序里，可能是浏览器的扩展'],
])('it says what failed last: $job', (failed, words) => {
  expect(diagnosisText({ ...facts, failure: failed }).split('\n').pop()).toBe(`最近一次出错：${words}`);
});

test('what failed is read as it was written', () => {
  expect(readFailure(JSON.parse(JSON.stringify(failure)))).toEqual(failure);
});

test.each([
  ['nothing', null],
  ['a text', '王伟'],
  ['a job that is none', { ...failure, job: '王伟' }],
  ['a page spelt by somebody', { ...failure, page: '/王伟/' }],
  ['a time that is none', { ...failure, time: '13800138000' }],
  ['a moment that is none', { ...failure, at: '13800138000' }],
  ['a class that is none', { ...failure, trace: { ...failure.trace, kind: '王伟' } }],
  ['a place that is none', { ...failure, trace: { ...failure.trace, place: '999999198503121234' } }],
])('what stands there in its stead is not told: %s', (_, data) => {
  expect(readFailure(data)).toBeNull();
});
