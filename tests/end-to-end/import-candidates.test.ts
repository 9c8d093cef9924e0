import { expect } from 'vitest';
import { test } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';

// A list of candidates comes in beside a roster that knows some of them.

const roster = typedFile('名册.csv', '姓名,性别,出生年月,职称,职务,电话', '王伟,男,1985.03,工程师,车间主任,13800000001', '李娜,女,1986.04,高级工程师,总工程师,13800000002');
const list = typedFile('候选人.csv', '姓名,拟任职务,工作单位职务,联系电话', '李娜,主席候选人,董事、总工程师,13800000002', '外来人,秘书长,顾问,13700000000');
const columns = ['姓名', '性别', '技术职称', '科协职务', '工作单位职务', '电话'];

test('who is in the roster is taken from it, and only what differs is written down', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(roster);
  await desk.importAll();
  await desk.read(list, 'candidates');
  await desk.preview();
  const lines = (await desk.dialog.locator('.import-changes tbody tr').allInnerTexts()).map((line) => line.split(/\s+/).slice(4).join(' '));
  expect(lines).toEqual([
    '整行，名册里有 新增：主席，董事、总工程师，13800000002',
    '工作单位职务，与名册不同 总工程师 董事、总工程师',
    '整行，名册里没有这个人 新增：秘书长，顾问，13700000000',
  ]);
  await desk.land();
  expect(await desk.table(columns)).toEqual([
    ['李娜', '女', '高级工程师', '主席', '董事、总工程师', '13800000002'],
    ['外来人', '', '', '秘书长', '顾问', '13700000000'],
  ]);
  // What the roster says goes on following the roster.
  expect(await desk.page.locator('.borrowed').filter({ has: desk.cell(1, '电话') }).count()).toBe(1);
  expect(await desk.page.locator('.borrowed').filter({ has: desk.cell(1, '工作单位职务') }).count()).toBe(0);
  await expect.poll(() => desk.page.locator('.problems').innerText()).toContain('外来人');
  await desk.button('撤销').click();
  expect(await desk.table(columns)).toEqual([]);
});

test('replacing takes candidates away and leaves the roster alone', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(roster);
  await desk.importAll();
  await desk.type(1, '科协职务', '副主席');
  await desk.read(list, 'candidates');
  await desk.preview();
  await desk.setMode('替换');
  expect(await desk.dialog.locator('.removal').innerText()).toBe('文件里没有的 1 人会从表里删去：王伟。名册不受影响。导入后可以撤销。');
  await desk.land();
  expect(await desk.table(['姓名', '科协职务'])).toEqual([['李娜', '主席'], ['外来人', '秘书长']]);
  await site.goto('/apply/members/');
  expect(await desk.table(['姓名', '科协职务'])).toEqual([['王伟', ''], ['李娜', '主席']]);
});

test('the list is offered in the empty table, among a phone’s other acts, and may be dropped on the table', async ({ site }) => {
  const { page } = site;
  const desk = new ImportDesk(site);
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto('/apply/candidates/');
  const offered = page.locator('.empty').getByRole('button', { name: '导入名单 附件2' });
  await offered.click();
  await page.getByRole('heading', { name: '导入名单' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导入名单', exact: true }).click();
  await page.getByRole('heading', { name: '导入名单' }).waitFor();
  await page.keyboard.press('Escape');
  const dropped = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: 'text/csv' }));
    return data;
  }, { name: list.name, text: list.buffer.toString() });
  await page.dispatchEvent('roster-grid', 'drop', { dataTransfer: dropped });
  await desk.heading(/共读到 2 人/).waitFor();
});
