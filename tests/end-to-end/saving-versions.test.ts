import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './harness.ts';
import { cellOf, eventually, expectBar, expectCell, newTab, savedRoster, store, stored } from './saving-screen.ts';

// What another version of the site has saved on this computer.

const ofVersion1 = readFileSync(resolve(import.meta.dirname, '../fixtures/stored-cases/version-1.json'), 'utf8');

test('a saved case of the first version opens as it would have been filled in today, and is saved so', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await store(page, ofVersion1);
  await page.close();
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '戚梓桐');
  await expectCell(other, 2, '姓名', '陈砚秋');
  // Read only, it is left as it was.
  expect((await stored(other)).at(-1)?.text).toBe(ofVersion1);
  await cellOf(other, 2, '职务').fill('工艺员');
  await other.keyboard.press('Tab');
  await eventually(async () => (await stored(other)).at(-1)).toMatchObject({ revision: 8, people: 3 });
  const { text = '' } = (await stored(other)).at(-1) ?? {};
  expect(JSON.parse(text)).toMatchObject({ version: 2, enterprise: { name: '洛阳示例精密轴承有限公司' }, members: [{}, { values: { name: '陈砚秋', 旧栏: '旧值', position: '工艺员' } }] });
});

describe('what cannot be read is left as it is, told, and offered letter by letter:', () => {
  for (const [name, text, words] of [
    ['of a newer version', '{"format":"qikexie-case","version":99,"members":"别的样子"}', /由更新的网站版本写成[\s\S]*一字未改/],
    ['broken off', ofVersion1.slice(0, 300), /原来的内容一字未改/],
  ] as const) {
    test(name, async ({ site }) => {
      const { page } = site;
      await savedRoster(site);
      await store(page, text);
      const other = await newTab(site);
      await expectBar(other, words);
      const [download] = await Promise.all([other.waitForEvent('download'), other.getByRole('button', { name: '把旧内容存成文件' }).click()]);
      expect(readFileSync(await download.path(), 'utf8')).toContain(text);
      // Whoever begins anew here writes nothing over it.
      await cellOf(other, 1, '姓名').fill('李娜');
      await other.keyboard.press('Tab');
      await eventually(async () => (await stored(other)).length).toBe(3);
      expect((await stored(other)).map((one) => one.text)).toContain(text);
      // It can be looked for in the list too; the one that is open stays.
      await other.goto(site.at('/apply/'));
      await other.locator('.saved-case', { hasText: '2 人' }).getByRole('button', { name: /^打开/ }).click();
      await eventually(() => other.locator('.saving-problem:visible').innerText()).toMatch(/原样留着/);
      await other.goto(site.at('/apply/members/'));
      await expectCell(other, 1, '姓名', '李娜');
    });
  }
});

test('a tab whose own copy is damaged gets the saved case, and does not write over it', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await page.goto(site.at('/privacy/'));
  await page.evaluate(() => sessionStorage.setItem('qikexie-case', '{"format":"qikexie-case","version":2,"mem'));
  await site.goto('/apply/members/');
  await expectCell(page, 1, '姓名', '王伟');
  await expectBar(page, /没有读出的旧内容/);
});
