import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type CaseFile, emptyCase } from '../../src/core/answers/case-file.ts';
import { pageWithoutScripts, test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

/** What stands beside a thing that is handed in. */
const material = (page: Page, name: string): Promise<string> => page.getByRole('region', { name: '要上报的材料' }).locator('[data-material]', { hasText: name }).innerText();

const person = { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 文化程度: '大学本科', 政治面貌: '群众', 职称: '无', 职务: '组长', 电话: '13937991234' };

const wellFilled: CaseFile = {
  ...emptyCase('2026-11-22'),
  enterprise: { name: '洛阳示例轴承有限公司', facts: { city: '410300', county: '410305', kind: 'province-managed', way: 'alone' } },
  members: ['王伟', '李芳', '张敏'].map((name, at) => ({ id: `m${at}`, values: { name, sex: '男', birth: '1980.01', education: '大学本科', politics: '群众', title: '无', position: '组长', phone: `1393799123${at}` } })),
  candidates: ['主席', '副主席', '秘书长'].map((role, at) => ({ id: `c${at}`, memberId: `m${at}`, values: { role } })),
};

test('办理台 says how to begin, and with a case in the tab how far it is and what comes next', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const step = page.locator('[data-next-step]');
  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('先填企业信息');
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { ...person, 性别: '' });

  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('改好附件3里的 1 处');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('洛阳示例轴承有限公司');
  expect(await material(page, '企业科协会员汇总表')).toContain('已填 1 人，1 处要改');
  expect(await page.getByRole('navigation', { name: '办理', exact: true }).innerText()).toMatch(/会员\s*1 改/);
  await page.getByRole('link', { name: '去改附件3' }).click();
  await screen.type(1, '性别', '男');

  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('填好企业信息');
  await page.getByRole('link', { name: '去填企业信息' }).click();
  await page.waitForURL('**/apply/enterprise/index.html');
  for (const choice of ['省管企业', '单独组建']) await page.getByLabel(choice, { exact: true }).check();
  await page.getByLabel('注册地（市）', { exact: true }).selectOption({ label: '洛阳市' });
  await page.getByLabel('注册地（县、市、区）', { exact: true }).selectOption({ label: '涧西区' });

  await site.goto('/apply/');
  await expect.poll(() => step.innerText()).toContain('选出候选人');
  await page.getByRole('link', { name: '去选候选人' }).click();
  await page.waitForURL('**/apply/candidates/index.html');
});

test('a character that cannot be printed counts on 办理台 as it does beside the table', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { ...person, 姓名: '姜𠀀㛃' });
  await expect.poll(() => site.page.locator('.counts').innerText()).toContain('1 处请核对');
  await site.goto('/apply/');
  await expect.poll(() => material(site.page, '企业科协会员汇总表')).toContain('已填 1 人，1 处请核对');
});

test('the home page leads back to what this tab holds, and says nothing of it in another', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const strip = page.getByRole('complementary', { name: '接着办' });
  await site.goto('/');
  await page.waitForLoadState('networkidle');
  expect(await strip.isVisible()).toBe(false);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, person);
  await site.goto('/');
  await expect.poll(() => strip.innerText()).toMatch(/洛阳示例轴承有限公司\s*附件3 会员 1 人，附件2 候选人 0 人/);
  await strip.getByRole('link', { name: '接着办' }).click();
  await page.waitForURL('**/apply/index.html');
});

test('办理台 tells the steps, the materials and who approves, and without scripts they can be read', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/');
  await expect.poll(() => page.getByRole('region', { name: /一般程序/ }).innerText()).toContain('七步，完成 0 步');
  await expect.poll(() => page.getByRole('region', { name: '要上报的材料' }).innerText()).toMatch(/六件，齐 0 件/);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await page.getByRole('region', { name: '要填的' }).getByRole('link', { name: /会员/ }).isVisible()).toBe(true);

  const plain = await pageWithoutScripts(site, '/apply/');
  const text = await plain.locator('main').innerText();
  for (const words of ['先填企业信息', '大会结果报同级科协和企业主管部门备案', '企业党组织或管理层同意成立企业科协的文件', '同级科协、国资监管机构、工商联']) expect(text).toContain(words);
});

test('the strip leads through the whole case, each screen with its shortest truth', async ({ site }) => {
  const { page } = site;
  const strip = page.getByRole('navigation', { name: '办理', exact: true });
  await site.goto('/apply/enterprise/');
  await page.getByLabel('企业名称', { exact: true }).fill('洛阳示例轴承有限公司');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await strip.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
    '办理台', '企业信息 4 缺', '附件3 会员 缺', '附件2 候选人 缺', '附件1 程序与材料 0/7', '申请与报告 草稿', '体检与下载',
  ]);
  for (const name of [/^附件1/, /^申请/, /^体检/, /^附件3/, /^企业信息/]) {
    await strip.getByRole('link', { name }).click();
    await expect.poll(() => strip.locator('[aria-current="page"]').innerText()).toMatch(name);
    await expect.poll(() => strip.innerText()).toContain('洛阳示例轴承有限公司');
  }
});

test('the next step leads to the very place: a letter, then what comes from elsewhere', async ({ site }) => {
  const { page } = site;
  const step = page.locator('[data-next-step]');
  await site.goto('/apply/');
  await page.evaluate((kept) => sessionStorage.setItem('qikexie-case', kept), JSON.stringify(wellFilled));
  await page.reload();
  await expect.poll(() => step.innerText()).toContain('补上申请里缺的');
  await step.getByRole('link', { name: '去写申请' }).click();
  await page.waitForURL('**/apply/letters/index.html#application');
});

test('where the strip is wider than the window, the open screen is in view', async ({ site }) => {
  const { page } = site;
  await page.setViewportSize({ width: 580, height: 740 });
  await site.goto('/apply/candidates/');
  const link = page.getByRole('navigation', { name: '办理', exact: true }).getByRole('link', { name: /候选人/ });
  await expect.poll(async () => ((await link.boundingBox())?.x ?? -1) >= 0 && ((await link.boundingBox())?.x ?? 999) + ((await link.boundingBox())?.width ?? 999) <= 580).toBe(true);
});
