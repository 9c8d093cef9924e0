import { expect } from 'vitest';
import { test } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';

// After the people have landed, the person stands where something became new.

const person = (at: number): string => `员工${String.fromCharCode(0x4e00 + (at % 5000))},13${String(900000000 + at)},操作工`;
const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => person(at));
const heading = '姓名,电话,职务';

async function expectInSight(desk: ImportDesk, row: number): Promise<void> {
  const box = await desk.cell(row, '姓名').boundingBox();
  expect(box && box.y > 0 && box.y < 900, `row ${row} in sight`).toBe(true);
}

test('an import leads to the first cell that changed, and says where that is', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('旧.csv', heading, ...lines(60)));
  await desk.importAll();
  expect(await desk.focused()).toBe('第 1 行 姓名');
  expect(await desk.toast()).toContain('改动从第 1 行开始');
  const changed = lines(60).map((line, at) => (at === 41 || at === 50 ? line.replace('操作工', '班组长') : line));
  await desk.readHere(typedFile('新.csv', heading, ...changed));
  await desk.importAll();
  expect(await desk.focused()).toBe('第 42 行 职务');
  expect(await desk.toast()).toContain('改动从第 42 行 职务开始');
  await expectInSight(desk, 42);
});

test('people who are only added are gone to, even behind five thousand', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('旧.csv', heading, ...lines(5000)));
  await desk.importAll();
  await expect.poll(() => desk.cell(5000, '姓名').count(), { timeout: 60_000 }).toBe(1);
  await desk.readHere(typedFile('新.csv', heading, '新来者,13700000000,会计'));
  await desk.importAll();
  await expect.poll(() => desk.focused(), { timeout: 60_000 }).toBe('第 5001 行 姓名');
  expect(await desk.toast()).toContain('改动从第 5001 行开始');
  await expectInSight(desk, 5001);
});

test('a pasted block leads to its first new cell', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('旧.csv', heading, ...lines(30)));
  await desk.importAll();
  await desk.paste(20, '电话', { text: `13700000001\t班组长\n13700000002\t班组长` });
  await expect.poll(() => desk.toast()).toContain('改动从第 20 行 电话开始');
  expect(await desk.focused()).toBe('第 20 行 电话');
});
