import { describe, expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, offered, procedure as steps, request, templatesWithLetters } from '../../../tests/example-letters.ts';
import { procedureSchema } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { checkCase } from './check.ts';
import { readinessOf, type Readiness } from './readiness.ts';

const source = { advice: '例子。' };
const { materials } = procedureSchema.parse({
  kind: 'procedure', id: 'steps', clause: 'a1', print: { marginsMm: { top: 25, right: 25, bottom: 22, left: 25 } },
  materials: [
    {
      clause: 'a1-2-1',
      document: 'request',
      enclosures: [
        { id: 'rules', name: '章程草案', draft: 'offered', draftServes: true, source },
        { id: 'consent', name: '同意的文件', source },
        { id: 'roster', name: '名册', document: templatesWithLetters.members.id, source },
        { id: 'nominees', name: '候选人', document: templatesWithLetters.candidates.id, source },
      ],
    },
  ],
});
const templates: Templates = { ...templatesWithLetters, letters: [request, offered], procedure: { ...steps, materials } };

const people = ['戚梓桐', '陈砚秋', '何泽宇'].map((name, at) => ({ ...person, name, birth: `198${at}.01`, phone: `1398866108${at}` }));
const candidates = ['主席', '副主席', '秘书长'].map((role, at) => ({ member: at + 1, values: { role } }));
const facts = { workers: '1200', engineers: '236', town: '410300', district: '410305', sort: 'other', form: 'alone', agreed: '2026-11-02', 'agreed-by': '党组织', call: '13988661086' };
const whole = ((): CaseFile => {
  const caseFile = caseWith({ members: people, candidates });
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts } };
})();
const ready = { ready: true, pages: '', note: '' };

function readiness(change: Partial<CaseFile>, added: readonly string[] = []): Readiness {
  const caseFile = { ...whole, ...change };
  return readinessOf({ caseFile, templates, problems: checkCase(caseFile, templates, () => true, { approver: '洛阳市科协', names }), added: new Set(added) });
}

const lacking = (...given: Parameters<typeof readiness>): string[] => readiness(...given).lacking.map(({ id }) => id);

describe('what comes from elsewhere', () => {
  test('is missing while nobody says that it is ready', () => {
    expect(lacking({})).toEqual(['rules', 'consent']);
    expect(readiness({})).toMatchObject({ ready: false, counts: { error: 0, missing: 2, warning: 0 } });
  });

  test('is there when it is ready, or when its file was added', () => {
    expect(readiness({ enclosures: { rules: ready } }, ['consent'])).toMatchObject({ ready: true, lacking: [] });
  });

  test('is there when a draft is asked for and was written here, as soon as nothing is left open in it', () => {
    const begun = { letters: { offered: { term: '保存到{gap:什么时候}。' } }, enclosures: { consent: ready } };
    expect(readiness(begun)).toMatchObject({ ready: false, lacking: [], counts: { missing: 1 } });
    expect(readiness({ ...begun, letters: { offered: { term: '保存三年。' } } })).toMatchObject({ ready: true });
  });

  test('takes the place of the draft, whose gaps then keep nothing back', () => {
    const begun = { letters: { offered: { term: '保存到{gap:什么时候}。' } }, enclosures: { consent: ready } };
    expect(readiness(begun, ['rules'])).toMatchObject({ ready: true });
  });
});

test('what must be mended keeps a case from being handed in, what is only asked about does not', () => {
  const enclosures = { rules: ready, consent: ready };
  const withPhone = (phone: string): CaseFile['members'] => whole.members.map((member, at) => (at === 0 ? { ...member, values: { ...member.values, phone } } : member));
  expect(readiness({ enclosures, members: withPhone('139') })).toMatchObject({ ready: false, counts: { error: 1 } });
  expect(readiness({ enclosures, members: withPhone('14010000000') })).toMatchObject({ ready: true, counts: { error: 0, warning: 1 } });
});

test('what a candidate has from the roster is told once, in the roster', () => {
  const members = whole.members.map((member, at) => (at === 0 ? { ...member, values: { ...member.values, phone: '139' } } : member));
  expect(readiness({ members }).shortfalls.map(({ document, place }) => [document, place.kind])).toEqual([[templates.members.id, 'cell']]);
});

test('an empty case lacks its tables, its answers and its enclosures', () => {
  const { shortfalls, counts } = readiness({ members: [], candidates: [], enterprise: { name: '', facts: {} } });
  const documents = new Set(shortfalls.map(({ document }) => document));
  expect([...documents].sort()).toEqual([templates.candidates.id, templates.members.id, 'enterprise'].sort());
  expect(counts.error).toBe(0);
  expect(counts.missing).toBeGreaterThan(5);
});
