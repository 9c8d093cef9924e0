import { expect } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { test, type Site } from './harness.ts';
import { tracesIn, tracesInFiles, tracesInMemory } from './id-traces.ts';
import { RosterScreen } from './roster-screen.ts';
import { membersHead } from './rosters.ts';

// ID numbers are never kept: not in the page, not in a storage, not in an undo step, not in a file.

const typed = inventedIdNumber('19850312', '017');
const pastedAlone = inventedIdNumber('19790921', '024');
const pastedInBlock = inventedIdNumber('19900105', '031');
// One with the check digit X, written small and with spaces, as people do.
const withX = Array.from({ length: 400 }, (_, at) => inventedIdNumber('19881108', String(100 + 2 * at))).find((number) => number.endsWith('X')) ?? '';
const spaced = `${withX.slice(0, 6)} ${withX.slice(6, 14)} ${withX.slice(14, 17)}x`;
const numbers = [typed, pastedAlone, pastedInBlock, withX];

test('the numbers of this test are what it says', () => {
  for (const number of numbers) expect(number).toMatch(/^999999\d{11}[\dX]$/);
  expect(withX).toMatch(/X$/);
});

test('what is no ID number stays, and is found wherever it is kept: the search is not blind', async ({ site }) => {
  const screen = new RosterScreen(site);
  const wrong = typed.slice(0, 17) + (typed.endsWith('1') ? '2' : '1');
  await site.goto('/apply/members/');
  await screen.type(1, '职务', wrong);
  expect((await tracesIn(site.page, [wrong])).map((trace) => trace.split(' ')[0])).toEqual(expect.arrayContaining(['sessionStorage', 'inputs']));
  const inFiles = (await tracesInDownloads(screen, [wrong])).join('\n');
  expect(inFiles).toContain('a.pdf as read');
  expect(inFiles).toMatch(/xl\/.* holds/);
});

/** Undoes everything there is to undo, looking everywhere after each step. */
async function tracesWhileUndoing(screen: RosterScreen): Promise<string[]> {
  const found: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    found.push(...(await tracesIn(screen.page, numbers)).map((trace) => `${step} steps back: ${trace}`));
    if (await screen.button('撤销').isDisabled()) {
      expect(step).toBeGreaterThan(1);
      return found;
    }
    await screen.button('撤销').click();
  }
  throw new Error('There is no end to undoing');
}

async function tracesInDownloads(screen: RosterScreen, looked = numbers): Promise<string[]> {
  const pdf = await screen.download('PDF', '附件3');
  const xlsx = await screen.download('XLSX', '附件3');
  return tracesInFiles({ 'a.pdf': pdf.bytes, 'a.xlsx': xlsx.bytes }, looked);
}

/** Undoing as the browser itself does in a field. */
async function tracesWhileUndoingInField(screen: RosterScreen): Promise<string[]> {
  const found: string[] = [];
  for (let step = 0; step < 25; step += 1) {
    await screen.page.keyboard.press('ControlOrMeta+Z');
    found.push(...(await tracesIn(screen.page, numbers)).map((trace) => `Ctrl+Z ${step + 1} times: ${trace}`));
  }
  return found;
}

async function expectNoTrace(site: Site, screen: RosterScreen, control: string): Promise<void> {
  expect(await tracesIn(site.page, numbers)).toEqual([]);
  expect(await tracesInMemory(site.page, numbers, control)).toEqual([]);
  expect(await tracesInDownloads(screen)).toEqual([]);
  expect(await tracesWhileUndoing(screen)).toEqual([]);
}

test('an ID number typed into a cell is replaced by what it tells, and is nowhere to be found', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.cell(1, '出生年月').click();
  await site.page.keyboard.type(typed);
  await screen.expectCell(1, '出生年月', '1985.03');
  await screen.expectCell(1, '性别', '男');
  await expect.poll(() => site.page.innerText('body')).toContain('身份证号');
  await screen.type(1, '电话', spaced);
  await screen.expectCell(1, '电话', '');
  await expectNoTrace(site, screen, '王伟');
});

test('an ID number that comes with a paste is replaced too, alone in a cell or inside a block', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '李娜');
  await screen.paste(1, '出生年月', { text: pastedAlone });
  await screen.expectCell(1, '出生年月', '1979.09');
  await screen.expectCell(1, '性别', '女');
  const row = ['2', '赵强', '', pastedInBlock, '大学本科', '群众', '无', `组长 ${spaced}`, ''];
  await screen.paste(2, '姓名', { text: [membersHead, row].map((cells) => cells.join('\t')).join('\n') });
  await screen.expectCell(2, '姓名', '赵强');
  await screen.expectCell(2, '出生年月', '1990.01');
  await expectNoTrace(site, screen, '赵强');
});

test('the browser’s own undoing in a field does not bring an ID number back', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.cell(1, '职务').click();
  await site.page.keyboard.type(typed);
  await screen.expectCell(1, '出生年月', '1985.03');
  expect(await tracesWhileUndoingInField(screen)).toEqual([]);
  await screen.paste(1, '职务', { text: pastedAlone });
  await screen.expectCell(1, '职务', '');
  expect(await tracesWhileUndoingInField(screen)).toEqual([]);
});

test('what was typed so far of an ID number is not kept when the page goes away', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.cell(1, '电话').click();
  await site.page.keyboard.type(typed.slice(0, 17));
  await site.goto('/apply/candidates/');
  expect(await tracesIn(site.page, numbers)).toEqual([]);
});
