import { expect, test } from 'vitest';
import { chromium88 } from './chromium-88.ts';
import { currentChromium } from './current-chromium.ts';
import { firefox } from './firefox.ts';
import { misbehave } from './in-page.ts';
import { clerksJourney } from './journey.ts';
import { visit } from './visit.ts';
import { webkit } from './webkit.ts';

// The same journey in every engine. One that cannot be had here is skipped, with its reason.

test.for([chromium88, currentChromium, firefox, webkit])('a clerk’s whole journey works in $name', async (engine, context) => {
  const { clerk, driver, outside } = await visit(engine, context);
  const start = performance.now();
  await clerksJourney(clerk);
  console.log(`${driver.version}: ${Math.round((performance.now() - start) / 1000)} s`);
  expect(driver.troubles).toEqual([]);
  expect(outside.asked).toEqual([]);
  await driver.run(misbehave, undefined);
  for (const told of [/said on purpose/, /img-src/]) await expect.poll(() => driver.troubles.join('\n'), { timeout: 10_000 }).toMatch(told);
});
