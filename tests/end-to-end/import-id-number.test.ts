import { describe, expect } from 'vitest';
import { anyCompoundFile } from '../any-compound-file.ts';
import { anyWorkbook, zipped } from '../any-workbook.ts';
import { fields, joined } from '../any-zip.ts';
import { inventedIdNumber } from '../invented-id-number.ts';
import { downloadAll, path as checkPath } from './check-screen.ts';
import { test, type Site } from './harness.ts';
import { listen, tracesIn, tracesInFiles, tracesInMemory } from './id-traces.ts';
import { RosterScreen } from './roster-screen.ts';

// ID numbers of somebody's file stay in the file: they are in its worker while it is open, and nowhere else, then or later.

const inColumn = inventedIdNumber('19850312', '017');
const inRemark = inventedIdNumber('19790921', '024');
const inName = inventedIdNumber('19900105', '031');
const inPosition = inventedIdNumber('19881108', '126');
const inTitle = inventedIdNumber('19660606', '113');
const inHeading = inventedIdNumber('19770707', '115');
const inSheetName = inventedIdNumber('19550505', '119');
const inFileName = inventedIdNumber('19440404', '111');
const right = inventedIdNumber('19920220', '040');
const slipped = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
const lost = `${inventedIdNumber('19930303', '042').slice(0, 15)}000`;
const hidden = inventedIdNumber('19940404', '055');
const numbers = [inColumn, inRemark, inName, inPosition, inTitle, inHeading, inSheetName, inFileName, slipped, lost, hidden];

const control = '龙门车间主任';
const rows = [
  [`职工花名册，填表人王伟 ${inTitle}`, '', '', '', '', ''],
  ['姓名', '性别', '身份证号', '职务', `政治面貌（${inHeading}）`, '备注'],
  ['王伟', '', inColumn, control, '党员', `证号${inRemark}`],
  [`李娜（${inName}）`, '', '', `检验员 ${inPosition.slice(0, 6)} ${inPosition.slice(6, 14)} ${inPosition.slice(14)}`, '待查', ''],
  ['张敏', '女', slipped, '工艺员', `群众 ${slipped}`, ''],
  ['赵强', '男', lost, '钳工', '群众', ''],
  [`钱进 ${hidden}`, '男', '', '铣工', hidden, ''],
];

const cellsOf = (write: (text: string, at: number) => string): string => rows.map((row) => row.map(write).join('')).join('\n');
const markup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function xlsx(): Uint8Array {
  const written = rows.map((row, at) => `<row r="${at + 1}"${at === rows.length - 1 ? ' hidden="1"' : ''}>${row.map((text) => `<c t="inlineStr"><is><t>${markup(text)}</t></is></c>`).join('')}</row>`);
  return anyWorkbook({ sheets: [{ name: `名单 ${inSheetName}`, rows: written.join('') }, { name: '空表', rows: '' }] });
}

function docx(): Uint8Array {
  const table = rows.map((row) => `<tr>${row.map((text) => `<tc><p><r><t>${markup(text)}</t></r></p></tc>`).join('')}</tr>`).join('');
  const relation = '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zipped({ '_rels/.rels': relation, 'word/document.xml': `<document><body><tbl>${table}</tbl></body></document>` });
}

/** [MS-XLS]: the beginning, one sheet, and a record of text for each cell. */
function xls(): Uint8Array {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  const begin = (kind: number): Uint8Array => fields([[2, 0x809], [2, 16], [2, 0x600], [2, kind], [12, 0]]);
  const end = fields([[4, 10]]);
  const cells = rows.flatMap((row, r) => row.map((text, c) => joined([fields([[2, 0x204], [2, 9 + 2 * text.length], [2, r], [2, c], [2, 0], [2, text.length], [1, 1]]), wide(text)])));
  const sheet = fields([[2, 0x85], [2, 12], [4, 20 + 16 + 4], [2, 0], [1, 2], [1, 1]]);
  return anyCompoundFile({ Workbook: joined([begin(5), sheet, wide('名单'), end, begin(0x10), ...cells, end]) });
}

const csv = (): string => cellsOf((text, at) => `${at > 0 ? ',' : ''}"${text}"`);

const files: readonly (readonly [extension: string, () => Uint8Array])[] = [
  ['xlsx', xlsx],
  ['xls', xls],
  ['csv', () => Buffer.from(csv())],
  ['docx', docx],
];

async function choose({ page }: Site, extension: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: '导入名册', exact: true }).first().click();
  await page.getByLabel(/^选一个文件/).setInputFiles({ name: `名单 ${inFileName}.${extension}`, mimeType: '', buffer: Buffer.from(bytes) });
}

async function expectRead({ page }: Site, people: number): Promise<void> {
  await expect.poll(() => page.locator('[data-import-step="match"] h3').innerText(), { timeout: 20_000 }).toContain(`共读到 ${people} 人`);
}

const importWorkers = ({ page }: Site): number => page.workers().filter((worker) => worker.url().includes('import')).length;

async function expectNoTrace(site: Site, told: string): Promise<void> {
  expect(await tracesIn(site.page, numbers)).toEqual([]);
  expect(await tracesInMemory(site.page, numbers, told)).toEqual([]);
}

async function downloads(site: Site): Promise<Record<string, Uint8Array>> {
  const screen = new RosterScreen(site);
  const [pdf, sheet, word] = [await screen.download('PDF', '附件3'), await screen.download('XLSX', '附件3'), await screen.download('Word', '附件3')];
  await site.goto(checkPath);
  const { files: packet } = await downloadAll(site);
  return { 'a.pdf': pdf.bytes, 'a.xlsx': sheet.bytes, 'a.docx': word.bytes, ...packet };
}

test('the numbers of this test are eleven, and the search finds what is there', async ({ site }) => {
  expect(new Set(numbers.map((number) => number.slice(0, 15))).size).toBe(11);
  await site.goto('/apply/members/');
  await site.page.evaluate(async (number) => {
    await (await caches.open('a')).put('/a', new Response(number));
    const request = indexedDB.open('a');
    request.onupgradeneeded = () => request.result.createObjectStore('a', { autoIncrement: true }).add({ number });
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    history.replaceState({ number }, '');
    Object.assign(window, { kept: { number: `${number} kept` } });
  }, inColumn);
  expect((await tracesIn(site.page, [inColumn])).map((trace) => trace.split(' holds')[0])).toEqual(['history state', 'databases', 'caches']);
  expect(await tracesInMemory(site.page, [inColumn], '姓名')).not.toEqual([]);
  expect(await tracesInFiles({ 'a.xlsx': xlsx(), 'a.docx': docx() }, [inName])).toHaveLength(2);
});

describe('of a file that is imported, no ID number is found while it is open, nor when it is in', () => {
  test.for(files)('.%s', { timeout: 240_000 }, async ([extension, bytes], { site }) => {
    const heard = listen(site);
    await site.goto('/apply/members/');
    await choose(site, extension, bytes());
    await expectRead(site, 5);
    expect(importWorkers(site)).toBe(1);
    await expectNoTrace(site, control);
    await site.page.getByRole('button', { name: '下一步，预览' }).click();
    await expectNoTrace(site, control);
    await site.page.getByRole('button', { name: '导入', exact: true }).click();
    await new RosterScreen(site).expectCell(1, '出生年月', '1985.03');
    await expect.poll(() => importWorkers(site)).toBe(0);
    await expectNoTrace(site, control);
    await site.goto('/about/');
    expect(await tracesIn(site.page, numbers)).toEqual([]);
    expect(numbers.filter((number) => heard().includes(number.slice(0, 15)))).toEqual([]);
  });
});

test('nor is it in anything that is made of the people', { timeout: 240_000 }, async ({ site }) => {
  await site.goto('/apply/members/');
  await choose(site, 'xlsx', xlsx());
  await expectRead(site, 5);
  await site.page.getByRole('button', { name: '下一步，预览' }).click();
  await site.page.getByRole('button', { name: '导入', exact: true }).click();
  await new RosterScreen(site).expectCell(1, '出生年月', '1985.03');
  const made = await downloads(site);
  expect(Object.keys(made).length).toBeGreaterThan(6);
  expect(await tracesInFiles(made, numbers)).toEqual([]);
  await expectNoTrace(site, control);
});

test('of cells that are pasted, none is found', { timeout: 240_000 }, async ({ site }) => {
  const heard = listen(site);
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  const pasted = rows.slice(1, 4);
  const html = `<table>${pasted.map((row) => `<tr>${row.map((text) => `<td>${markup(text)}</td>`).join('')}</tr>`).join('')}</table>`;
  await screen.paste(1, '姓名', { text: pasted.map((row) => row.join('\t')).join('\n'), html });
  await screen.expectCell(1, '出生年月', '1985.03');
  await screen.expectCell(2, '姓名', '李娜');
  await expectNoTrace(site, control);
  expect(numbers.filter((number) => heard().includes(number.slice(0, 15)))).toEqual([]);
});

describe('of cells that are laid by position, none is found', () => {
  const laid = [['王伟', '', '', '', '', '', `检验员 ${inPosition}`, `13900000001 ${slipped}`, inColumn], [`李娜 ${inName}`, '女', '', '', '', '', control, '', lost]];

  test.for([
    ['given up', 'Escape', ['孙悦', '']],
    ['landed', 'Enter', ['王伟', '李娜']],
  ] as const)('%s', { timeout: 240_000 }, async ([, key, names], { site }) => {
    const heard = listen(site);
    const screen = new RosterScreen(site);
    await site.goto('/apply/members/');
    await screen.typeRow(1, { 姓名: '孙悦', 职称: '镗工' });
    await screen.pasteToLook(1, '姓名', { text: laid.map((row) => row.join('\t')).join('\n') });
    await expect.poll(() => site.page.evaluate(() => document.activeElement?.textContent.trim()), { timeout: 20_000 }).toBe('贴进表里');
    expect(await site.page.getByLabel('贴在第 1 行起').isChecked()).toBe(true);
    expect(await tracesIn(site.page, numbers)).toEqual([]);
    await site.page.keyboard.press(key);
    await screen.expectCell(1, '姓名', names[0]);
    await screen.expectCell(2, '姓名', names[1]);
    await expect.poll(() => importWorkers(site)).toBe(0);
    await expectNoTrace(site, key === 'Enter' ? control : '孙悦');
    expect(numbers.filter((number) => heard().includes(number.slice(0, 15)))).toEqual([]);
  });
});

test('of a file that is not imported after all, nothing is found', { timeout: 240_000 }, async ({ site }) => {
  const screen = new RosterScreen(site);
  const heard = listen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '孙悦');
  await choose(site, 'xlsx', xlsx());
  await expectRead(site, 5);
  await site.page.getByLabel('表头').selectOption('');
  await expectNoTrace(site, '孙悦');
  await site.page.keyboard.press('Escape');
  await expect.poll(() => importWorkers(site)).toBe(0);
  await expectNoTrace(site, '孙悦');
  expect(await tracesInMemory(site.page, [control], '孙悦')).toEqual([]);
  expect(numbers.filter((number) => heard().includes(number.slice(0, 15)))).toEqual([]);
});

describe('of a file that could not be read, nothing is found, and the diagnosis says only where it failed', () => {
  test('since it is no table', async ({ site }) => {
    await site.goto('/apply/members/');
    await choose(site, 'csv', Buffer.from(`<html>${csv()}</html>`));
    await site.page.getByText('这是网页').waitFor();
    expect(importWorkers(site)).toBe(0);
    await expectNoTrace(site, '这是网页');
  });

  test('since the program failed', async ({ site }) => {
    const heard = listen(site);
    await site.goto('/apply/members/');
    // No template has columns like these.
    await site.page.evaluate(() => {
      const post: (this: Worker, act: object) => void = Worker.prototype.postMessage; // eslint-disable-line @typescript-eslint/unbound-method -- called with its worker below
      Worker.prototype.postMessage = function (act: object) {
        post.call(this, 'template' in act ? { ...act, template: { columns: null } } : act);
      };
    });
    await choose(site, 'csv', Buffer.from(csv()));
    await site.page.getByText('没有读成这个文件').waitFor();
    expect(importWorkers(site)).toBe(0);
    await expectNoTrace(site, '没有读成这个文件');
    await site.goto('/about/');
    const diagnosis = await site.page.getByLabel('诊断信息').inputValue();
    expect(diagnosis).toMatch(/最近一次出错：导入名册，.+，TypeError，import-worker[\w.-]*\.js:\d+:\d+$/);
    expect(await tracesIn(site.page, numbers)).toEqual([]);
    expect(heard()).not.toMatch(/王伟|999999/);
  });
});
