import { expect, test } from 'vitest';
import { caseWith } from '../../../tests/example-case.ts';
import { names, offered, procedure, request, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { casePapers, paperOf } from './case-papers.ts';

const enclosure = { id: 'rules', name: '章程', source: { advice: '例子。' } };
const firstBlock = (id: string, head?: string): unknown => {
  const materials = [{ clause: 'a1-2-1', document: request.id, enclosures: [{ ...enclosure, draft: offered.id, ...(head !== undefined && { head }) }] }];
  return paperOf(id, { templates: { ...templates, procedure: { ...procedure, materials } }, caseFile: caseWith({}), outside: { names } }).blocks[0];
};

test('a draft that the procedure encloses bears the number it is enclosed under', () => {
  expect(firstBlock(offered.id, '附件1')).toEqual({ kind: 'label', text: '附件1' });
});

test('a draft without a number, and the letter itself, begin with their title', () => {
  expect([firstBlock(offered.id), firstBlock(request.id, '附件1')]).toMatchObject([{ kind: 'title', text: offered.title }, { kind: 'title', text: request.title }]);
});

test('every document of a case is set on paper by its id, and no other', () => {
  const source = { templates, caseFile: caseWith({}), outside: { names } };
  for (const { id, title } of casePapers(templates)) expect(paperOf(id, source).properties.title).toContain(title);
  expect(() => paperOf('elsewhere', source)).toThrow('No document elsewhere');
});
