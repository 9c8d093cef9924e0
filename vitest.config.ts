import { defineConfig } from 'vitest/config';
import { sheetjsStyle } from './src/build/sheetjs-style.ts';

// What writes sheets takes the library through its transform, as the site does.
const writesSheets = { plugins: [sheetjsStyle()] };
const inline = { deps: { inline: ['sheetjs-style'] } };

export default defineConfig({
  test: {
    projects: [
      // Pure code in plain Node: no Astro, no DOM.
      { ...writesSheets, test: { name: 'core', include: ['src/core/**/*.test.ts'], environment: 'node', server: inline } },
      // Build steps, what of the shell needs no browser, and guards that walk the folders.
      { ...writesSheets, test: { name: 'build', include: ['src/build/**/*.test.ts', 'src/browser/**/*.test.ts', 'src/components/**/*.test.ts', 'tests/guards/**/*.test.ts', 'tests/ooxml/*.test.ts', 'tests/glyph-check/*.test.ts', 'tests/bench/*.test.ts'], environment: 'node', testTimeout: 120_000, server: inline } },
      // The built site in a real browser.
      { test: { name: 'browser', include: ['tests/end-to-end/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
      // The clerk's journey in every engine that can be had. A hung one is ended and counts as failed.
      { test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], environment: 'node', testTimeout: 180_000, hookTimeout: 30_000, fileParallelism: false } },
    ],
  },
});
