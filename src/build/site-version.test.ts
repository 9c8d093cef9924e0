import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makerOf } from './site-version.ts';

const head = '1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d';
const pushed = '9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c9f8e7d6c';

interface Situation {
  /** What git says to `rev-parse HEAD` and to `status`. */
  readonly git?: { readonly head: string; readonly status: string };
  readonly repository?: boolean;
  readonly environment?: Record<string, string>;
}

function makerIn({ git = { head: '', status: '' }, repository = true, environment = {} }: Situation): string {
  const folder = mkdtempSync(join(tmpdir(), 'version-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{ "name": "site", "version": "1.2.3" }');
  if (repository) mkdirSync(join(folder, '.git'));
  return makerOf({ folder, environment, git: (_, [command]) => (command === 'status' ? git.status : git.head) });
}

test.each<[string, Situation, string]>([
  ['a clean clone names its commit', { git: { head, status: '' } }, 'site 1.2.3+1a2b3c4'],
  ['a clone with changes says so', { git: { head, status: ' M content/site.yaml' } }, 'site 1.2.3+1a2b3c4.changed'],
  ['git is believed before the environment', { git: { head, status: '' }, environment: { GITHUB_SHA: pushed } }, 'site 1.2.3+1a2b3c4'],
  ['where git gives no answer the environment does', { environment: { GITHUB_SHA: pushed } }, 'site 1.2.3+9f8e7d6'],
  ['a copy without git has the version alone', { repository: false }, 'site 1.2.3'],
  ['a copy inside another repository does not take its commit', { repository: false, git: { head, status: '' } }, 'site 1.2.3'],
  ['what is no commit is left out', { git: { head: 'HEAD', status: '' }, environment: { GITHUB_SHA: 'main' } }, 'site 1.2.3'],
])('%s', (_, situation, maker) => {
  expect(makerIn(situation)).toBe(maker);
});
