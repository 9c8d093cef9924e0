import type { Procedure, ProcedureSection } from '../template/procedure.ts';
import { fileNameOf } from './file-name.ts';
import type { Block, Paper } from './paper.ts';

/** Sets a procedure on paper as the notice has it: label, title, and under each heading its items. */
export function setProcedure({ label, title, sections, print }: Procedure): Paper {
  const name = `${label} ${title}`;
  return {
    fileName: fileNameOf(name),
    properties: { title: name, subject: title, author: '' },
    language: 'zh-CN',
    style: 'form',
    orientation: 'portrait',
    marginsMm: print.marginsMm,
    blocks: [{ kind: 'label', text: label }, { kind: 'title', text: title, lines: [title] }, ...sections.flatMap(sectionBlocks)],
    pageNumbers: true,
  };
}

function sectionBlocks({ heading, items }: ProcedureSection): Block[] {
  return [{ kind: 'paragraph', level: 'heading-1', text: heading }, ...items.map(({ text }): Block => ({ kind: 'paragraph', level: 'text', text }))];
}
