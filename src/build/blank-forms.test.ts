import { afterEach, describe, expect, test, vi } from 'vitest';
import { blankBytes, blankFormOf, blankForms } from './blank-forms.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what is handed out of this notice', () => {
  test('is the procedure as PDF and Word and both forms as PDF, XLSX and Word, in the notice’s order', () => {
    expect(blankForms().map(({ label, isForm, act, files }) => [label, isForm, act, files.map(({ name }) => name)])).toEqual([
      ['附件1', false, '下载', ['pdf', 'docx'].map((type) => `附件1 企业科协建立一般程序及需上报材料.${type}`)],
      ['附件2', true, '下载空白表', ['pdf', 'xlsx', 'docx'].map((type) => `附件2 企业科协主席、副主席、秘书长候选人汇总表.${type}`)],
      ['附件3', true, '下载空白表', ['pdf', 'xlsx', 'docx'].map((type) => `附件3 企业科协会员汇总表.${type}`)],
    ]);
  });

  test('lies at addresses that any host and any mail takes', () => {
    const paths = blankForms().flatMap(({ files }) => files.map(({ path }) => path));
    expect(paths.filter((path) => !/^\/blank\/[a-z0-9-]+\.(pdf|xlsx|docx)$/.test(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('is the same every time', async () => {
    for (const file of blankFormOf('attachment-3').files) expect(Buffer.from(await blankBytes(file, 'site 1.0')).equals(await blankBytes(file, 'site 1.0'))).toBe(true);
  });
});

test('a form has a place for its date and no person, no number and no name in it', () => {
  for (const { paper } of blankFormOf('attachment-3').files) {
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(paper.blocks.find((block) => block.kind === 'line')).toEqual({ kind: 'line', left: '单位（盖章）：', right: '填表日期：　　　　年　　月　　日' });
    expect(table?.rows.length).toBe(14);
    expect(table?.rows.flatMap(({ row, cells }) => [row ?? '', ...cells]).join('')).toBe('');
  }
});

test('a printed form says of no page that it is the only one, since it is copied; a sheet counts its pages', () => {
  expect(blankFormOf('attachment-3').files.map(({ type, paper }) => [type, paper.pageNumbers])).toEqual([['pdf', false], ['xlsx', true], ['docx', false]]);
});

test('another notice’s forms are handed out under its own names', () => {
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/second-notice/content');
  expect(blankForms().map(({ id, files }) => [id, files.map(({ path }) => path)])).toEqual([
    ['form-a', ['/blank/form-a.pdf', '/blank/form-a.xlsx', '/blank/form-a.docx']],
    ['form-b', ['/blank/form-b.pdf', '/blank/form-b.xlsx', '/blank/form-b.docx']],
  ]);
});

test('a document that does not exist stops the build', () => {
  expect(() => blankFormOf('attachment-9')).toThrow('attachment-9');
});
