import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { secondSiteFolder, test, type Site } from './harness.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';
import { candidatesHead, invented, membersHead } from './rosters.ts';

const five = '/samples/luoyang-bearing';
const eighteen = '/samples/zhengzhou-software';

/** All that both stores of the tab hold, to the letter. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([sessionStorage, localStorage].map((store) => Object.entries(store).sort())));
}

/** Notes every key of the tab's stores that a page asks for or writes, from now on. */
async function watchStores(site: Site): Promise<readonly string[]> {
  const keys: string[] = [];
  await site.context.exposeBinding('touched', (_source, key: string) => void keys.push(key));
  await site.page.addInitScript(() => {
    const report = (window as unknown as { touched: (key: string) => void }).touched; // put there by exposeBinding
    for (const act of ['getItem', 'setItem', 'removeItem'] as const) {
      const original = Reflect.get(Storage.prototype, act) as (this: Storage, ...parts: string[]) => string | null; // cast: what the three have in common
      Object.defineProperty(Storage.prototype, act, {
        value: function (this: Storage, ...parts: string[]) {
          report(`${act} ${parts[0] ?? ''}`);
          return original.apply(this, parts);
        },
      });
    }
  });
  return keys;
}

async function fillOwn(site: Site): Promise<RosterScreen> {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '安阳示例阀门有限公司');
  await screen.typeRow(1, { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 科协职务: '主席' });
  return screen;
}

/** Everything a person may do to a sample. */
async function play(screen: RosterScreen): Promise<void> {
  const { page } = screen;
  await screen.type(1, '姓名', '改过的名');
  await screen.typeField('企业名称', '改过的公司');
  await screen.button('添加一行').click();
  await screen.button('撤销').click();
  await screen.type(2, '科协职务', '');
  await screen.paste(6, '姓名', { text: invented(3) });
  await expect.poll(() => screen.cell(8, '姓名').count()).toBe(1);
  await page.getByRole('button', { name: '横向' }).click();
  await page.getByLabel('印盖章行').click();
}

describe('a sample beside one’s own table', () => {
  test('is opened, changed, printed and left, and one’s own is what it was, byte for byte', async ({ site }) => {
    const { page } = site;
    const screen = await fillOwn(site);
    const before = await stored(page);
    await page.getByRole('link', { name: '看一份填好的样例 附件3' }).click();
    await page.waitForURL(`**${five}/members/index.html`);
    await screen.expectCell(1, '姓名', '戚梓桐');
    await play(screen);
    await screen.expectCell(1, '姓名', '改过的名');
    await screen.download('PDF', '附件3（样例）');
    expect(await stored(page)).toBe(before);
    await page.getByRole('link', { name: '附件2 候选人' }).click();
    await page.waitForURL(`**${five}/candidates/index.html`);
    await screen.expectCell(1, '姓名', '戚梓桐');
    await screen.type(1, '科协职务', '秘书长');
    await page.getByRole('link', { name: '回到我的附件2' }).click();
    await page.waitForURL('**/apply/candidates/index.html');
    await screen.expectCell(1, '姓名', '王伟');
    expect(await stored(page)).toBe(before);
    await site.goto('/apply/members/');
    await screen.expectCell(1, '姓名', '王伟');
    expect(await page.locator('.case-strip').innerText()).toContain('安阳示例阀门有限公司');
  });

  test('asks the tab’s stores for nothing of a case, and writes nothing there', async ({ site }) => {
    const keys = await watchStores(site);
    const screen = new RosterScreen(site);
    await site.goto(`${five}/members/`);
    await play(screen);
    await site.goto(`${five}/candidates/`);
    await screen.expectCell(1, '姓名', '戚梓桐');
    expect(keys.filter((key) => key.includes('case'))).toEqual([]);
    // The same watch hears the form of one's own.
    await site.goto('/apply/members/');
    await screen.type(1, '姓名', '王伟');
    expect(keys.filter((key) => key.includes('case'))).toContain('setItem qikexie-case');
  });

  test('is as it was written each time it is opened, and says so', async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    await site.goto(`${five}/members/`);
    const words = await page.getByRole('region', { name: '样例' }).innerText();
    expect(words.replace(/\s/g, '')).toContain('人名、单位、号码都是编的；随便改，不会保存，也不动您自己的表。');
    expect(await page.locator('.status').innerText()).toContain('不会保存');
    expect(await page.getByText('只存在本标签页').count()).toBe(0);
    await screen.paste(1, '姓名', { text: invented(2) });
    await expect.poll(() => page.locator('.toast').innerText()).toContain('这里是样例，不会保存');
    await page.reload();
    await screen.expectCell(1, '姓名', '戚梓桐');
    expect(await screen.value(6, '姓名')).toBe('');
  });

  test('shows no case of one’s own under the header, whatever is stored', async ({ site }) => {
    await fillOwn(site);
    await site.goto(`${eighteen}/members/`);
    expect(await site.page.locator('.case-strip, [data-case-truth], [data-case-enterprise]').count()).toBe(0);
    await expect.poll(() => site.page.locator('.counts').innerText()).toBe('18 人');
    expect(await site.page.title()).toMatch(/^样例 附件3 /);
  });
});

describe('what is downloaded from a sample', () => {
  test('says in its name and on every page that it is one', async ({ site }) => {
    const screen = new RosterScreen(site);
    await site.goto(`${eighteen}/members/`);
    await screen.expectCell(18, '姓名', '邵一');
    await screen.paste(19, '姓名', { text: invented(20) });
    await expect.poll(() => screen.cell(38, '姓名').count()).toBe(1);
    const pdf = await screen.download('PDF', '附件3（样例）');
    const sheet = await screen.download('XLSX', '附件3（样例）');
    const word = await screen.download('Word', '附件3（样例）');
    expect([pdf.name, sheet.name, word.name]).toEqual(['pdf', 'xlsx', 'docx'].map((type) => `样例 附件3 企业科协会员汇总表－郑州示例软件股份有限公司.${type}`));
    const pages = await readPdf(pdf.bytes);
    expect(pages.map(({ lines }) => lines.at(-1)?.replace(/\s/g, ''))).toEqual(pages.map((_, at) => `样例，请勿报送第${at + 1}页共${pages.length}页`));
    expect(pages.length).toBe(2);
    expect(pages[0]?.lines[0]).toBe('附件3（样例）');
    expect(pages[0]?.table.slice(0, 2)).toEqual([membersHead, ['1', '刘䶮', '男', '1978.04', '博士研究生', '中共党员', '正高级工程师', '总工程师', '13800000101']]);
    expect((await readSheet(sheet.bytes))[0]?.[0]).toBe('附件3（样例）');
    expect(readDocx(word.bytes)).toMatchObject({ feet: ['样例，请勿报送　第 {PAGE} 页　共 {NUMPAGES} 页'], lines: expect.arrayContaining(['附件3（样例）']) as string[] }); // cast: what a matcher stands for
  });

  test('one’s own file says nothing of samples', async ({ site }) => {
    const screen = await fillOwn(site);
    const pdf = await screen.download('PDF', '附件3');
    expect(pdf.name + JSON.stringify(await readPdf(pdf.bytes))).not.toContain('样例');
  });
});

describe('from one sample to another', () => {
  test('its two tables and the other samples are a step away, by their names', async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    await site.goto(`${five}/members/`);
    await page.getByText('换一份样例').click();
    await page.getByRole('link', { name: '郑州示例软件，十八人，有生僻字和长职务' }).click();
    await page.waitForURL(`**${eighteen}/members/index.html`);
    await screen.expectCell(1, '姓名', '刘䶮');
    await page.getByRole('link', { name: '附件2 候选人' }).click();
    await page.waitForURL(`**${eighteen}/candidates/index.html`);
    expect(await screen.values(1, candidatesHead)).toEqual(['刘䶮', '男', '48', '正高级工程师', '中共党员', '主席', '总工程师', '13800000101']);
    await screen.button('从名册选').click();
    await page.getByLabel('按姓名找').fill('张堃');
    await screen.button('张堃 副主席').click();
    await screen.button('选好了').click();
    await expect.poll(() => page.locator('.counts').innerText()).toContain('5 人');
  });

  test('a table without people offers the sample in its place, and its roster leads to the sample’s roster', async ({ site }) => {
    const { page } = site;
    await site.goto('/apply/candidates/');
    await page.getByRole('link', { name: '看一份填好的样例 附件2' }).click();
    await page.waitForURL('**/samples/pingdingshan-machinery/candidates/index.html');
    await page.getByLabel('选择全部行').click();
    await new RosterScreen(site).button('删除所选').click();
    await page.locator('.empty').getByRole('link', { name: '附件3' }).click();
    await page.waitForURL('**/samples/pingdingshan-machinery/members/index.html');
  });
});

test('a sample is read and left without a mouse', async ({ site }) => {
  const { page } = site;
  await site.goto(`${five}/members/`);
  await page.locator('.sample-strip nav a').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('link', { name: /^郑州/ }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('link', { name: /^郑州/ }).isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/apply/members/index.html');
});

test('without scripts a sample is there to read, and nothing says that it can be changed', async ({ site }) => {
  const context = await site.context.browser()?.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  const page = await context?.newPage();
  await page?.goto(site.at(`${five}/members/index.html`));
  const rows = (await page?.locator('.static-paper tbody tr').allInnerTexts()) ?? [];
  expect(rows[0]?.split('\t')).toEqual(['1', '戚梓桐', '女', '1983.06', '研究生', '中共党员', '正高级工程师', '总工程师', '13900000211']);
  expect(rows.length).toBe(14);
  const words = (await page?.locator('body').innerText()) ?? '';
  expect(words).toContain('附件3（样例）');
  expect(words).not.toMatch(/随便改|空白表/);
  await page?.getByText('换一份样例').click();
  expect(await page?.getByRole('link', { name: /^郑州/ }).isVisible()).toBe(true);
  await page?.goto(site.at('/apply/members/'));
  await page?.getByRole('link', { name: '看一份填好的样例 附件3' }).click();
  expect(page?.url()).toBe(site.at(`${five}/members/index.html`));
  await context?.close();
});

describe('another notice', () => {
  test.override({ options: { folder: secondSiteFolder } });

  test('has samples of its own, under its own names', async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    await site.goto('/apply/members/');
    await page.getByRole('link', { name: '看一份填好的样例 表一' }).click();
    await page.waitForURL('**/samples/cloud-stream-valves/members/index.html');
    expect(await screen.values(1, ['工号', '姓名', '拟任职务'])).toEqual(['Y0101', '林知远', '组长']);
    expect(await page.getByRole('link', { name: '回到我的表一' }).isVisible()).toBe(true);
    const { name, bytes } = await screen.download('PDF', '表一（样例）');
    expect(name).toBe('样例 表一 企业青年工程师小组成员登记表－云溪示例阀门有限公司.pdf');
    expect((await readPdf(bytes))[0]?.lines[0]).toBe('表一（样例）');
    await page.getByText('换一份样例').click();
    await page.getByRole('link', { name: '石桥示例线缆，三位负责人' }).click();
    await page.waitForURL('**/samples/stone-bridge-cables/members/index.html');
    await screen.expectCell(1, '姓名', '方照野');
  });
});
