import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSite, type Site } from './harness.ts';

// The watchers themselves: a test that cannot go red proves nothing.

const csp = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'">`;

/** A folder that goes when the test is over. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Opens an invented site of these files and lets it run until `until` is on the page. */
async function troublesOf(files: Record<string, string>, head = ''): Promise<readonly string[]> {
  const folder = emptyFolder();
  const page = `<!doctype html><meta charset="utf-8">${head}<title>x</title><script src="main.js" type="module"></script>`;
  for (const [name, text] of Object.entries({ 'index.html': page, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const site: Site = await openSite({ folder });
  await site.goto('/');
  await site.page.waitForSelector('body.done', { state: 'attached' });
  await site.close();
  return site.troubles;
}
const done = 'document.body.classList.add("done");';
const waitThenDone = `setTimeout(() => { ${done} }, 300);`;

test('a quiet page is no trouble', async () => {
  expect(await troublesOf({ 'main.js': `console.info('fine'); ${waitThenDone}` }, csp)).toEqual([]);
});

test.each([
  ['a warning on the console', `console.warn('hm');`, /^console warning: hm/m],
  ['an uncaught error', `setTimeout(() => { throw new Error('broken') });`, /uncaught: Error: broken/],
  ['a promise nobody caught', `Promise.reject(new Error('broken'));`, /uncaught: Error: broken/],
  ['a style attribute', `document.body.setAttribute('style', 'color:red');`, /^CSP: style-src-attr/m],
  ['a file that is missing', `fetch('nothing.json');`, /404/],
])('%s is noticed', async (_what, code, trouble) => {
  expect((await troublesOf({ 'main.js': code + waitThenDone }, csp)).join('\n')).toMatch(trouble);
});

test('a page that asks another origin is noticed', async () => {
  const troubles = await troublesOf({ 'main.js': `new Image().src = 'http://example.test/a.png'; ${waitThenDone}` });
  expect(troubles.join('\n')).toMatch(/asked another origin: http:\/\/example\.test\/a\.png/);
});

test('a worker that asks another host is noticed', async () => {
  const troubles = await troublesOf({
    'main.js': `const worker = new Worker('w.js', { type: 'module' }); worker.onmessage = () => { ${done} };`,
    'w.js': `fetch('http://example.test/secret').catch(() => {}).then(() => postMessage(0));`,
  }, csp);
  expect(troubles.join('\n')).toMatch(/example\.test\/secret/);
});

test('a worker that complains on the console is noticed', async () => {
  const troubles = await troublesOf({
    'main.js': `const worker = new Worker('w.js', { type: 'module' }); worker.onmessage = () => setTimeout(() => { ${done} }, 300);`,
    'w.js': `console.warn('from the worker'); postMessage(0);`,
  }, csp);
  expect(troubles.join('\n')).toMatch(/from the worker/);
});

test('bytes are counted as they travel: text compressed, the rest as it is', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>x</title><p>${'字'.repeat(5000)}`);
  writeFileSync(join(folder, 'glyphs.pack'), Buffer.alloc(5000));
  const site = await openSite({ folder, base: '/a/b/' });
  await site.goto('/');
  await site.page.evaluate(() => fetch('glyphs.pack').then((response) => response.arrayBuffer()));
  const [page, pack] = site.server.served;
  await site.close();
  expect(page).toMatchObject({ path: '/a/b/', status: 200 });
  expect(page?.wireBytes).toBeLessThan(600);
  expect(pack?.wireBytes).toBeGreaterThan(5000);
  expect(pack?.wireBytes).toBeLessThan(5400);
});
