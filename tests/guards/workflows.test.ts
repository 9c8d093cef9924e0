import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import { describe, expect, test } from 'vitest';
import { filesIn } from './built-pages.ts';

// What runs on GitHub runs the very code we looked at: a tag can be moved, a commit cannot.

const folder = resolve(import.meta.dirname, '../../.github');
const files = existsSync(folder) ? filesIn(folder).filter((name) => /\.ya?ml$/.test(name)) : [];

/** Words for each action of the file that is not pinned to a commit with its version beside it. */
function looseActions(document: Document): string[] {
  const loose: string[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
      const action = String(value.value);
      const pinned = action.startsWith('./') || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action);
      if (!pinned) loose.push(`${action}: not pinned to a commit`);
      else if (!action.startsWith('./') && !/^ v\d+\.\d+\.\d+$/.test(value.comment ?? '')) loose.push(`${action}: no version beside it`);
    },
  });
  return loose;
}

/** Words for what the file may do beyond reading, to every job or with a stranger's code. */
function looseRights(document: Document): string[] {
  const rights = document.get('permissions');
  const onlyReads = isMap(rights) && rights.items.every(({ value }) => isScalar(value) && (value.value === 'read' || value.value === 'none'));
  const risky = document.hasIn(['on', 'pull_request_target']) || document.hasIn(['on', 'workflow_run']);
  return [...(onlyReads ? [] : ['rights for every job']), ...(risky ? ['a stranger’s change runs with our rights'] : [])];
}

test('there is a workflow that publishes the site', () => {
  expect(files).toContain('workflows/pages.yml');
});

test.each(files)('%s uses pinned actions and gives rights only where they are needed', (name) => {
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'));
  expect(document.errors).toEqual([]);
  expect([...looseActions(document), ...(name.startsWith('workflows/') ? looseRights(document) : [])]).toEqual([]);
});

describe('a loose workflow is noticed', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';

  test.each([
    ['a tag', 'actions/checkout@v7', 'actions/checkout@v7: not pinned to a commit'],
    ['a short commit', 'actions/checkout@0123456', 'actions/checkout@0123456: not pinned to a commit'],
    ['a commit without its version', `actions/checkout@${commit}`, `actions/checkout@${commit}: no version beside it`],
    ['a commit with a version that moves', `actions/checkout@${commit} # v7`, `actions/checkout@${commit}: no version beside it`],
  ])('%s', (_, uses, words) => {
    expect(looseActions(parseDocument(`jobs:\n  test:\n    steps:\n      - uses: ${uses}\n`))).toEqual([words]);
  });

  test('rights for every job, and a stranger’s change with our rights', () => {
    expect(looseRights(parseDocument('on:\n  pull_request_target:\npermissions:\n  contents: write\n'))).toEqual(['rights for every job', 'a stranger’s change runs with our rights']);
    expect(looseRights(parseDocument('on:\n  push:\n'))).toEqual(['rights for every job']);
  });
});
