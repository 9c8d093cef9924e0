import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Pure code in plain Node: no Astro, no DOM.
      { test: { name: 'core', include: ['src/core/**/*.test.ts'], environment: 'node' } },
      // Build steps and guards that walk the folders.
      { test: { name: 'build', include: ['src/build/**/*.test.ts', 'tests/guards/**/*.test.ts'], environment: 'node', testTimeout: 120_000 } },
      // The built site in a real browser.
      { test: { name: 'browser', include: ['tests/end-to-end/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
});
