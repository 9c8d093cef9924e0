import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { contentCache, contentFolder, contentRoot } from './content-root.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['content', 'tests/fixtures/second-notice/content', '/srv/通知 #2 50%/content'])('the content may lie in %s', (root) => {
  vi.stubEnv('CONTENT_DIR', root);
  expect(fileURLToPath(contentFolder('notice'))).toBe(resolve(root, 'notice'));
});

test('an empty CONTENT_DIR is none', () => {
  vi.stubEnv('CONTENT_DIR', '');
  expect(contentRoot()).toBe(resolve('content'));
});

test('what was read of one content folder is not taken for another', () => {
  const usual = contentCache();
  vi.stubEnv('CONTENT_DIR', '/srv/content');
  expect(contentCache()).not.toBe(usual);
});
