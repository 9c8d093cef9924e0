import { expect } from 'vitest';
import { hostileFiles } from '../hostile-files.ts';
import { test } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';
import { fileOf } from './import-screen.ts';

// What was built to do harm is refused in a real browser as well; the page goes on.

const names = ['a bomb that says what it is', 'a bomb that says it is small', 'a sheet of 60 MB of blanks', 'a value in XFD1048576', 'entities declared in xl/workbook.xml', 'a sheet outside the file', 'a quote that does not end', 'an encrypted part'];
const chosen = names.map((name) => hostileFiles.find((one) => one.name === name));

test('hostile files are refused one after another, and the next good one is read', { timeout: 240_000 }, async ({ site }) => {
  const desk = new ImportDesk(site);
  await site.goto('/apply/members/');
  await desk.read(typedFile('好的.csv', '姓名', '王伟'));
  await desk.importAll();
  for (const [at, file] of chosen.entries()) {
    await desk.choose(fileOf(`文件${at}.xlsx`, file?.make() ?? ''));
    const failure = desk.dialog.getByRole('alert');
    await expect.poll(() => failure.innerText(), { timeout: 60_000, message: file?.name ?? 'a file that nobody made' }).toContain(`“文件${at}.xlsx”没有导入。表里的内容没有改动。`);
    expect(desk.page.workers().filter((worker) => worker.url().includes('import')).length, file?.name).toBeLessThanOrEqual(1);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => desk.page.getByRole('dialog').count()).toBe(0);
  }
  expect(await desk.page.evaluate(() => Object.keys(Object.getPrototypeOf({}) as object))).toEqual([]); // cast: every object has this one
  await desk.read(typedFile('也好.csv', '姓名,职务', '李娜,钳工'));
  await desk.importAll();
  expect(await desk.table(['姓名', '职务'])).toEqual([['王伟', ''], ['李娜', '钳工']]);
});
