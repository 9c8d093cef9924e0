import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { caseOf, templates } from '../whole-cases.ts';
import type { Site } from './harness.ts';

// The screen of the check, and whole cases to open it with.

export const path = '/apply/check/';
export const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

/** Waits for what a worker, or a library that loads first, brings about. */
export const eventually = (seen: () => Promise<unknown>) => expect.poll(seen, { timeout: 15_000 });
export const verdict = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
export const group = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const enclosure = (page: Page, name: string): Locator => page.getByRole('group', { name });
export const charter = '《企业科学技术协会章程》草案';
export const consent = '企业党组织或管理层同意成立企业科协的文件';

/** Opens the page with that case in the tab. */
export async function openWith(site: Site, caseFile: CaseFile): Promise<void> {
  await site.goto('/about/');
  await site.page.evaluate((text) => sessionStorage.setItem('qikexie-case', text), JSON.stringify(caseFile));
  await site.goto(path);
}

export const file = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

export async function addScans(page: Page, name: string, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel(`添加扫描件 ${name}`).setInputFiles([...files]);
}

/** A whole case with nothing wrong, and one with some of it taken away. */
export const whole = (): CaseFile => {
  const caseFile = caseOf('yanling-nursery');
  const ready = { ready: true, pages: '3', note: '' };
  return { ...caseFile, enclosures: { charter: ready, consent: ready } };
};
export const withTrouble = (): CaseFile => {
  const caseFile = whole();
  const members = caseFile.members.map((member, at) => (at === 8 ? { ...member, values: { ...member.values, phone: '1350000009' } } : member));
  return { ...caseFile, members, enterprise: { ...caseFile.enterprise, facts: { ...caseFile.enterprise.facts, 'meeting-date': '' } }, enclosures: {}, letters: { ...caseFile.letters, charter: {} } };
};

/** Titles of the letters that are begun and not handed in: scans take their place, or nobody asks for them. */
export const besides = (templates.letters ?? []).filter(({ id }) => !['application', 'report'].includes(id) && whole().letters[id]).map(({ title }) => title);

export async function downloadAll(site: Site): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const { name, bytes } = await site.download(() => site.page.getByRole('button', { name: '下载全套材料' }).click());
  return { name, files: unzipSync(bytes) };
}

export async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
