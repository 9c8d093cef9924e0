import { expect, test } from 'vitest';
import { caseWith, person, templates } from '../../../tests/example-case.ts';
import type { CaseFile } from '../../core/answers/case-file.ts';
import type { CaseKeeper, KeptCase, Storing } from './case-keeper.ts';
import { openCaseStore } from './case-store.ts';

const one = caseWith({ members: [person] });
const rename = { kind: 'set-enterprise-name', value: '开封示例风机有限公司' } as const;

/** A keeper that remembers what it was given, and can be told of a case from elsewhere. */
function keeperOf(kept: KeptCase, storing: Storing = 'stored'): CaseKeeper & { readonly given: CaseFile[]; readonly replace: (caseFile: CaseFile) => void } {
  const given: CaseFile[] = [];
  const listeners: ((caseFile: CaseFile) => void)[] = [];
  return {
    given,
    replace: (caseFile) => listeners.forEach((listener) => listener(caseFile)),
    open: () => kept,
    keep: (caseFile) => {
      given.push(caseFile);
      return storing;
    },
    watch: (replaced) => void listeners.push(replaced),
  };
}

test('every change is kept, and so is every step back', () => {
  const keeper = keeperOf({ kind: 'case', case: one });
  const store = openCaseStore(templates, keeper);
  store.apply(rename);
  store.undo();
  store.redo();
  expect(keeper.given.map(({ enterprise }) => enterprise.name)).toEqual([rename.value, one.enterprise.name, rename.value]);
});

test('what was typed is taken back after its spelling, what was looked at first in one step', () => {
  const typed = { kind: 'paste', list: 'members', row: null, columns: ['name', 'politics'], cells: [['甲一', '党员']] } as const;
  const politics = ({ members }: CaseFile): (string | undefined)[] => members.map(({ values }) => values['politics']);
  const store = openCaseStore(templates, keeperOf({ kind: 'nothing' }));
  store.apply(typed);
  store.undo();
  expect(politics(store.caseFile())).toEqual(['党员']);
  store.undo();
  const { notes } = store.land(typed);
  expect(politics(store.caseFile())).toEqual(['中共党员']);
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'unified' }));
  store.undo();
  expect(politics(store.caseFile())).toEqual([]);
});

test('opening a case, and a change that changes nothing, write nothing', () => {
  const keeper = keeperOf({ kind: 'case', case: one });
  openCaseStore(templates, keeper).apply({ kind: 'set-enterprise-name', value: one.enterprise.name });
  expect(keeper.given).toEqual([]);
});

test('where nothing is kept the case is empty, and the store says what became of what was there', () => {
  const store = openCaseStore(templates, keeperOf({ kind: 'set-aside', reason: 'broken' }));
  expect([store.caseFile().members, store.opening]).toEqual([[], { kind: 'set-aside', reason: 'broken' }]);
});

test('what could not be kept is still the case, and is said', () => {
  const store = openCaseStore(templates, keeperOf({ kind: 'nothing' }, 'full'));
  expect(store.storing()).toBe('stored');
  store.apply(rename);
  expect([store.storing(), store.caseFile().enterprise.name]).toEqual(['full', rename.value]);
});

test('a case from elsewhere takes the place of this one, with nothing to undo', () => {
  const keeper = keeperOf({ kind: 'case', case: one });
  const store = openCaseStore(templates, keeper);
  const heard: string[] = [];
  store.subscribe(() => heard.push(store.caseFile().enterprise.name));
  store.apply(rename);
  keeper.replace(one);
  expect(heard).toEqual([rename.value, one.enterprise.name]);
  expect([store.canUndo(), keeper.given.length]).toEqual([false, 1]);
});
