import { Document, Packer, Paragraph, type Table } from 'docx';
import type { Block, BlockKind, Paper } from '../paper/paper.ts';
import { cleanText } from '../text/xml-text.ts';
import { unzipParts } from '../zip/unzip-parts.ts';
import { zipParts } from '../zip/zip-parts.ts';
import { finishParts } from './finish-package.ts';
import { pitchTwips } from './grid.ts';
import { enclosureParagraphs, labelParagraphs, lineParagraphs, recipientParagraphs, signatureParagraphs, textParagraphs, titleParagraphs, type Around } from './text-blocks.ts';
import { hasEvenFoot, pageSetup, typeAreaHeightTwips, typeAreaTwips } from './page-setup.ts';
import { ownStyle, styleSheet } from './styles.ts';
import { wordTable } from './table.ts';

/** A paper as a Word file. Same paper, same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, subject, author } = paper.properties;
  const document = new Document({
    title: cleanText(title),
    subject: cleanText(subject),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    evenAndOddHeaderAndFooters: hasEvenFoot(paper),
    styles: styleSheet(paper),
    sections: [{ ...pageSetup(paper), children: children(paper) }],
  });
  const parts = unzipParts(new Uint8Array(await Packer.toArrayBuffer(document)));
  return zipParts(finishParts(parts, paper));
}

type Child = Paragraph | Table;

function children(paper: Paper): Child[] {
  const room = { widthTwips: typeAreaTwips(paper), isLetter: paper.style === 'letter' };
  const signedAt = paper.blocks.findIndex(({ kind }) => kind === 'signature');
  const keptFrom = paper.blocks.slice(0, Math.max(0, signedAt)).map(({ kind }) => kind).lastIndexOf('paragraph');
  const set = paper.blocks.flatMap((block, i) =>
    childrenOf(block, { ...room, before: paper.blocks[i - 1]?.kind, keepsWithNext: keptFrom >= 0 && i >= keptFrom && i < signedAt, heightTwips: roomTwips(paper, i) }),
  );
  return paper.blocks[paper.blocks.length - 1]?.kind === 'table' ? [...set, new Paragraph({ style: ownStyle.afterTable })] : set;
}

/** Height left on the first page for the table at that place. Of several tables none fills the page. */
function roomTwips(paper: Paper, at: number): number {
  const tables = paper.blocks.filter(({ kind }) => kind === 'table').length;
  return tables > 1 ? 0 : typeAreaHeightTwips(paper) - headingTwips(paper.blocks.slice(0, at));
}

interface Place extends Around {
  /** Height left on the first page. */
  readonly heightTwips: number;
}

function childrenOf(block: Block, place: Place): Child[] {
  const set = setters[block.kind] as (block: Block, place: Place) => Child[]; // the entry of a kind takes the blocks of that kind
  return set(block, place);
}

const setters: { readonly [Kind in BlockKind]: (block: Extract<Block, { kind: Kind }>, place: Place) => Child[] } = {
  label: labelParagraphs,
  title: titleParagraphs,
  line: lineParagraphs,
  recipient: recipientParagraphs,
  paragraph: textParagraphs,
  enclosures: enclosureParagraphs,
  signature: signatureParagraphs,
  table: (block, place) => [wordTable(block, place)],
};

/** What the blocks of a form take above its table, in twips. */
function headingTwips(blocks: readonly Block[]): number {
  const heights: Partial<Record<BlockKind, number>> = { title: 1040, line: 440 };
  return blocks.reduce((sum, { kind }) => sum + (heights[kind] ?? pitchTwips), 0);
}
