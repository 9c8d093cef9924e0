import { expect } from 'vitest';
import { anyCompoundFile } from '../any-compound-file.ts';
import { test } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';
import { fileOf } from './import-screen.ts';

// What cannot be read is refused in words that say how to go on, and the next file is read.

const stream = new Uint8Array(10);

test.for([
  ['名单.doc', anyCompoundFile({ '1Table': stream, WordDocument: stream }), '这是旧版 Word 文档（.doc），本站不能直接读', '文件类型选“Word 文档（*.docx）”'],
  ['名单.et', anyCompoundFile({ ETContents: stream }), '这是WPS 表格文件（.et），本站不能直接读', '文件类型选“Excel 工作簿（*.xlsx）”'],
  ['名单.xlsx', anyCompoundFile({ EncryptedPackage: stream, EncryptionInfo: stream }), '这个文件加了密码', '把密码清空，保存后再选'],
  ['改了名.xlsx', new TextEncoder().encode('%PDF-1.7'), '这是PDF，本站不能直接读', '请向对方要原来的表格文件'],
] as const)('%s', async ([name, bytes, title, advice], { site }) => {
  const desk = new ImportDesk(site);
  await site.goto('/apply/members/');
  await desk.choose(fileOf(name, bytes));
  const failure = desk.dialog.getByRole('alert');
  await expect.poll(() => failure.innerText(), { timeout: 20_000 }).toContain(title);
  const words = await failure.innerText();
  expect(words).toContain(`“${name}”没有导入`);
  expect(words).toContain(advice);
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('import-file');
  await desk.dialog.getByLabel(/^选一个文件/).setInputFiles(typedFile('名单.csv', '姓名', '王伟'));
  await desk.heading('共读到 1 人').waitFor();
  expect(await desk.dialog.innerText()).not.toContain(title);
});

test('a workbook that was renamed is read by what is in it', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read({ ...typedFile('名单.csv', '姓名,职务', '王伟,钳工'), name: '名单.xls' });
  await desk.importAll();
  expect(await desk.table(['姓名', '职务'])).toEqual([['王伟', '钳工']]);
});
