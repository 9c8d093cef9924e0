import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { pageWithoutScripts, secondSiteFolder, test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

const path = '/apply/enterprise/';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const route = (page: Page) => page.getByRole('region', { name: '报给谁' });
const truth = (page: Page) => page.getByRole('navigation', { name: '办理', exact: true }).getByRole('link', { name: /企业信息/ }).innerText();

async function type(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press('Tab');
}

/** One place further down the list. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => field(page, label).locator('option:checked').innerText()).toBe(name);
}

/** What is wrong with the field, as the control itself says it. */
async function described(page: Page, label: string): Promise<string> {
  const ids = (await field(page, label).getAttribute('aria-describedby')) ?? '';
  return (await Promise.all(ids.split(' ').map((id) => page.locator(`#${id}`).innerText()))).join(' ');
}

describe('企业信息', () => {
  test('is filled in by the keyboard alone, and the answer to 报给谁 follows', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await field(page, '企业名称').focus();
    await page.keyboard.type('洛阳示例轴承有限公司');
    await page.keyboard.press('Tab');
    await page.keyboard.type('精密轴承');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1,236人');
    await page.keyboard.press('Tab');
    expect(await field(page, '职工人数').inputValue()).toBe('1236');
    await field(page, '注册地（市）').focus();
    for (const city of ['郑州市', '开封市', '洛阳市']) await choose(page, '注册地（市）', city);
    await expect.poll(() => field(page, '注册地（县、市、区）').locator('option').count()).toBe(15);
    await page.keyboard.press('Tab');
    if (!(await field(page, '注册地（县、市、区）').evaluate((list) => list === document.activeElement))) await page.keyboard.press('Tab');
    for (const county of ['老城区', '西工区', '瀍河回族区', '涧西区']) await choose(page, '注册地（县、市、区）', county);
    await field(page, '省管企业').focus();
    await page.keyboard.press('ArrowUp');
    for (const words of ['洛阳市科协，或涧西区科协', '其他企业的批准机关（原则上）', '企业成立科协组织原则上由注册地省辖市科协、县（市、区）科协批准', '由哪一级批准，通知没有划线']) {
      await expect.poll(() => route(page).innerText()).toContain(words);
    }
    await expect.poll(() => route(page).getByRole('status').textContent()).toBe('其他企业的批准机关（原则上）：洛阳市科协，或涧西区科协。');
    await expect.poll(() => truth(page)).toMatch(/2 缺/);
  });

  test('where two bodies may approve the person says to which one the letters go, and by phone before that', async ({ site }) => {
    const { page } = site;
    const question = page.getByRole('group', { name: '批准的科协' });
    await site.goto(path);
    await expect.poll(() => question.innerText()).toContain('先选企业类型');
    await field(page, '其他企业').check();
    await field(page, '注册地（市）').selectOption({ label: '洛阳市' });
    await field(page, '注册地（县、市、区）').selectOption({ label: '涧西区' });
    await expect.poll(() => question.getByRole('radio').count()).toBe(2);
    expect(await question.innerText()).toContain('先打电话问清再选');
    await field(page, '涧西区科协').check();
    await site.goto('/apply/');
    await expect.poll(() => page.getByRole('region', { name: '报给谁' }).innerText()).toContain('申请和报告写给涧西区科协。');

    await site.goto(path);
    expect(await field(page, '涧西区科协').isChecked()).toBe(true);
    await field(page, '省管企业').check();
    await expect.poll(() => question.innerText()).toContain('只有河南省科协一家，不用选');
    expect(await question.getByRole('radio').count()).toBe(0);
    await site.goto('/apply/');
    await expect.poll(() => page.getByRole('region', { name: '报给谁' }).innerText()).toContain('河南省科协');
    expect(await page.getByRole('region', { name: '报给谁' }).innerText()).not.toContain('涧西区科协');
  });

  test('the other enterprises are asked for only when several found it together', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await field(page, '单独组建').check();
    expect(await field(page, '一起成立的其他企业').isVisible()).toBe(false);
    await field(page, '区域联建').check();
    await expect.poll(() => field(page, '一起成立的其他企业').isVisible()).toBe(true);
    await type(page, '一起成立的其他企业', '甲公司、乙公司');
    await field(page, '单独组建').check();
    await expect.poll(() => field(page, '一起成立的其他企业').isVisible()).toBe(false);
    await field(page, '行业统建').check();
    expect(await field(page, '一起成立的其他企业').inputValue()).toBe('甲公司、乙公司');
  });

  test('every kind shows its own quote and whom to ask, with the number, and both lists of who is told', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await field(page, '头部民营企业').check();
    await field(page, '行业统建').check();
    for (const words of ['河南省科协', '什么样的算“头部民营企业”，通知没有定义', '0371-65707782', '多少人算“人数较少”']) {
      await expect.poll(() => route(page).innerText()).toContain(words);
    }
    await expect.poll(() => route(page).innerText()).not.toContain('由哪一级批准');
    const lists = await page.getByRole('complementary', { name: '批准和备案' }).innerText();
    for (const words of ['企业科协建立后，应分别向同级科协、国资监管机构、工商联备案。', '大会结果报同级科协和企业主管部门备案。']) expect(lists).toContain(words);
  });

  test('the name is the one on the forms, and all stays when one comes back', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await type(page, '企业名称', '洛阳示例轴承有限公司');
    await type(page, '同意文件的日期', '2026年10月9日');
    await field(page, '管理层').check();
    await site.goto('/apply/members/');
    await expect.poll(() => field(page, '企业名称').inputValue()).toBe('洛阳示例轴承有限公司');
    await new RosterScreen(site).typeField('企业名称', '洛阳示例精密轴承有限公司');
    await expect.poll(() => truth(page)).toMatch(/4 缺/);
    await site.goto('/apply/');
    await page.getByRole('navigation', { name: '办理', exact: true }).getByRole('link', { name: /企业信息/ }).click();
    await page.waitForURL(`**${path}index.html`);
    await expect.poll(() => field(page, '企业名称').inputValue()).toBe('洛阳示例精密轴承有限公司');
    expect(await field(page, '同意文件的日期').inputValue()).toBe('2026-10-09');
    expect(await field(page, '管理层').isChecked()).toBe(true);
  });

  test('a county of another city is taken out with a word, and one step back brings both back', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await field(page, '注册地（市）').selectOption({ label: '洛阳市' });
    await field(page, '注册地（县、市、区）').selectOption({ label: '涧西区' });
    await field(page, '注册地（市）').selectOption({ label: '郑州市' });
    await expect.poll(() => page.locator('.toast').innerText()).toContain('原来选的涧西区不在这里，已经清掉');
    expect(await field(page, '注册地（县、市、区）').inputValue()).toBe('');
    expect(await field(page, '注册地（县、市、区）').locator('option').allInnerTexts()).toContain('金水区');
    await page.getByRole('group', { name: '编辑' }).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => field(page, '注册地（市）').inputValue()).toBe('410300');
    expect(await field(page, '注册地（县、市、区）').inputValue()).toBe('410305');
  });

  test('an ID number typed among other words is taken out at once, and the person is told', async ({ site }) => {
    const { page } = site;
    const number = inventedIdNumber('19850312', '017');
    await site.goto(path);
    await field(page, '主营业务').focus();
    await page.keyboard.type(`轴承，联系人${number}`);
    await expect.poll(() => field(page, '主营业务').inputValue()).not.toContain(number);
    await expect.poll(() => page.locator('.toast').innerText()).toContain('主营业务里的身份证号没有保存');
    await field(page, '成立的理由').fill(`第一行\n${number}\n第三行`);
    await expect.poll(() => field(page, '成立的理由').inputValue()).not.toContain(number);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(number);
  });

  test('what cannot be read is told beside its field, and goes when it is mended', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await type(page, '职工人数', '两百多');
    await type(page, '成立大会的日期', '下个月');
    await type(page, '联系电话', '1393799123');
    expect(await described(page, '职工人数')).toContain('看不懂职工人数“两百多”');
    expect(await described(page, '成立大会的日期')).toContain('看不懂成立大会的日期“下个月”');
    expect(await described(page, '联系电话')).toContain('看不懂联系电话“1393799123”');
    expect(await field(page, '联系电话').getAttribute('aria-invalid')).toBe('true');
    await type(page, '职工人数', '20');
    await type(page, '科技工作者人数', '30');
    expect(await described(page, '科技工作者人数')).toContain('比职工人数（20）还多');
    await type(page, '联系电话', '139 3799 1234');
    await expect.poll(() => field(page, '联系电话').inputValue()).toBe('13937991234');
    expect(await described(page, '联系电话')).not.toContain('看不懂');
  });

  test('steps can be undone and done again, by keys too', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await type(page, '企业名称', '甲公司');
    await field(page, '单独组建').check();
    await page.keyboard.press('Control+z');
    await expect.poll(() => field(page, '单独组建').isChecked()).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => field(page, '企业名称').inputValue()).toBe('');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => field(page, '企业名称').inputValue()).toBe('甲公司');
    await field(page, '单独组建').check();
    await page.getByRole('button', { name: '不选' }).click();
    await expect.poll(() => field(page, '单独组建').isChecked()).toBe(false);
  });

  test('nothing is wider than a phone', async ({ site }) => {
    const { page } = site;
    await page.setViewportSize({ width: 360, height: 740 });
    await site.goto(path);
    await field(page, '其他企业').check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('without scripts the questions and the rules can be read', async ({ site }) => {
    const page = await pageWithoutScripts(site, path);
    expect(await page.getByRole('textbox').count()).toBe(0);
    const text = await page.locator('main').innerText();
    for (const words of ['企业名称', '同意成立的机构', '□ 党组织', '□ 区域联建', '筹备工作小组负责人', '头部民营企业', '大会结果报同级科协和企业主管部门备案。']) expect(text).toContain(words);
  });
});

describe('another notice', () => {
  test.override({ options: { folder: secondSiteFolder } });

  test('asks its own questions in its own words', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('单位情况');
    await field(page, '其他企业').check();
    await field(page, '所在市').selectOption({ label: '云溪市' });
    await field(page, '所在县区').selectOption({ label: '望山县' });
    await expect.poll(() => page.getByRole('region', { name: '找谁登记' }).innerText()).toContain('云溪市青年工程师协会，或云溪市望山县青年工程师协会');
  });
});
