import { describe, expect } from 'vitest';
import { test } from './harness.ts';
import { bar, cellOf, eventually, expectBar, expectCell, savedRoster } from './saving-screen.ts';

// A browser that stores nothing, in the ways that browsers have of it. It is told when the person chooses, and nothing is claimed.

const ways: Readonly<Record<string, () => void>> = {
  'throws when the database is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  },
  'has no databases': () => void Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'refuses to open one, as old private windows do': () => {
    const open = Reflect.get(IDBFactory.prototype, 'open') as (...args: unknown[]) => IDBOpenDBRequest; // cast: the browser's own
    IDBFactory.prototype.open = function refused(...args) {
      const request = Reflect.apply(open, this, args);
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      Object.defineProperty(request, 'error', { get: () => new DOMException('forbidden', 'InvalidStateError') });
      return request;
    };
  },
  'throws when asked for localStorage': () => void Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('forbidden', 'SecurityError'); } }),
};

/** Runs in the page. */
function isUnchosen(): boolean {
  try {
    return localStorage.getItem('qikexie-saving') === null;
  } catch {
    return true;
  }
}

describe('a browser that', () => {
  for (const [name, forbid] of Object.entries(ways)) {
    test(name, async ({ site }) => {
      await site.context.addInitScript(forbid);
      const { page } = site;
      await site.goto('/apply/members/');
      await cellOf(page, 1, '姓名').fill('王伟');
      await bar(page).getByRole('button', { name: '保存在这台电脑' }).click();
      await expectBar(page, /没有保存：这个浏览器不让本站存内容/);
      await bar(page).getByRole('button', { name: '再试一次' }).click();
      await expectBar(page, /没有保存：/);
      // The refusal takes a moment; who leaves before it has chosen, and is told on the next page.
      await eventually(() => page.evaluate(isUnchosen)).toBe(true);
      await site.goto('/apply/');
      await eventually(() => page.getByRole('radio', { name: /保存在这台电脑/ }).isChecked()).toBe(false);
      await page.getByRole('radio', { name: /保存在这台电脑/ }).click();
      await eventually(() => page.locator('.saving-problem:visible').innerText()).toMatch(/没有保存：这个浏览器不让本站存内容/);
      expect(await page.getByText('这台电脑上的材料').isVisible()).toBe(false);
      await site.goto('/apply/members/');
      await expectCell(page, 1, '姓名', '王伟');
      expect(await bar(page).innerText()).not.toContain('已保存');
    });
  }
});

test('a store that was there and says no now is told as the page opens, and nothing in it is written over', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const other = await site.context.newPage();
  await other.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await other.goto(page.url());
  await expectBar(other, /没有保存：浏览器的存储出了错[\s\S]*没有读出来。本站没有动它们/);
  await cellOf(other, 1, '姓名').fill('李娜');
  await other.keyboard.press('Tab');
  await expectBar(other, /没有保存/);
  await expectCell(page, 1, '姓名', '王伟');
});

test('a store that gives no answer does not keep the page from opening', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await page.addInitScript(() => {
    const silent = Object.assign(new EventTarget(), { result: null, error: null });
    // The library looks at what it is given, so it must be one of the browser's kind.
    Object.setPrototypeOf(silent, IDBOpenDBRequest.prototype);
    IDBFactory.prototype.open = () => silent as unknown as IDBOpenDBRequest; // cast: nothing of it is ever called
  });
  await site.goto('/apply/members/');
  await expectCell(page, 1, '姓名', '王伟');
  await expectBar(page, /没有保存：浏览器的存储出了错/);
});
