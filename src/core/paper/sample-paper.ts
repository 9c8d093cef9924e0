import { fileNameOf } from './file-name.ts';
import type { Paper } from './paper.ts';

const footNote = '样例，请勿报送';

/** 附件3 -> 附件3（样例） */
export function sampleLabel(label: string): string {
  return `${label}（样例）`;
}

/** A paper that nobody can take for a form of their own: it says so in the file's name, beside the label, and at the foot of each page, always outside the grid. */
export function asSample(paper: Paper): Paper {
  const { title, subject, author } = paper.properties;
  return {
    ...paper,
    fileName: fileNameOf(`样例 ${paper.fileName}`),
    properties: { title: `样例 ${title}`, subject: `样例 ${subject}`, author },
    blocks: paper.blocks.map((block) => (block.kind === 'label' ? { ...block, text: sampleLabel(block.text) } : block)),
    footNote,
  };
}
