import { PDFContext, PDFHexString, PDFName, PDFString, PDFStreamWriter, type PDFDict, type PDFRef } from 'pdf-lib';
import type { Paper } from '../paper/paper.ts';
import { CompressedStreams } from './compressed-streams.ts';
import { contentStream, fontKeys, showText } from './content-stream.ts';
import { contentHash } from './content-hash.ts';
import { embedFace } from './embed-face.ts';
import { byFace, faceNames, type FaceName, type Faces } from './face.ts';
import type { Page, TextRun } from './page.ts';
import { structureOf, type Structure } from './structure.ts';
import { Subset } from './subset.ts';
import { writeStructure } from './write-structure.ts';

// Many small objects of like shape, those of the structure, compress best together.
const objectsPerStream = 500;

/**
 * Writes pages as PDF 1.7. The same input gives the same bytes in the same engine: there is no date, and the ID is a hash of
 * the content.
 */
export async function writePdf(pages: readonly Page[], faces: Faces, paper: Paper): Promise<Uint8Array> {
  const context = PDFContext.create();
  const streams = new CompressedStreams(context);
  const subsets = byFace((name) => new Subset(faces[name]));
  const structure = structureOf(pages);
  // Fonts take longest to compress: with every text encoded first, they are under way while the pages are written.
  const show = shower(subsets);
  const shown = pages.map(({ runs }) => runs.map(show));
  const used = faceNames.filter((name) => subsets[name].glyphs.length > 1);
  const fonts = used.map((name) => [fontKeys[name], embedFace({ context, streams }, faces[name].index, subsets[name])] as const);
  const { texts, contents } = await addContents(streams, pages, { shown, structure });
  const { tree, references } = addPages(context, pages, { contents, fonts: Object.fromEntries(fonts), tagged: structure !== undefined });
  const root = catalog(context, tree, paper);
  if (structure) addStructure(root, context, writeStructure(context, structure, references));
  context.trailerInfo.Root = context.register(root);
  context.trailerInfo.Info = context.register(information(context, paper));
  const id = PDFHexString.of(contentHash([...texts, ...used.flatMap((name) => subsets[name].texts), JSON.stringify(paper.properties)]));
  context.trailerInfo.ID = context.obj([id, id]);
  await streams.finished();
  return PDFStreamWriter.forContext(context, Infinity, true, objectsPerStream).serializeToBuffer();
}

/** Adds what paints each page. Pages are compressed while the next ones are written. */
async function addContents(streams: CompressedStreams, pages: readonly Page[], { shown, structure }: { shown: readonly (readonly string[])[]; structure: Structure | undefined }): Promise<{ texts: string[]; contents: PDFRef[] }> {
  const texts: string[] = [];
  const contents: PDFRef[] = [];
  for (const [i, page] of pages.entries()) {
    const text = contentStream(page, shown[i] ?? [], structure?.marks[i]);
    contents.push(streams.add(text));
    texts.push(text);
    await streams.room();
  }
  return { texts, contents };
}

/** The operator that shows a run, worked out once for each text: a roster says much the same of everybody. */
function shower(subsets: Readonly<Record<FaceName, Subset>>): (run: TextRun) => string {
  const known = byFace(() => new Map<string, string>());
  return ({ face, text, spaces }) => {
    if (spaces) return showText(text, subsets[face], spaces);
    const before = known[face].get(text);
    if (before !== undefined) return before;
    const operator = showText(text, subsets[face]);
    known[face].set(text, operator);
    return operator;
  };
}

interface PageParts {
  readonly contents: readonly PDFRef[];
  readonly fonts: Readonly<Record<string, PDFRef>>;
  readonly tagged: boolean;
}

function addPages(context: PDFContext, pages: readonly Page[], { contents, fonts, tagged }: PageParts): { tree: PDFRef; references: readonly PDFRef[] } {
  const tree = context.nextRef();
  const resources = context.register(context.obj({ Font: fonts }));
  const kids = pages.map((page, i) => {
    return context.register(context.obj({ Type: 'Page', Parent: tree, MediaBox: [0, 0, hundredths(page.widthPt), hundredths(page.heightPt)], Resources: resources, Contents: contents[i] ?? null, ...(tagged && { StructParents: i }) }));
  });
  context.assign(tree, context.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
  return { tree, references: kids };
}

function addStructure(root: PDFDict, context: PDFContext, structure: PDFRef): void {
  root.set(PDFName.of('StructTreeRoot'), structure);
  root.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

function catalog(context: PDFContext, tree: PDFRef, paper: Paper): PDFDict {
  const dictionary = context.obj({ Type: 'Catalog', Pages: tree, ViewerPreferences: { DisplayDocTitle: true } });
  dictionary.set(PDFName.of('Lang'), PDFString.of(paper.language));
  return dictionary;
}

function information(context: PDFContext, { properties }: Paper) {
  const dictionary = context.obj({});
  const { title, subject, author, maker = '' } = properties;
  const entries = { Title: title, Subject: subject, Author: author, Creator: maker, Producer: maker };
  for (const [key, text] of Object.entries(entries)) if (text !== '') dictionary.set(PDFName.of(key), PDFHexString.fromText(text));
  return dictionary;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
