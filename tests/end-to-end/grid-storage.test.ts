import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

test('what is stored but is no case of ours is kept aside, and the person is told', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const strange = '{"format":"qikexie-case","version":99,"members":"别丢"}';
  await site.goto('/apply/');
  await page.evaluate((text) => sessionStorage.setItem('qikexie-case', text), strange);
  await site.goto('/apply/members/');
  await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('没有覆盖');
  await screen.type(1, '姓名', '王伟');
  expect(await page.evaluate((text) => Object.values<string>(sessionStorage).includes(text), strange)).toBe(true);
});

test('a full storage is said at once, and what was typed is still on the page', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('已满');
  await screen.expectCell(1, '姓名', '王伟');
});

test('a browser that stores nothing says so before anything is typed', async ({ site }) => {
  const { page } = site;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await site.goto('/apply/members/');
  await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('不让本站存');
});

test('what is being typed is kept when the page goes away', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.cell(1, '姓名').click();
  await site.page.keyboard.type('王伟');
  await site.goto('/apply/candidates/');
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '王伟');
});
