import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from '../end-to-end/harness.ts';
import { watchOutside } from '../end-to-end/outside.ts';
import { serveFolder } from '../end-to-end/static-server.ts';
import { chromium88 } from './chromium-88.ts';
import { Clerk } from './clerk.ts';
import { currentChromium } from './current-chromium.ts';
import { firefox } from './firefox.ts';
import { misbehave } from './in-page.ts';
import { clerksJourney } from './journey.ts';
import { webkit } from './webkit.ts';

// The same journey in every engine. One that cannot be had here is skipped, with its reason.

test.for([chromium88, currentChromium, firefox, webkit])('a clerk’s whole journey works in $name', async (engine, { skip, task, onTestFinished }) => {
  const reason = engine.reasonAbsent();
  if (reason !== undefined) {
    Object.assign(task.meta, { reason });
    skip(reason);
  }
  const [server, outside] = await Promise.all([serveFolder(siteFolder), watchOutside()]);
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  onTestFinished(async () => {
    await Promise.all([server.close(), outside.close()]);
    rmSync(downloads, { recursive: true, force: true });
  });
  const driver = await engine.start({ origin: `http://127.0.0.1:${server.port}`, proxy: outside.address, downloads });
  onTestFinished(() => driver.close());
  const start = performance.now();
  await clerksJourney(new Clerk(driver, downloads));
  console.log(`${driver.version}: ${Math.round((performance.now() - start) / 1000)} s`);
  expect(driver.troubles).toEqual([]);
  expect(outside.asked).toEqual([]);
  await driver.run(misbehave, undefined);
  for (const told of [/said on purpose/, /img-src/]) await expect.poll(() => driver.troubles.join('\n'), { timeout: 10_000 }).toMatch(told);
});
