import { expect } from 'vitest';
import { test } from './harness.ts';
import { ImportDesk, typedBook, typedFile } from './import-desk.ts';

// Which table of a file, under which heading, and what each of its columns is.

test('a column that was matched wrongly goes where the person says', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名,岗位,现岗位', '王伟,钳工,车间主任', '李娜,检验员,质量部长'));
  await desk.setColumn('C 列 现岗位', '职务');
  await expect.poll(() => desk.dialog.getByLabel('B 列 岗位 放进').inputValue()).toBe('ignored');
  await desk.importAll();
  expect(await desk.table(['姓名', '职务'])).toEqual([['王伟', '车间主任'], ['李娜', '质量部长']]);
});

test('a choice for a folded column stays where it was made', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名,甲,乙,丙,丁', '王伟,1,2,3,车间主任', '李娜,1,2,3,质量部长'));
  expect(await desk.dialog.locator('.import-columns').first().locator('tbody tr').count()).toBe(1);
  await desk.dialog.getByText('不导入的 4 列').click();
  await desk.dialog.getByLabel('E 列 丁 放进').focus();
  await desk.setColumn('E 列 丁', '职务');
  await expect.poll(() => desk.dialog.innerText()).toContain('已忽略：甲、乙、丙。');
  expect(await desk.focused()).toBe('E 列 丁 放进');
  await desk.importAll();
  expect(await desk.table(['姓名', '职务'])).toEqual([['王伟', '车间主任'], ['李娜', '质量部长']]);
});

test('the nine columns that count are seen at once in a file of forty', async ({ site }) => {
  const desk = new ImportDesk(site);
  const wanted = ['姓名', '性别', '出生年月', '文化程度', '政治面貌', '职称', '职务', '电话'];
  const others = Array.from({ length: 32 }, (_, at) => `内部${at + 1}`);
  const [before, between] = [others.slice(0, 20), others.slice(20)];
  await desk.read(typedFile('花名册.csv', [...before, ...wanted.flatMap((label, at) => [label, between[at] ?? '']), ...between.slice(8)].join(','), [...before.map(() => '1'), ...['王伟', '男', '1985.03', '大学本科', '群众', '工程师', '车间主任', '13800000001'].flatMap((value) => [value, '1']), ...between.slice(8).map(() => '1')].join(',')));
  const shown = await desk.dialog.locator('.import-columns').first().locator('tbody th').allInnerTexts();
  expect(shown.map((name) => name.split(' ').pop())).toEqual(wanted);
  expect(await desk.dialog.locator('.import-columns').nth(1).isVisible()).toBe(false);
});

test('another sheet is read when it is chosen', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedBook('两张.xlsx', { name: '在职', rows: [['姓名', '职务'], ['王伟', '钳工']] }, { name: '退休', rows: [['姓名', '职务'], ['李娜', '检验员'], ['张敏', '会计']] }));
  await desk.dialog.getByLabel('工作表').selectOption({ label: '退休（3 行）' });
  await desk.heading('共读到 2 人').waitFor();
  await desk.importAll();
  expect(await desk.table(['姓名', '职务'])).toEqual([['李娜', '检验员'], ['张敏', '会计']]);
});

test('the heading may stand in another row, or nowhere', async ({ site }) => {
  const desk = new ImportDesk(site);
  const file = typedFile('名单.csv', '姓名,单位职务', '人员,岗位', '王伟,钳工', '李娜,检验员');
  await desk.read(file);
  const header = desk.dialog.getByLabel(/^表头/);
  const labels = await header.locator('option').allInnerTexts();
  await header.selectOption({ label: labels.find((label) => label.startsWith('第 2 行')) ?? '' });
  await expect.poll(() => desk.dialog.locator('.import-columns th').allInnerTexts()).toContain('A 列 人员');
  await header.selectOption({ label: '没有表头' });
  await expect.poll(() => desk.dialog.locator('.import-columns tbody th').allInnerTexts()).toEqual(['A 列', 'B 列']);
  await header.selectOption({ label: labels.find((label) => label.startsWith('第 1 行')) ?? '' });
  await expect.poll(() => desk.dialog.locator('.import-columns tbody th').allInnerTexts()).toEqual(['A 列 姓名', 'B 列 单位职务']);
});

test('a table without a heading is matched by what stands in it', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '王伟,男,1985.03,13800000001', '李娜,女,1986.04,13800000002', '张敏,女,1990.05,13800000003'));
  await desk.importAll();
  expect(await desk.table(['姓名', '性别', '出生年月', '电话'])).toEqual([['王伟', '男', '1985.03', '13800000001'], ['李娜', '女', '1986.04', '13800000002'], ['张敏', '女', '1990.05', '13800000003']]);
});

test('a table that slipped under its heading is warned of, before and in the preview', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名,出生年月,电话,备注', '王伟,钳工,1985.03,13800000001', '李娜,检验员,1986.04,13800000002', '张敏,会计,1990.05,13800000003'));
  const warning = '这张表的列可能错位了';
  expect(await desk.dialog.innerText()).toContain(warning);
  await desk.preview();
  expect(await desk.dialog.innerText()).toContain(warning);
});

test('titles, totals and signatures are left out, and it is told in which rows', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '某某公司职工花名册,,', '姓名,职务,电话', '王伟,钳工,13800000001', '李娜,检验员,13800000002', '合计,2 人,', '制表人：王伟,审核人：李娜,'));
  const words = await desk.dialog.innerText();
  expect(words).toContain('表头上面的内容没有导入：第 1 行');
  expect(words).toContain('合计没有导入：第 5 行');
  expect(words).toMatch(/制表人.*没有导入：第 6 行/);
  await desk.importAll();
  expect(await desk.table(['姓名'])).toEqual([['王伟'], ['李娜']]);
});

test('a spelling that was made one can be made another', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名,文化程度', '王伟,硕士', '李娜,硕士', '张敏,本科'));
  await desk.dialog.getByText('统一写法 2 种').click();
  const select = desk.dialog.getByLabel('文化程度：硕士，2 处，写成');
  expect(await select.inputValue()).toBe('硕士研究生');
  await select.selectOption('研究生');
  await desk.importAll();
  expect(await desk.table(['姓名', '文化程度'])).toEqual([['王伟', '研究生'], ['李娜', '研究生'], ['张敏', '大学本科']]);
});
