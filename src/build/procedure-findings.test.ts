import { expect, test } from 'vitest';
import type { Procedure, ProcedureStep } from '../core/template/procedure.ts';
import { procedureFindings } from './procedure-findings.ts';
import { loadProcedures } from './procedures.ts';

const item = (clause: string): { clause: string; text: string } => ({ clause, text: clause });
const step = (clause: string, after: string[] = []): ProcedureStep => ({ clause, advice: '做', yields: '有', after, offline: false });
const enclosure = (id: string): Procedure['materials'][number]['enclosures'][number] => ({ id, name: id, source: { advice: '试' } });

const sound: Procedure = {
  kind: 'procedure',
  id: 'steps',
  clause: 'p1',
  label: '附一',
  title: '程序',
  sections: [{ clause: 'p1-1', heading: '程序', items: [item('p1-1-1'), item('p1-1-2')] }, { clause: 'p1-2', heading: '材料', items: [item('p1-2-1')] }],
  steps: [step('p1-1-1'), step('p1-1-2', ['p1-1-1'])],
  materials: [{ clause: 'p1-2-1', document: 'request', enclosures: [enclosure('charter')] }],
  packetTitle: '报送材料',
  print: { marginsMm: { top: 20, right: 20, bottom: 20, left: 20 } },
};

const documents = new Set(['request']);

test('a procedure with each step and material once is in order, and so is one that says nothing of them', () => {
  expect(procedureFindings(sound, documents)).toEqual([]);
  expect(procedureFindings({ ...sound, steps: [], materials: [] }, documents)).toEqual([]);
});

const wrong: readonly (readonly [string, Partial<Procedure>, string, string])[] = [
  ['a step that is left out', { steps: [step('p1-1-1')] }, 'steps', '也有“p1-1-2”这一项'],
  ['a step told twice', { steps: [...sound.steps, step('p1-1-1')] }, 'steps.2.clause', '每一项只写一次'],
  ['a step of no clause', { steps: [...sound.steps, step('p9')] }, 'steps.2.clause', '这份程序里一项的条款号'],
  ['a step after an unknown one', { steps: [step('p1-1-1'), step('p1-1-2', ['p9'])] }, 'steps.1.after.0', '排在前面的一步'],
  ['steps that wait for each other', { steps: [step('p1-1-1', ['p1-1-2']), step('p1-1-2', ['p1-1-1'])] }, 'steps.0.after.0', '排在前面的一步'],
  ['a step that waits for itself', { steps: [step('p1-1-1', ['p1-1-1']), step('p1-1-2')] }, 'steps.0.after.0', '排在前面的一步'],
  ['an enclosure named twice', { materials: [{ clause: 'p1-2-1', document: 'request', enclosures: [enclosure('charter'), enclosure('charter')] }] }, 'materials.0.enclosures.1.id', '每样附件的 id 都不同'],
  ['a head for what has no draft', { materials: [{ clause: 'p1-2-1', document: 'request', enclosures: [{ ...enclosure('charter'), head: '附件1' }] }] }, 'materials.0.enclosures.0.head', '也写 draft：head 印在那份文件上'],
  ['an unknown document', { materials: [{ clause: 'p1-2-1', document: 'letter', enclosures: [] }] }, 'materials.0.document', 'content/documents 里有的文件夹'],
  ['an unknown draft', { materials: [{ clause: 'p1-2-1', document: 'request', enclosures: [{ ...enclosure('charter'), draft: 'model' }] }] }, 'materials.0.enclosures.0.draft', 'content/documents 里有的文件夹'],
];

test.each(wrong)('%s is found', (_name, change, path, expected) => {
  expect(procedureFindings({ ...sound, ...change }, documents).map((one) => [one.path.join('.'), one.expected])).toEqual([[path, expected]]);
});

test('the procedure of this site speaks of all seven steps and of six things handed in', () => {
  const [procedure] = loadProcedures();
  expect(procedure?.steps.map(({ clause }) => clause)).toEqual(procedure?.sections[0]?.items.map(({ clause }) => clause));
  expect(procedure?.materials.flatMap(({ document, enclosures }) => [document, ...enclosures.map(({ id }) => id)])).toEqual(['application', 'charter', 'consent', 'report', 'attachment-2', 'attachment-3']);
});

test('what is handed in is named in the words of its clause', () => {
  const [procedure] = loadProcedures();
  const words = new Map(procedure?.sections.flatMap(({ items }) => items.map(({ clause, text }) => [clause, text])));
  for (const { clause, enclosures } of procedure?.materials ?? []) for (const { name } of enclosures) expect(words.get(clause)).toContain(name);
});
