import type { BrowserContext, Page, Request, Response } from 'playwright-core';
import { expect } from 'vitest';
import { downloadAll, eventually } from './check-screen.ts';
import { type Site, test } from './harness.ts';
import { fileOf, ImportScreen } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';

// From the home page to the packet: what every request asks and every response brings. Nothing that is filled in travels.

// With the worker that keeps the site for times without a network: its requests count too.
test.override({ options: { keepsItself: true } });

const enterprise = '洛阳示例轴承有限公司';
const filledIn = [enterprise, '王伟', '李秀英', '赵敏', '13937991234', '工艺员', '轴承的研发', '先请示党组织', '牡丹2026'];

interface Watched {
  readonly requests: Request[];
  readonly responses: Response[];
}

function watchAll(context: BrowserContext): Watched {
  const watched: Watched = { requests: [], responses: [] };
  context.on('request', (request) => void watched.requests.push(request));
  context.on('response', (response) => void watched.responses.push(response));
  return watched;
}

/** What the request says beside the file it asks for. */
async function saysMore(request: Request, origin: string): Promise<string[]> {
  const url = new URL(request.url());
  const headers = await request.allHeaders();
  const address = decodeURIComponent(request.url());
  return [
    url.origin !== origin && 'another origin',
    request.method() !== 'GET' && `method ${request.method()}`,
    request.postData() !== null && 'a body',
    'cookie' in headers && 'a cookie',
    url.search !== '' && 'a query',
    filledIn.some((text) => address.includes(text)) && 'what was filled in',
    filledIn.some((text) => decodeURIComponent(JSON.stringify(headers)).includes(text)) && 'what was filled in, in a header',
  ].filter((fault) => fault !== false);
}

async function fillMembers(site: Site): Promise<void> {
  const screen = new RosterScreen(site);
  const importing = new ImportScreen(site.page);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 职务: '工艺员', 电话: '13937991234', 科协职务: '主席' });
  await screen.paste(2, '姓名', { text: '姓名\t电话\n李秀英\t13937991235\n' });
  await screen.expectCell(2, '姓名', '李秀英');
  await importing.open();
  await importing.choose(fileOf('花名册.csv', '姓名,电话\n赵敏,13937991236\n'));
  await importing.says(/共读到 1 人/);
  await importing.goThrough();
  await screen.expectCell(3, '姓名', '赵敏');
  for (const kind of ['PDF', 'XLSX', 'Word'] as const) await screen.download(kind, '附件3');
}

async function fillTheRest(page: Page, site: Site): Promise<void> {
  await site.goto('/apply/candidates/');
  await new RosterScreen(site).expectCell(1, '姓名', '王伟');
  await site.goto('/apply/steps/');
  await page.getByLabel(/备注/).first().fill('先请示党组织');
  await page.keyboard.press('Tab');
  await site.goto('/apply/letters/');
  expect(await page.getByLabel('申请第 1 段', { exact: true }).inputValue()).toContain(enterprise);
}

async function saveAndOpenDraft(page: Page, site: Site): Promise<void> {
  const dialog = page.getByRole('dialog');
  await site.goto('/apply/');
  await page.getByRole('button', { name: '保存草稿文件' }).filter({ visible: true }).first().click();
  await dialog.getByLabel(/^密码/).fill('牡丹2026');
  const draft = await site.download(() => dialog.getByRole('button', { name: '保存', exact: true }).click());
  await page.getByRole('button', { name: '打开草稿文件' }).click();
  await dialog.getByLabel(/^选一个草稿文件/).setInputFiles({ name: draft.name, mimeType: 'text/plain', buffer: Buffer.from(draft.bytes) });
  await dialog.getByLabel(/^密码/).fill('牡丹2026');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '打开', exact: true }).click({ timeout: 30_000 });
  await expect.poll(() => page.locator('h1').innerText()).toBe(enterprise);
}

test('nothing but this site’s own files is asked for, by name alone, and nothing is left to recognise anybody by', async ({ site }) => {
  const { page, context } = site;
  const watched = watchAll(context);
  for (const path of ['/', '/notice/', '/guide/attachment-3/']) await site.goto(path);
  await site.goto('/apply/enterprise/');
  await page.getByRole('button', { name: '保存在这台电脑' }).click();
  await page.getByLabel('企业名称', { exact: true }).fill(enterprise);
  await page.getByLabel('主营业务', { exact: true }).fill('轴承的研发');
  await page.keyboard.press('Tab');
  await fillMembers(site);
  await fillTheRest(page, site);
  await site.goto('/apply/check/');
  await eventually(() => page.getByRole('button', { name: '下载全套材料' }).first().isEnabled()).toBe(true);
  await downloadAll(site);
  await saveAndOpenDraft(page, site);
  await site.goto('/privacy/');
  await expect.poll(() => page.locator('[data-privacy-panel]').innerText()).toMatch(/向别的网站取了 0 个[\s\S]*洛阳示例轴承有限公司/);
  const origin = new URL(site.at('/')).origin;
  const asked = watched.requests.filter((request) => /^(https?|wss?):/.test(request.url()));
  expect(asked.length).toBeGreaterThan(100);
  const faults = (await Promise.all(asked.map(async (request) => (await saysMore(request, origin)).map((fault) => `${fault}: ${request.url()}`)))).flat();
  expect(faults).toEqual([]);
  // The worker's own requests are seen where they arrive.
  expect(site.server.served.map(({ path }) => path).filter((path) => path.includes('?') || filledIn.some((text) => decodeURIComponent(path).includes(text)))).toEqual([]);
  const leaving = watched.responses.filter((response) => 'set-cookie' in response.headers() || 'refresh' in response.headers());
  expect(leaving.map((response) => response.url())).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
