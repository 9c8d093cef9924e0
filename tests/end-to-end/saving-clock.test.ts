import { expect } from 'vitest';
import { test } from './harness.ts';
import { bar, eventually, expectBar, newTab, savedRoster, stored } from './saving-screen.ts';

// The computer's clock goes wrong and right again. Nothing that is saved goes unannounced.

const started = Date.UTC(2026, 10, 23, 4);
const day = 24 * 60 * 60 * 1000;

const after = (days: number): number => started + days * day;

test('a clock that is years ahead for a while takes nothing, and is told', async ({ site }) => {
  const { page } = site;
  await site.context.clock.setFixedTime(started);
  await savedRoster(site);
  await page.close();
  await site.context.clock.setFixedTime(after(2000));
  const ahead = await newTab(site);
  await expectBar(ahead, /有 1 份材料到期了，过一天后再打开本站时删去/);
  await ahead.close();
  await site.context.clock.setFixedTime(after(1));
  const right = await newTab(site);
  await expectBar(right, /改动会随时保存/);
  expect(await bar(right).innerText()).not.toContain('到期');
  expect(await stored(right)).toHaveLength(1);
  await right.close();
  // Years later, by a clock that jumps again, it is announced again.
  await site.context.clock.setFixedTime(after(2002));
  await expectBar(await newTab(site), /有 1 份材料到期了/);
});

test('a case that is due is announced, and goes a day later', async ({ site }) => {
  await site.context.clock.setFixedTime(started);
  await savedRoster(site);
  await site.page.close();
  for (const [days, kept] of [[89, 1], [91, 1], [91.9, 1], [92.1, 0]] as const) {
    await site.context.clock.setFixedTime(after(days));
    const page = await newTab(site, '/privacy/');
    await page.goto(site.at('/apply/'));
    await eventually(() => page.getByText('这台电脑上的材料').isVisible()).toBe(true);
    if (days >= 91 && kept === 1) await expectBar(page, /有 1 份材料到期了/);
    expect([days, (await stored(page)).length]).toEqual([days, kept]);
    await page.close();
  }
});

test('再留着 keeps it as long again, says nothing untrue of its last change, and it is announced again before it goes', async ({ site }) => {
  await site.context.clock.setFixedTime(started);
  await savedRoster(site);
  await site.page.close();
  await site.context.clock.setFixedTime(after(91));
  const page = await newTab(site, '/apply/');
  await page.evaluate(() => sessionStorage.clear());
  await page.getByRole('button', { name: /^再留着/ }).click();
  await eventually(() => page.locator('.saved-case').innerText()).toContain('2027-05-23');
  expect(await page.locator('.saved-case').innerText()).toContain('2026-11-23');
  await page.close();
  await site.context.clock.setFixedTime(after(182));
  const later = await newTab(site, '/apply/');
  await expectBar(later, /有 1 份材料到期了/);
  await eventually(() => later.locator('.saved-case').count()).toBe(1);
});

test('the case that was saved last is the one that opens, though the clock was ahead before', async ({ site }) => {
  const { page } = site;
  await site.context.clock.setFixedTime(after(2000));
  const screen = await savedRoster(site);
  await site.context.clock.setFixedTime(started);
  await site.goto('/apply/');
  await page.getByRole('button', { name: '另开一份新的' }).click();
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '');
  await screen.typeRow(1, { 姓名: '李娜' });
  await eventually(async () => (await stored(page)).length).toBe(2);
  await page.close();
  const other = await newTab(site);
  await eventually(() => other.getByLabel('第 1 行 姓名', { exact: true }).inputValue()).toBe('李娜');
});
