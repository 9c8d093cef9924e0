import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openInChromium88, reasonChromium88IsAbsent, type OldPage } from './chromium-88.ts';
import { siteFolder } from './harness.ts';
import { rosterPath } from './import-screen.ts';
import { watchOutside } from './outside.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet, tableOf } from './read-xlsx.ts';
import { membersHead, rosterFile, rosterRows } from './rosters.ts';
import { serveFolder } from './static-server.ts';

// The oldest browser: the same journey in short. It is driven from inside the page, with the events that a person's acts would cause.

const roster = rosterRows('clipboard-wps-table.expected.tsv');
const lastOfGb18030 = new TextDecoder('gb18030').decode(readFileSync(rosterPath('members-gb18030.csv'))).trimEnd().split(/\r?\n/)[60]?.split(',')[1] ?? '';

test('the journey works in Chromium 88', { timeout: 420_000 }, async ({ skip, task, onTestFinished }) => {
  const reason = reasonChromium88IsAbsent();
  if (reason !== undefined) {
    Object.assign(task.meta, { reason });
    skip(reason);
  }
  const [server, outside] = await Promise.all([serveFolder(siteFolder), watchOutside()]);
  const site = await openInChromium88(`http://127.0.0.1:${server.port}/apply/members/`, outside.address);
  onTestFinished(async () => {
    await site.close();
    await Promise.all([server.close(), outside.close()]);
  });
  expect(site.version).toContain('/88.');

  await holds(site.page, '第 1 行 姓名', '');
  await paste(site.page, '第 1 行 姓名', rosterFile('clipboard-wps-table.html'));
  await land(site.page);
  await holds(site.page, '第 18 行 姓名', '杨国');
  await type(site.page, '第 8 行 科协职务', '副主席');
  const pdf = await site.download(() => press(site.page, '下载 PDF 附件3'));
  const xlsx = await site.download(() => press(site.page, '下载 XLSX 附件3'));
  const docx = await site.download(() => press(site.page, '下载 Word 附件3'));
  await site.page.goto(`http://127.0.0.1:${server.port}/apply/candidates/`, { waitUntil: 'load' });
  await holds(site.page, '第 1 行 姓名', '姜㛃');
  await site.page.goto(`http://127.0.0.1:${server.port}/apply/enterprise/`, { waitUntil: 'load' });
  await choose(site.page, '#fact-city', '410300');
  await choose(site.page, '#fact-county', '410305');
  await site.page.evaluate(() => document.querySelector<HTMLInputElement>('input[value="other"]')?.click());
  await site.page.waitForFunction(() => document.querySelector('.route .bodies')?.textContent === '洛阳市科协，或涧西区科协', { timeout: 30_000 });
  await site.page.goto(`http://127.0.0.1:${server.port}/apply/members/`, { waitUntil: 'load' });
  for (const [file, people] of [['hr-export-two-line-header.xlsx', 120], ['hr-export-1904-dates.xls', 40], ['members-gb18030.csv', 60]] as const) {
    await press(site.page, '导入名册');
    await chooseFile(site.page, file);
    await shows(site.page, `共读到 ${people} 人`);
    if (!file.endsWith('.csv')) await press(site.page, '取消');
  }
  await press(site.page, '下一步，预览');
  await shows(site.page, '60 新增');
  await press(site.page, '导入');
  await holds(site.page, `第 ${roster.length + 1} 行 姓名`, '罗树善');
  await holds(site.page, `第 ${roster.length + 60} 行 姓名`, lastOfGb18030);
  await site.page.goto(`http://127.0.0.1:${server.port}/notice/`, { waitUntil: 'load' });
  await site.page.goto(`http://127.0.0.1:${server.port}/about/`, { waitUntil: 'load' });
  await site.page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Chrome/88.'), { timeout: 30_000 });
  await press(site.page, '复制诊断信息');
  await site.page.waitForFunction(() => /已复制|已经选中/.test(document.querySelector('[data-diagnosis] [role=status]')?.textContent ?? ''), { timeout: 30_000 });

  expect((await readPdf(pdf.bytes)).flatMap((page) => page.table.slice(1))).toEqual(roster);
  expect(readDocx(docx.bytes).table.slice(1)).toEqual(roster);
  expect(tableOf(await readSheet(xlsx.bytes), membersHead).slice(0, roster.length)).toEqual(roster.map(([number = '', ...values]) => [`#${number}`, ...values]));
  expect(site.troubles).toEqual([]);
  expect(outside.asked).toEqual([]);
});

async function holds(page: OldPage, label: string, value: string): Promise<void> {
  await page.waitForFunction((name: string, wanted: string) => document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)?.value === wanted, { timeout: 30_000 }, label, value);
}

/** Waits until a step of the import says so. */
async function shows(page: OldPage, words: string): Promise<void> {
  await page.waitForFunction((wanted: string) => Array.from(document.querySelectorAll<HTMLElement>('.import-step')).some((step) => step.getClientRects().length > 0 && step.innerText.replace(/\s+/g, ' ').includes(wanted)), { timeout: 60_000 }, words);
}

/** Chooses one of the sample rosters for the import. */
async function chooseFile(page: OldPage, file: string): Promise<void> {
  await page.evaluate(
    (name, content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], name));
      const input = document.querySelector<HTMLInputElement>('#import-file');
      if (input) input.files = data.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    file,
    readFileSync(rosterPath(file)).toString('base64'),
  );
}

/** Chooses from a list once the choice is there. */
async function choose(page: OldPage, list: string, value: string): Promise<void> {
  await page.waitForFunction((at: string, wanted: string) => document.querySelector(`${at} option[value="${wanted}"]`) !== null, { timeout: 30_000 }, list, value);
  await page.evaluate(
    (at, wanted) => {
      const select = document.querySelector<HTMLSelectElement>(at);
      if (select) select.value = wanted;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    list,
    value,
  );
}

async function paste(page: OldPage, label: string, html: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const input = document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', text);
      input?.focus();
      input?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    label,
    html,
  );
}

/** Lets land what is shown of a paste; questions stay unanswered. */
async function land(page: OldPage): Promise<void> {
  await reaches(page, 'match|preview');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-import-step="match"] .primary')?.click());
  await reaches(page, 'preview');
  await press(page, '贴进表里');
}

/** Waits until a step of the dialog has the focus. */
async function reaches(page: OldPage, steps: string): Promise<void> {
  await page.waitForFunction((wanted: string) => new RegExp(`^(?:${wanted})$`).test(document.activeElement?.closest<HTMLElement>('[data-import-step]')?.dataset['importStep'] ?? ''), { timeout: 30_000 }, steps);
}

async function type(page: OldPage, label: string, value: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const input = document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
      input?.focus();
      input?.select();
      document.execCommand('insertText', false, text); // eslint-disable-line @typescript-eslint/no-deprecated -- the one way to type from inside a page
      input?.blur();
    },
    label,
    value,
  );
}

async function press(page: OldPage, name: string): Promise<void> {
  const found = await page.evaluate((label) => {
    const button = Array.from(document.querySelectorAll('button')).find((one) => one.getClientRects().length > 0 && (one.getAttribute('aria-label') ?? one.textContent.trim()) === label);
    button?.click();
    return button !== undefined;
  }, name);
  expect(found, name).toBe(true);
}
