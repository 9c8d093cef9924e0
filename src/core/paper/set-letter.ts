import type { CaseFile } from '../answers/case-file.ts';
import type { ResolvedEnclosure, ResolvedLetter, ResolvedParagraph } from '../answers/letter-text.ts';
import { shownBy, textOf, type Part } from '../answers/slots.ts';
import { fileNameOf, nameFor } from './file-name.ts';
import type { Block, Paper, ParagraphBlock } from './paper.ts';

/** GB/T 9704-2012 5.2.1: a type area of 156 by 225 mm. */
const marginsMm = { top: 37, right: 26, bottom: 35, left: 28 };

/** Sets a letter on paper, under `head` where it is an enclosure of another. A paragraph that was edited to nothing is left out. */
export function setLetter(letter: ResolvedLetter, caseFile: CaseFile, head?: string): Paper {
  const enterprise = caseFile.enterprise.name;
  return {
    fileName: fileNameOf(nameFor(enterprise, letter.title)),
    properties: { title: letter.title, subject: letter.title, author: enterprise },
    language: 'zh-CN',
    style: 'letter',
    orientation: 'portrait',
    marginsMm,
    blocks: [
      ...label(head),
      { kind: 'title', text: letter.title, lines: letter.titleLines ?? [letter.title] },
      ...recipient(letter),
      ...letter.paragraphs.flatMap(paragraph),
      ...enclosures(letter),
      ...signature(letter),
    ],
    pageNumbers: true,
  };
}

function label(head: string | undefined): Block[] {
  return head === undefined ? [] : [{ kind: 'label', text: head }];
}

function recipient({ to }: ResolvedLetter): Block[] {
  return to ? [{ kind: 'recipient', text: `${textOf(to)}：` }] : [];
}

function paragraph({ level, parts }: ResolvedParagraph): ParagraphBlock[] {
  const whole = textOf(parts);
  // The setting moves the first line in: spaces typed for it would do so twice.
  const text = whole.trim();
  if (text === '') return [];
  const gaps = gapPlaces(parts, whole.length - whole.trimStart().length);
  return [{ kind: 'paragraph', level, text, ...(gaps.length > 0 && { gaps }) }];
}

/** Start and end of each gap in the text without its first `dropped` units. */
function gapPlaces(parts: readonly Part[], dropped: number): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  let end = -dropped;
  for (const part of parts) {
    const start = end;
    end += shownBy(part).length;
    if ('gap' in part) places.push([start, end]);
  }
  return places;
}

/** GB/T 9704-2012 7.3.4: no mark stands after a name. */
function enclosures(letter: ResolvedLetter): Block[] {
  const names = letter.enclosures.map(enclosureName).filter((name) => name !== '');
  return names.length > 0 ? [{ kind: 'enclosures', names }] : [];
}

/** 企业科学技术协会章程（草案）（共12页） */
function enclosureName({ name, pages }: ResolvedEnclosure): string {
  const words = textOf(name).trim().replace(/[。；，、;,.]+$/, '');
  return words === '' || pages === undefined ? words : `${words}（共${pages}页）`;
}

function signature({ signature: given }: ResolvedLetter): Block[] {
  return given ? [{ kind: 'signature', name: textOf(given.name), date: textOf(given.date) }] : [];
}
