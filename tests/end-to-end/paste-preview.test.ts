import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// What was copied is shown before it lands, and lands with one key.

const people = ['姓名\t性别\t出生年月\t电话', '王伟\t男\t1985.03\t13900000001', '李娜\t女\t1990.02\t13900000002', '赵强\t男\t1979.11\t13900000003'].join('\n');
const counts = async (screen: RosterScreen): Promise<string> => (await screen.pastePreview.locator('.import-counts').innerText()).replace(/\s+/g, ' ');
const focused = async (screen: RosterScreen): Promise<string> => screen.page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const names = async (screen: RosterScreen, rows: number): Promise<string[]> => Promise.all(Array.from({ length: rows }, (_row, at) => screen.value(at + 1, '姓名')));

async function withPeople(screen: RosterScreen): Promise<void> {
  await screen.site.goto('/apply/members/');
  await screen.paste(1, '姓名', { text: people });
  await screen.expectCell(3, '姓名', '赵强');
}

test('pasting and Enter land people, Escape leaves everything as it was, one press takes them back', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.pasteToLook(1, '姓名', { text: people });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^3 新增 0 修改 0 不变/);
  expect(await screen.pastePreview.innerText()).toMatch(/第 2 行\s+王伟/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第 1 行 姓名');
  expect(await names(screen, 1)).toEqual(['']);
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  await page.keyboard.press('Enter');
  await screen.expectCell(3, '姓名', '赵强');
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/放进 3 人：新增 3。/);
  await page.locator('.toast .act').click();
  await screen.expectCell(1, '姓名', '');
});

test('one row is typing, and lands at once', async ({ site }) => {
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(1, '姓名', { text: '王伟\t女\t1985.04\n' });
  await screen.expectCell(1, '出生年月', '1985.04');
  expect(await names(screen, 4)).toEqual(['王伟', '李娜', '赵强', '']);
  expect(await screen.pastePreview.isVisible()).toBe(false);
});

test('a list of people who are there already says that they are unchanged', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(4, '姓名', { text: people });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^0 新增 0 修改 3 不变/);
  expect(await screen.pastePreview.innerText()).toContain('表里已经和粘贴的一样');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('没有要改的');
  expect(await names(screen, 4)).toEqual(['王伟', '李娜', '赵强', '']);
});

test('a list in another order finds each one’s row by name, and goes row by row when one says so', async ({ site }) => {
  const screen = new RosterScreen(site);
  await withPeople(screen);
  const [head = '', first = '', second = '', third = ''] = people.split('\n');
  const changed = [head, third, second.replace('女', '男'), first].join('\n');
  await screen.pasteToLook(1, '姓名', { text: changed });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^0 新增 1 修改 2 不变/);
  await screen.pastePreview.getByLabel('贴在第 1 行起').check();
  await expect.poll(() => counts(screen)).toMatch(/^0 新增 3 修改 0 不变/);
  expect(await screen.pastePreview.innerText()).toMatch(/王伟（表里第 1 行）\s+姓名\s+王伟\s+赵强/);
  await screen.pastePreview.getByLabel('更新', { exact: false }).check();
  await screen.pastePreview.getByRole('button', { name: '贴进表里' }).click();
  await screen.expectCell(2, '性别', '男');
  expect(await names(screen, 3)).toEqual(['王伟', '李娜', '赵强']);
});

test('a column of phones goes to the people beside whom it is pasted, and says to whom', async ({ site }) => {
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(2, '电话', { text: '联系电话\n13911111111\n13922222222\n13933333333' });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^1 新增 2 修改 0 不变/);
  const shown = await screen.pastePreview.innerText();
  expect(shown).toMatch(/第 2 行\s+李娜（表里第 2 行）\s+电话\s+13900000002\s+13911111111/);
  expect(shown).toContain('有 1 行贴到了没有人的行上');
  await screen.landPaste();
  await screen.expectCell(3, '电话', '13922222222');
  await screen.expectCell(4, '电话', '13933333333');
});

test('what only the person can know is asked before anything lands, and the answer lands', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(1, '出生年月', { text: '1985.1\n1990.02' });
  const match = page.locator('[data-import-step="match"]');
  await match.waitFor();
  expect(await match.innerText()).toMatch(/1985\.1\s+粘贴的第 1 行 第 1 列/);
  await match.getByLabel(/^1985\.1，/).selectOption({ label: '1985.10' });
  await screen.landPaste();
  await screen.expectCell(1, '出生年月', '1985.10');
});

test('columns that were taken for others are put right before they land', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.pasteToLook(1, '姓名', { text: '王伟\t13900000001\n李娜\t13900000002' });
  // A phone is no answer to 性别: it is asked what it stands for.
  await page.locator('[data-import-step="match"]').waitFor();
  await page.getByLabel('第 2 列 放进').selectOption({ label: '电话' });
  await screen.landPaste();
  await screen.expectCell(2, '电话', '13900000002');
  await screen.expectCell(2, '性别', '');
  await screen.pasteToLook(3, '姓名', { text: '赵强\t男\n孙敏\t女' });
  await screen.pastePreview.getByRole('button', { name: '核对各列' }).click();
  await expect.poll(() => page.locator('[data-import-step="match"]').innerText()).toContain('共读到 2 人');
  await screen.landPaste();
  await screen.expectCell(4, '姓名', '孙敏');
});

test('candidates are shown before they land, too', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/candidates/');
  await screen.pasteToLook(1, '姓名', { text: '姓名\t科协职务\n王伟\t主席\n李娜\t秘书长' });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^2 新增/);
  await screen.landPaste();
  await screen.expectCell(2, '科协职务', '秘书长');
});

test('so are those of a sample, of which nothing is kept', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/samples/luoyang-bearing/members/');
  const first = await screen.value(1, '姓名');
  await screen.pasteToLook(1, '姓名', { text: people });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^3 新增 0 修改 0 不变/);
  await screen.landPaste();
  await screen.expectCell(6, '姓名', '王伟');
  expect(await screen.value(1, '姓名')).toBe(first);
  await expect.poll(() => page.locator('.toast').innerText()).toContain('这里是样例，不会保存');
  await page.reload();
  await screen.expectCell(6, '姓名', '');
});

test('what was looked at is taken back by one press of the keys, its spellings included', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(1, '政治面貌', { text: '党员\n团员' });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await screen.pastePreview.innerText()).toMatch(/王伟（表里第 1 行）\s+政治面貌\s+→?\s*中共党员/);
  await screen.landPaste();
  await screen.expectCell(2, '政治面貌', '共青团员');
  await page.keyboard.press('ControlOrMeta+Z');
  await screen.expectCell(1, '政治面貌', '');
  await screen.expectCell(2, '政治面貌', '');
  expect(await names(screen, 3)).toEqual(['王伟', '李娜', '赵强']);
});

test('an empty cell of a column is laid as well, and nothing else is said of it', async ({ site }) => {
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(1, '电话', { text: '13911111111\n\n13933333333' });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^0 新增 3 修改 0 不变/);
  const shown = await screen.pastePreview.innerText();
  expect(shown).toMatch(/李娜（表里第 2 行）\s+电话\s+13900000002\s+→?\s*（空）/);
  expect(shown).not.toMatch(/空行|没有找到|怎样放进表里/);
  await screen.landPaste();
  await screen.expectCell(2, '电话', '');
});

test('people above a heading come in with those below it', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.pasteToLook(1, '姓名', { text: ['张敏\t女\t13900000009', '姓名\t性别\t电话', '王伟\t男\t13900000001'].join('\n') });
  await expect.poll(() => focused(screen)).toBe('贴进表里');
  expect(await counts(screen)).toMatch(/^2 新增/);
  await screen.landPaste();
  expect(await names(screen, 2)).toEqual(['张敏', '王伟']);
});

test('one row with a character of an old system lands with the standard one, and says so', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(4, '姓名', { text: '王\u2EE2\t男\n' });
  await screen.expectCell(4, '姓名', '王马');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('“马”原来是形状一样的部首，已换成汉字，请核对。');
});

test('one role beside a member lands at once', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await withPeople(screen);
  await screen.pasteToLook(2, '科协职务', { text: '秘书长\n' });
  await screen.expectCell(2, '科协职务', '秘书长');
  expect(await screen.pastePreview.isVisible()).toBe(false);
  await page.keyboard.press('ControlOrMeta+Z');
  await screen.expectCell(2, '科协职务', '');
});
