import { expect } from 'vitest';
import { filesIn } from '../guards/built-pages.ts';
import { siteFolder, test, type Site } from './harness.ts';

const paths = (): string[] => filesIn(siteFolder, 'index.html').map((file) => `/${file.replace(/index\.html$/, '')}`);

/** Words for what sticks out to the right of the window, if anything does. */
async function overflow(site: Site): Promise<string> {
  return site.page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return '';
    const wide = Array.from(document.body.querySelectorAll('*')).find((element) => element.getBoundingClientRect().right > room + 1);
    return `${document.documentElement.scrollWidth} px wide: ${wide?.outerHTML.slice(0, 120) ?? ''}`;
  });
}

test('every page opens quietly, and none is wider than a phone', async ({ site }) => {
  await site.page.setViewportSize({ width: 360, height: 740 });
  const wide: string[] = [];
  for (const path of paths()) {
    await site.goto(path);
    const found = await overflow(site);
    if (found !== '') wide.push(`${path}: ${found}`);
  }
  expect(wide).toEqual([]);
});

test('every button, link and field that can be seen has a name', async ({ site }) => {
  const nameless: string[] = [];
  for (const path of paths()) {
    await site.goto(path);
    const snapshot = await site.page.locator('body').ariaSnapshot();
    nameless.push(...snapshot.split('\n').filter((line) => /^\s*- (button|link|textbox|combobox|checkbox|spinbutton)( \[.*\])?:?$/.test(line)).map((line) => `${path}: ${line.trim()}`));
  }
  expect(nameless).toEqual([]);
});

/** Where the links of the page lead, by what is heard of them. Contents name chapters as prose names their topics, so they are left out. */
async function linksByName(site: Site): Promise<Map<string, Set<string>>> {
  const links = await site.page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLAnchorElement>('main a[href]'))
      .filter((link) => link.getClientRects().length > 0 && getComputedStyle(link).visibility === 'visible' && !link.closest('nav'))
      .map((link) => [(link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim(), link.href] as const),
  );
  const byName = new Map<string, Set<string>>();
  for (const [name, place] of links) byName.set(name, (byName.get(name) ?? new Set<string>()).add(place));
  return byName;
}

test('links of one page that sound alike lead to one place', async ({ site }) => {
  const alike: string[] = [];
  for (const path of paths()) {
    await site.goto(path);
    alike.push(...Array.from(await linksByName(site)).filter(([, { size }]) => size > 1).map(([name, places]) => `${path}: ${name} leads to ${[...places].join(' and ')}`));
  }
  expect(alike).toEqual([]);
});
