import { expect, test } from 'vitest';
import type { Procedure } from '../template/procedure.ts';
import { setProcedure } from './set-procedure.ts';

const procedure: Procedure = {
  kind: 'procedure',
  id: 'steps',
  clause: 'a1',
  label: '表甲',
  title: '办理程序/材料',
  sections: [
    { clause: 'a1-1', heading: '一、程序', items: [{ clause: 'a1-1-1', text: '1.先沟通。' }, { clause: 'a1-1-2', text: '2.后报送。' }] },
    { clause: 'a1-2', heading: '二、材料', items: [] },
  ],
  steps: [],
  materials: [],
  packetTitle: '报送材料',
  print: { marginsMm: { top: 25, right: 24, bottom: 22, left: 23 } },
};

test('a procedure is label, title, and its items under their headings', () => {
  expect(setProcedure(procedure).blocks).toEqual([
    { kind: 'label', text: '表甲' },
    { kind: 'title', text: '办理程序/材料', lines: ['办理程序/材料'] },
    { kind: 'paragraph', level: 'heading-1', text: '一、程序' },
    { kind: 'paragraph', level: 'text', text: '1.先沟通。' },
    { kind: 'paragraph', level: 'text', text: '2.后报送。' },
    { kind: 'paragraph', level: 'heading-1', text: '二、材料' },
  ]);
});

test('it lies upright, in the margins of its template, under a name that every system takes', () => {
  expect(setProcedure(procedure)).toMatchObject({ fileName: '表甲 办理程序／材料', orientation: 'portrait', marginsMm: { left: 23, right: 24 } });
});
