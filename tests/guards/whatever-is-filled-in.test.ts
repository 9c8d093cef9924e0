import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import type { Change } from '../../src/core/answers/change.ts';
import { isNamedKind } from '../../src/core/answers/fact-values.ts';
import type { Block } from '../../src/core/paper/paper.ts';
import type { Page } from '../../src/core/pdf/page.ts';
import { factFields } from '../../src/core/template/facts.ts';
import { filledColumns } from '../../src/core/template/template.ts';
import { pagesOf } from '../glyph-check/made-pdf.ts';
import { bare } from '../read-documents.ts';
import { misplacedOn } from '../set-inside.ts';
import { caseOf, changed, documentsOf, templates } from '../whole-cases.ts';

// Texts of every kind and length in every field at once: each stands on its page, whole.

const piece = fc.constantFrom(
  ...['科', '技术协会', '，', '。', '（', '）', '“', '”', '《', '》', '——', '……', '2026', 'Henan', 'A', ' ', '\n', '\t', '·', '%', '/', '-', '：', '￥', '①', '\u3000', '\u00a0', '\u2028', '\u00ad', '\u200b'],
  ...['𬱖', '\u{E0100}', '👩\u200d🔬', 'e\u0301', '\u0301', 'שלום', 'ﬁ', 'supercalifragilistic', '{enterprise}', '{', '}', '【待填：任期】'],
);
const words = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.array(piece, { minLength: 30, maxLength: 300 }).map((pieces) => pieces.join('')),
  fc.tuple(piece, fc.integer({ min: 1, max: 300 })).map(([text, times]) => text.repeat(times)),
);

const small = caseOf('yanling-nursery');
const { procedure, letters = [], facts } = templates;
const rows = [0, 4].map((at) => small.members[at]?.id ?? '');

/** Every field with the next of the texts. */
function filledWith(texts: Iterator<string>): CaseFile {
  const next = (): string => String(texts.next().value);
  const changes: readonly Change[] = [
    ...(facts ? factFields(facts) : []).flatMap(({ id, kind }): Change[] => (isNamedKind(kind) ? [] : [{ kind: 'set-fact', field: id, value: next() }])),
    { kind: 'set-filled-on', value: next() },
    ...rows.flatMap((row) => filledColumns(templates.members).map(({ id }): Change => ({ kind: 'set-cell', list: 'members', row, column: id, value: next() }))),
    ...(procedure?.steps ?? []).map(({ clause }): Change => ({ kind: 'set-step', clause, answer: { state: 'done', date: next(), note: next() } })),
    ...Object.keys(small.enclosures).map((enclosure): Change => ({ kind: 'set-enclosure', enclosure, answer: { ready: true, pages: next(), note: next() } })),
    ...letters.flatMap(({ id, paragraphs }) => paragraphs.slice(0, 6).map((paragraph): Change => ({ kind: 'set-paragraph', document: id, paragraph: paragraph.id, text: next() }))),
  ];
  return changed(small, ...changes);
}

test('no text leaves its room, and no character is lost', () => {
  fc.assert(
    fc.property(fc.infiniteStream(words), (texts) => {
      for (const { id, paper } of documentsOf(filledWith(texts), 3)) {
        const pages = pagesOf(paper);
        // A cell with more than a page can hold gets as small as it must.
        expect([id, misplacedOn(pages, paper).filter((fault) => !/ cell .* is set in /.test(fault))]).toEqual([id, []]);
        expect([id, lostFrom(paper.blocks, pages)]).toEqual([id, []]);
      }
    }),
    { numRuns: 20, seed: 20220617 },
  );
});

/** Characters that the pages have less often than the blocks. */
function lostFrom(blocks: readonly Block[], pages: readonly Page[]): string[] {
  const printed = counted(pages.flatMap(({ runs }) => runs.flatMap(({ text, origin }) => (origin.part === 'page-number' ? [] : [text]))));
  return [...counted(blocks.map(textOf))].flatMap(([character, count]) => ((printed.get(character) ?? 0) < count ? [character] : []));
}

function textOf(block: Block): string {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells).join('');
  if (block.kind === 'line') return block.left + block.right;
  if (block.kind === 'enclosures') return block.names.join('');
  return block.kind === 'signature' ? block.name + block.date : block.text;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of bare(texts.join(''))) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
