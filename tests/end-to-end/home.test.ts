import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pageWithoutScripts, secondSiteFolder, test } from './harness.ts';

const province = ['省科协', '其中省管企业、驻豫央企、头部民营企业成立科协组织由省科协批准'] as const;
const answers = [
  ['省管企业', ...province],
  ['驻豫央企', ...province],
  ['头部民营企业', ...province],
  ['都不是', '注册地省辖市科协，或县（市、区）科协', '企业成立科协组织原则上由注册地省辖市科协、县（市、区）科协批准'],
] as const;

/** The answers that can be seen, without the lists of who is told. */
async function shown(page: Page): Promise<string[]> {
  const texts = await page.locator('.answer:visible').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** Keeps what a screen reader would be given to say. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const status = document.querySelector('.who-approves [role="status"]');
    if (status) new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard); // put there above
}

describe('报给谁', () => {
  test('each kind of enterprise shows its own answer, with the words of the notice and their clause', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    for (const [kind, bodies, quote] of answers) {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      const [answer, ...others] = await shown(page);
      expect(others).toEqual([]);
      expect(answer).toContain(bodies);
      expect(answer).toContain(quote);
      expect(await page.locator('.answer:visible').getByRole('link', { name: '〔三.2〕' }).getAttribute('href')).toBe('notice/index.html#s3-2');
    }
  });

  test('the general rule stands there first, with 原则上 and what the notice leaves open', async ({ site }) => {
    await site.goto('/');
    expect(await shown(site.page)).toEqual([expect.stringMatching(/^其他企业的批准机关（原则上） 注册地省辖市科协，或县（市、区）科协.*通知未规定.*本站建议/)]);
  });

  test('both lists of who is told stand beside any answer, each with its clause', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    await page.getByRole('radio', { name: '驻豫央企' }).check();
    expect((await page.locator('.filing-lists dd').allInnerTexts()).map((text) => text.trim())).toEqual(['同级科协、国资监管机构、工商联〔三.2〕', '同级科协、企业主管部门〔附件1 一.7〕']);
  });

  test('the question is answered by arrows alone, and each answer is said once', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    const heard = await listen(page);
    await page.getByRole('group', { name: '你们属于下面哪一类企业？' }).getByRole('radio', { name: '都不是' }).focus();
    await page.keyboard.press('ArrowUp');
    expect(await shown(page)).toEqual([expect.stringContaining('头部民营企业的批准机关 省科协')]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await shown(page)).toEqual([expect.stringContaining('省管企业的批准机关 省科协')]);
    expect(await heard()).toEqual(['头部民营企业的批准机关：省科协。', '其他企业的批准机关（原则上）：注册地省辖市科协，或县（市、区）科协。', '省管企业的批准机关：省科协。']);
    // One stop for the whole question.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).not.toBe('radio');
  });

  test('nothing below moves when another kind is chosen', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    const tops: number[] = [];
    for (const [kind] of answers) {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      tops.push(await page.locator('.steps').evaluate((steps) => steps.getBoundingClientRect().top + scrollY));
    }
    expect(new Set(tops).size).toBe(1);
  });

  test('whoever comes back finds the answer to what is chosen there', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    await page.getByRole('radio', { name: '省管企业' }).check();
    await page.getByRole('link', { name: '通知原文' }).first().click();
    await page.waitForURL('**/notice/index.html');
    await page.goBack();
    const chosen = await page.getByRole('radio', { checked: true }).getAttribute('value');
    await expect.poll(() => page.locator('.answer:visible').getAttribute('data-kind')).toBe(chosen);
  });

  test('without scripts every answer can be read, and nothing is asked', async ({ site }) => {
    const page = await pageWithoutScripts(site, '/');
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.locator('.answer:visible h3').allInnerTexts()).toEqual(['省管企业的批准机关', '驻豫央企的批准机关', '头部民营企业的批准机关', '其他企业的批准机关（原则上）']);
  });

  test('on paper every answer is printed, and the question is not', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.answer:visible').count()).toBe(4);
    expect(await page.locator('.question').isVisible()).toBe(false);
  });
});

describe('the home page leads', () => {
  test('to a filled sample', async ({ site }) => {
    await site.goto('/');
    await site.page.locator('.hero').getByRole('link', { name: '看一份填好的样例' }).click();
    await site.page.waitForURL('**/samples/**');
  });

  test('from each thing people look for to the chapter about it, and to its clause', async ({ site }) => {
    await site.goto('/');
    const door = site.page.locator('.door').filter({ has: site.page.getByRole('heading', { name: '看通知' }) });
    const hrefs = await door.locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['guide/approval/index.html', 'notice/index.html#s3-2', 'guide/steps/index.html', 'notice/index.html#a1-1', 'guide/materials/index.html', 'notice/index.html#a1-2']);
  });

  test('to the blank forms as PDF, XLSX and Word', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    for (const [label, name] of [['附件3', '附件3 企业科协会员汇总表'], ['附件2', '附件2 企业科协主席、副主席、秘书长候选人汇总表']]) {
      for (const [type, extension] of [['PDF', 'pdf'], ['XLSX', 'xlsx'], ['Word', 'docx']] as const) {
        const link = page.getByRole('link', { name: `下载空白表 ${type} ${label ?? ''}`, exact: true });
        expect((await site.download(() => link.click())).name).toBe(`${name ?? ''}.${extension}`);
      }
    }
  });
});

describe('another notice', () => {
  test.override({ options: { folder: secondSiteFolder } });

  test('asks its own question and names its own bodies', async ({ site }) => {
    const { page } = site;
    await site.goto('/');
    expect(await shown(page)).toEqual([expect.stringContaining('其他企业的登记机构（一般） 注册地的市青年工程师协会，或县（区）青年工程师协会')]);
    await page.getByRole('radio', { name: '在园区里' }).check();
    expect(await shown(page)).toEqual([expect.stringContaining('园区企业的登记机构 园区青年工程师协会')]);
    expect(await page.locator('.filing-lists div').allInnerTexts()).toEqual([expect.stringMatching(/^登记以后\s+同级工业和信息化部门〔三〕$/)]);
  });
});
