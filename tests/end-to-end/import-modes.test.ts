import { expect } from 'vitest';
import { test } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';

// A file meets a table in which people are: who comes, who changes, who goes.

const old = typedFile('旧.csv', '姓名,出生年月,职务,电话', '王伟,1985.03,工艺员,13800000001', '李娜,1986.04,检验员,13800000002', '周老,1950.02,顾问,13800000003');
const fresh = typedFile('新.csv', '姓名,出生年月,职务,电话', '李娜,1986.04,质量部长,13800000002', '张敏,1990.05,会计,13800000004', '王伟,1985.03,,13800000001');
const columns = ['姓名', '职务'];

test('updating adds the new at the end, and changes what the file says otherwise', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(old);
  await desk.importAll();
  await desk.readHere(fresh);
  await desk.preview();
  expect(await desk.counts()).toMatch(/^1 新增 1 修改 1 不变 0 处问题/);
  await desk.land();
  expect(await desk.table(columns)).toEqual([['王伟', '工艺员'], ['李娜', '质量部长'], ['周老', '顾问'], ['张敏', '会计']]);
});

test('adding leaves alone who is there', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(old);
  await desk.importAll();
  await desk.readHere(fresh);
  await desk.preview();
  await desk.setMode('添加');
  expect(await desk.counts()).toMatch(/^1 新增 0 修改 2 不变/);
  expect(await desk.dialog.locator('.import-changes tbody tr').count()).toBe(1);
  await desk.land();
  expect(await desk.table(columns)).toEqual([['王伟', '工艺员'], ['李娜', '检验员'], ['周老', '顾问'], ['张敏', '会计']]);
});

test('replacing says first who would go, from the candidates too; one step back brings everybody back', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(old);
  await desk.importAll();
  await desk.type(3, '科协职务', '主席');
  await desk.readHere(fresh);
  await desk.preview();
  const removal = desk.dialog.locator('.removal');
  expect(await removal.isVisible()).toBe(false);
  await desk.setMode('替换');
  await expect.poll(() => desk.counts()).toMatch(/^1 新增 2 修改 0 不变 1 删除/);
  expect(await removal.innerText()).toBe('文件里没有的 1 人会从表里删去：周老。其中 1 人也会从候选人里去掉。导入后可以撤销。');
  expect(await desk.dialog.locator('.line-removed').innerText()).toMatch(/周老\s+整行，也从候选人里去掉\s+原有\s+删除/);
  await desk.land();
  expect(await desk.table(columns)).toEqual([['李娜', '质量部长'], ['张敏', '会计'], ['王伟', '']]);
  expect(await desk.toast()).toContain('新增 1，修改 2，删除 1');
  await desk.page.locator('.toast').getByRole('button', { name: '撤销' }).click();
  expect(await desk.table([...columns, '科协职务'])).toEqual([['王伟', '工艺员', ''], ['李娜', '检验员', ''], ['周老', '顾问', '主席']]);
});

test('a file that says what the table says has nothing to import', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(old);
  await desk.importAll();
  await desk.readHere(old);
  await desk.preview();
  expect(await desk.dialog.innerText()).toContain('表里已经和文件一样');
  const button = desk.dialog.getByRole('button', { name: '导入', exact: true });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
});

test('a long list of changes scrolls by keyboard, and what follows it stays in reach', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名', ...Array.from({ length: 150 }, (_, at) => `员工${String.fromCharCode(0x4e00 + at)}`)));
  await desk.preview();
  const list = desk.dialog.getByRole('region', { name: '会有的改动' });
  await list.focus();
  await desk.page.keyboard.press('End');
  await expect.poll(() => list.evaluate((region) => region.scrollTop)).toBeGreaterThan(500);
  await desk.land();
  expect((await desk.table(['姓名'])).length).toBe(150);
});
