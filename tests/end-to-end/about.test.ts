import { strFromU8, unzipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, describe, expect, test as plainTest } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { openSite, test, type Site } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

const diagnosisIn = (site: Site): Promise<string> => site.page.getByLabel('诊断信息').inputValue();
const copyButton = (site: Site) => site.page.getByRole('button', { name: '复制诊断信息' });

test('the diagnosis says version, page and browser, and is copied with one press', async ({ site }) => {
  await site.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await site.goto('/about/');
  const text = await diagnosisIn(site);
  const shown = await site.page.locator('footer .version').innerText();
  expect(text).toContain(`版本：qikexie ${shown.replace('版本 ', '')}\n网页：/about/（http，算安全连接）\n浏览器：Mozilla/5.0`);
  expect(text).toContain('屏幕：1440×900，窗口 1440×900，像素比 1\n能用：会话存储、本地存储、后台程序、解压、剪贴板、主动读剪贴板\n不能用：没有\n最近一次出错：这个标签页里没有');
  await copyButton(site).click();
  await expect.poll(() => site.page.getByText('已复制').count()).toBe(1);
  expect(await site.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('the files that the site makes name the version at its foot', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '戚梓桐');
  const version = (await site.page.locator('footer .version').innerText()).replace('版本 ', '');
  const pdf = await screen.download('PDF', '附件3');
  const loading = getDocument({ data: pdf.bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const { info } = await (await loading.promise).getMetadata();
  await loading.destroy();
  expect(info).toMatchObject({ Creator: `qikexie ${version}`, Producer: `qikexie ${version}` });
  const xlsx = await screen.download('XLSX', '附件3');
  expect(strFromU8(unzipSync(xlsx.bytes)['docProps/app.xml'] ?? new Uint8Array())).toContain(`<Application>qikexie ${version}</Application>`);
});

describe('on plain http, where pages have no clipboard', () => {
  test.override({ options: { base: '/a/b/', host: 'intranet.test' } });

  test('the old way of copying still does it', async ({ site }) => {
    await site.goto('/about/');
    expect(await diagnosisIn(site)).toContain('（http，不算安全连接）');
    await copyButton(site).click();
    await expect.poll(() => site.page.getByText('已复制').count()).toBe(1);
  });

  test('where that is refused too, the text is marked, ready for the keys', async ({ site }) => {
    await site.page.addInitScript(() => {
      document.execCommand = () => false; // eslint-disable-line @typescript-eslint/no-deprecated -- the old way of copying
    });
    await site.goto('/about/');
    await copyButton(site).click();
    await expect.poll(() => site.page.getByText('已经选中，请按 Ctrl+C').count()).toBe(1);
    expect(await site.page.evaluate(() => getSelection()?.toString())).toBe(await diagnosisIn(site));
  });
});

// Things go wrong here on purpose: these sites are not held to a quiet console.
describe('when something fails, the diagnosis says what and where, and nothing of what was filled in', () => {
  const idNumber = inventedIdNumber('19830612', '427');
  const secrets = ['戚梓桐', '13553567385', idNumber, '洛阳示例轴承有限公司'];
  let site: Site;
  afterEach(() => site.close());

  async function open(): Promise<RosterScreen> {
    site = await openSite();
    return new RosterScreen(site);
  }

  async function fill(screen: RosterScreen): Promise<void> {
    await site.goto('/apply/members/');
    await screen.typeField('企业名称', '洛阳示例轴承有限公司');
    await screen.typeRow(1, { 姓名: '戚梓桐', 职务: `总工程师 ${idNumber}`, 电话: '13553567385' });
  }

  /** The line on what failed; goes to /about/ in the same tab. */
  async function lastFailure(): Promise<string> {
    await site.goto('/about/');
    const text = await diagnosisIn(site);
    const kept = await site.page.evaluate(() => sessionStorage.getItem('qikexie-last-failure') ?? '');
    expect(kept).not.toBe('');
    expect(secrets.filter((secret) => text.includes(secret) || kept.includes(secret))).toEqual([]);
    return text.split('\n').pop() ?? '';
  }

  const where = /^最近一次出错：(.+)，\d{4}-\d\d-\d\d \d\d:\d\d，在 \/apply\/members\/，(.+)$/;

  plainTest('fonts that the host does not have', async () => {
    const screen = await open();
    await fill(screen);
    await site.context.route('**/fonts/**', (route) => route.fulfill({ status: 404, body: '戚梓桐' }));
    await screen.button('下载 PDF 附件3').click();
    await site.page.getByText('PDF 没有做成').waitFor();
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual(['下载 PDF', expect.stringMatching(/^PackUnavailable 404，pdf-worker[\w.-]*\.js:\d+:\d+$/)]);
  });

  plainTest.each([
    ['XLSX', 'XLSX 没有做成', /^Error，xlsx-worker[\w.-]*\.js:\d+:\d+$/],
    ['Word', 'Word 文件没有做成', /^TypeError，docx-worker[\w.-]*\.js:\d+:\d+$/],
  ])('a file as %s that cannot be written', async (kind, words, trace) => {
    const screen = await open();
    await fill(screen);
    // No writer takes a paper of this one block.
    await site.page.evaluate(() => {
      const post: (this: Worker, paper: object) => void = Worker.prototype.postMessage; // eslint-disable-line @typescript-eslint/unbound-method -- called with its worker below
      Worker.prototype.postMessage = function (paper: object) {
        post.call(this, { ...paper, blocks: [{ kind: 'drawing' }] });
      };
    });
    await screen.button(`下载 ${kind} 附件3`).click();
    await site.page.getByText(words).waitFor();
    expect(await screen.value(1, '姓名')).toBe('戚梓桐');
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual([`下载 ${kind}`, expect.stringMatching(trace)]);
  });

  plainTest('a storage that is full', async () => {
    const screen = await open();
    await site.page.addInitScript(() => {
      const write = Storage.prototype.setItem; // eslint-disable-line @typescript-eslint/unbound-method -- called with its storage below
      Storage.prototype.setItem = function (key, value) {
        // What is typed is in the message, as in that of a careless program.
        if (key === 'qikexie-case') throw new DOMException(value, 'QuotaExceededError');
        write.call(this, key, value);
      };
    });
    await fill(screen);
    await site.page.getByText('本标签页的存储已满').waitFor();
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual(['在浏览器里存', expect.stringMatching(/^QuotaExceededError，/)]);
  });

  plainTest('whatever nobody foresaw: the person is told that nothing is lost', async () => {
    const screen = await open();
    await fill(screen);
    await site.page.evaluate((message) => void setTimeout(() => {
      throw new TypeError(message);
    }), secrets.join('\n    at http://127.0.0.1/_astro/'));
    await site.page.getByText('刚才的操作没有完成').waitFor();
    await site.page.getByText('填写的内容都在，没有丢').waitFor();
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual(['其他操作', expect.stringMatching(/^TypeError，/)]);
  });

  plainTest('a table that does not even open says so itself', async () => {
    await open();
    await site.context.route('**/apply/members/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(id="case-templates">)/, '$1戚梓桐') });
    });
    await site.goto('/apply/members/');
    await site.page.getByText('表没有打开').waitFor();
    await site.page.getByText('填过的内容还在这个标签页里').waitFor();
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual(['其他操作', expect.stringMatching(/^SyntaxError，[\w.-]+\.js:\d+:\d+$/)]);
  });

  plainTest('a sample that does not open says nothing of a table of one’s own', async () => {
    await open();
    await site.context.route('**/samples/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(id="sample-case">)/, '$1戚梓桐') });
    });
    await site.goto('/apply/members/');
    await site.page.getByRole('link', { name: '看一份填好的样例 附件3' }).click();
    const alert = site.page.getByRole('alert').filter({ hasText: '表没有打开' });
    expect(await alert.innerText()).toContain('请刷新页面；还是不行，请换一个浏览器再试');
    expect(await alert.innerText()).not.toContain('填过的内容');
    expect(await alert.getByRole('button').allInnerTexts()).toEqual(['复制诊断信息']);
  });

  plainTest('a paste', async () => {
    const screen = await open();
    await fill(screen);
    // A slip in the midst of reading the block, and nowhere else: this name stands only there.
    await site.page.evaluate((message) => {
      const blanks = /^\s+|\s+$/g;
      String.prototype.trim = function () {
        if (this.includes('何泽宇')) throw new TypeError(message);
        return this.replace(blanks, '');
      };
    }, secrets.join(' '));
    await screen.paste(2, '姓名', { text: `何泽宇\t13553567385\n${secrets.join('\t')}` });
    await site.page.getByText('刚才的操作没有完成').waitFor();
    const [, job, what] = where.exec(await lastFailure()) ?? [];
    expect([job, what]).toEqual(['粘贴', expect.stringMatching(/^TypeError，/)]);
  });
});
