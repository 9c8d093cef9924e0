import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

const person = { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 文化程度: '大学本科', 政治面貌: '群众', 职称: '无', 职务: '组长', 电话: '13937991234' };

test('办理台 says how to begin, and with a case in the tab how far it is and what comes next', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const step = page.locator('[data-next-step]');
  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('先填附件3');
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { ...person, 性别: '' });

  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('改好附件3里的 1 处');
  expect(await page.locator('[data-case-tally="members"]').innerText()).toBe('1 人，1 处要改');
  expect(await page.getByRole('navigation', { name: '办理', exact: true }).innerText()).toMatch(/会员\s*1 改/);
  await page.getByRole('link', { name: '去改附件3' }).click();
  await screen.type(1, '性别', '男');

  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('选出候选人');
  await page.getByRole('link', { name: '去选候选人' }).click();
  await page.waitForURL('**/apply/candidates/');
});

test('a character that cannot be printed counts on 办理台 as it does beside the table', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { ...person, 姓名: '姜𠀀㛃' });
  await expect.poll(() => site.page.locator('.counts').innerText()).toContain('1 处请核对');
  await site.goto('/apply/');
  await expect.poll(() => site.page.locator('[data-case-tally="members"]').innerText()).toBe('1 人，1 处请核对');
});

test('the home page leads back to what this tab holds, and says nothing of it in another', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const strip = page.getByRole('complementary', { name: '接着填' });
  await site.goto('/');
  await page.waitForLoadState('networkidle');
  expect(await strip.isVisible()).toBe(false);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, person);
  await site.goto('/');
  await expect.poll(() => strip.innerText()).toMatch(/洛阳示例轴承有限公司\s*附件3 会员 1 人，附件2 候选人 0 人/);
  await strip.getByRole('link', { name: '接着填' }).click();
  await page.waitForURL('**/apply/');
});
