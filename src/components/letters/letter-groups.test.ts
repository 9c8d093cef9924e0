import { expect, test } from 'vitest';
import { offered, procedure, request, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { letterGroups, letterReason } from './letter-groups.ts';

const rules = { id: 'rules', name: '《章程》草案', draft: offered.id, source: { advice: '例子。' } };
const withMaterials = { ...templates, procedure: { ...procedure, materials: [{ clause: 'a1-2-1', document: request.id, enclosures: [rules] }] } };

test('what the notice asks for comes before what only helps', () => {
  expect(letterGroups({ ...withMaterials, letters: [offered, request] }).map(({ heading, letters }) => [heading, ...letters.map(({ id }) => id)])).toEqual([
    ['通知要交的', request.id],
    ['本站提供的范例', offered.id],
  ]);
});

test('where nothing is handed in nothing is told apart', () => {
  expect(letterGroups(templates)).toEqual([{ heading: null, letters: [request, offered] }]);
});

test('a letter is here because it is handed in, because it helps to write what is enclosed, or because we offer it', () => {
  expect([letterReason(request, withMaterials), letterReason(offered, withMaterials), letterReason(offered, templates), letterReason(request, templates)]).toEqual([
    { kind: 'handed-in', clause: 'a1-2-1' },
    { kind: 'draft', clause: 'a1-2-1', of: '《章程》草案' },
    { kind: 'offered' },
    { kind: 'cited', clause: 'a1-2-1' },
  ]);
});
