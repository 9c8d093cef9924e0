import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// What a person said of a file's columns is known again with the next one, for who chose to store.

const heading = '姓名,性别,岗位去向';

async function choose({ page }: RosterScreen, row: string): Promise<void> {
  await page.getByLabel(/^选一个文件/).setInputFiles({ name: '名单.csv', mimeType: 'text/plain', buffer: Buffer.from(`${heading}\n${row}\n`) });
  await expect.poll(() => page.locator('.import-step:visible h3').first().innerText(), { timeout: 20_000 }).toMatch(/共读到 1 人/);
}

for (const [name, choice, isKnown] of [
  ['who stores finds the columns as they were put for a file with these headings', '保存在这台电脑', true],
  ['who stores nothing is not remembered', '公用电脑，不保存', false],
] as const) {
  test(name, async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    const target = page.getByLabel(/岗位去向 放进/);
    const shown = (): Promise<string> => target.evaluate((list) => (list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.text ?? '') : ''));
    await site.goto('/apply/members/');
    await page.getByRole('button', { name: choice }).click();
    await screen.button('导入名册').click();
    await choose(screen, '王伟,男,车间主任');
    const before = await shown();
    expect(before).not.toBe('电话');
    await target.selectOption({ label: '电话' });
    await expect.poll(shown).toBe('电话');
    await page.getByRole('button', { name: '下一步，预览' }).click();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(() => page.locator('.toast').innerText()).toMatch(/已导入 1 人/);
    await site.goto('/apply/members/');
    await screen.button('导入名册').click();
    await choose(screen, '李娜,女,检验员');
    expect(await shown()).toBe(isKnown ? '电话' : before);
    expect((await page.getByRole('dialog').innerText()).includes('以前导入过')).toBe(isKnown);
  });
}
