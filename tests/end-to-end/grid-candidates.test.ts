import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

const person = { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 文化程度: '大学本科', 政治面貌: '群众', 职称: '工程师', 职务: '组长', 电话: '13937991234' };

test('a candidate picked from the roster shows its values; an own value overrides, and emptying it takes the roster’s again', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('填表日期', '2026-11-20');
  await screen.typeRow(1, person);
  await site.goto('/apply/candidates/');
  await screen.button('从名册选').click();
  await page.getByLabel('按姓名找').fill('王');
  await screen.button('王伟 秘书长').click();
  await screen.button('选好了').click();
  expect(await screen.values(1, ['姓名', '年龄', '技术职称', '科协职务', '工作单位职务'])).toEqual(['王伟', '46', '工程师', '秘书长', '组长']);
  await screen.type(1, '技术职称', '高级工程师');
  await screen.expectCell(1, '技术职称', '高级工程师');
  await screen.type(1, '技术职称', '');
  await screen.expectCell(1, '技术职称', '工程师');
  await site.goto('/apply/members/');
  await screen.expectCell(1, '科协职务', '秘书长');
});

test('someone who is not in the roster can be typed as a candidate', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/candidates/');
  await screen.typeRow(1, { 姓名: '李娜', 年龄: '41岁', 科协职务: '主席' });
  expect(await screen.values(1, ['姓名', '年龄', '科协职务'])).toEqual(['李娜', '41', '主席']);
  await expect.poll(() => site.page.locator('.groups').innerText()).toContain('不在');
});
