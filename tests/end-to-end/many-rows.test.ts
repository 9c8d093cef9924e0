import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';
import { invented } from './rosters.ts';

// Bounds are several times what was measured: they catch a table that became slow, not a machine that is.

test('five hundred people can be pasted, and the table stays quick', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  const start = performance.now();
  await screen.paste(1, '姓名', { text: invented(500) });
  await expect.poll(() => screen.cell(500, '姓名').count(), { timeout: 20_000 }).toBe(1);
  const pasted = performance.now() - start;

  await screen.cell(250, '职务').click();
  const typing = performance.now();
  await site.page.keyboard.type('abcdefghijklmnopqrst');
  const aKey = (performance.now() - typing) / 20;

  const leaving = performance.now();
  await site.page.keyboard.press('Enter');
  await screen.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('第 251 行'));
  const left = performance.now() - leaving;
  console.log(`500 rows: paste ${pasted.toFixed(0)} ms, a key ${aKey.toFixed(1)} ms, leaving a cell ${left.toFixed(0)} ms`);
  expect(pasted).toBeLessThan(8000);
  expect(aKey).toBeLessThan(100);
  expect(left).toBeLessThan(1500);
});
