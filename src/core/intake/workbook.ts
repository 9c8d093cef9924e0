import { type CellValue, type Workbook, readXlsx } from 'hucre/xlsx';
import { type ZipLimits, openZip } from '../zip/open-zip.ts';
import { uncheckedZip } from '../zip/unchecked-zip.ts';
import { placeAt, cellName } from './cell-place.ts';
import { type MarkupFault, walkTags } from './markup.ts';
import { type NumberFormat, shownBoolean, shownNumber } from './number-format.ts';
import { type TellProgress, tellRows, tellUnpacked } from './progress.ts';
import { newBounds, nextSheet } from './sheet-bounds.ts';
import { type OutlineFault, type SheetOutline, outlineOf } from './sheet-outline.ts';
import { type Refusal, refused, refusedZip } from './refused.ts';
import type { ReadSource, SourceSheet } from './source.ts';
import { cleanSheet, cleanText } from './workbook-sheet.ts';
import { utf8Part } from './utf8-part.ts';
import { type Relation, type WorkbookIndex, readFormats, readIndex, readRelations, relationsPath } from './workbook-parts.ts';

// .xlsx files. What the library is given is a workbook of our own making: the cells that hold something, and the texts they share.

/** Of a package that is a workbook. */
export const workbookLimits: ZipLimits = { bytes: 64 * 2 ** 20, parts: 20_000 };
/** Elements of the shared texts beside those that the cells have use for: of texts in many fonts, and of some that no cell shows any more. */
const spareElements = 200_000;
const elementsOfCell = 4;
/** A text stands in its element, perhaps in a run, whose font is an element in another. */
const deepest = 8;

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A workbook by what stands in its cells. `path` is where the package has its main part. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, path: string, tell: TellProgress): Promise<ReadSource> {
  const found = await findParts({ bytes, tell }, path.toLowerCase());
  if ('kind' in found) return found;
  const outlines = outlinesOf(found, tell);
  if ('kind' in outlines) return outlines;
  const texts = checkTexts(found.texts, outlines.reduce((sum, { count }) => sum + count, 0));
  if (texts) return refusedBy(texts);
  try {
    tell({ act: 'cells', sheet: '', rows: outlines.reduce((sum, { rows }) => sum + rows, 0), done: 0, total: null });
    const { sheets } = await readXlsx(cleanPackage(outlines, found.texts));
    return { kind: 'read', book: { format: 'xlsx', sheets: outlines.map((outline, at) => readSheet(found, at, outline, sheets[at])) } };
  } catch {
    return refused('broken');
  }
}

interface FoundParts {
  readonly index: WorkbookIndex;
  /** One for each sheet of the index. */
  readonly sheets: readonly Uint8Array<ArrayBuffer>[];
  readonly texts: Uint8Array<ArrayBuffer> | undefined;
  readonly formats: readonly (NumberFormat | undefined)[];
}

interface Package {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tell: TellProgress;
}

async function findParts(file: Package, path: string): Promise<FoundParts | Refusal> {
  const heads = await unzip(file, [path, relationsPath(path)]);
  if ('kind' in heads) return heads;
  const [main, links] = [heads.get(path), heads.get(relationsPath(path))];
  if (!main || !links) return refused('broken');
  const index = readIndex(main);
  const relations = readRelations(links, path);
  if (typeof index === 'string') return refused(index);
  if (typeof relations === 'string') return refused(relations);
  return bodyParts(file, { index: { ...index, sheets: index.sheets.filter(({ relation }) => relations.get(relation)?.type === 'worksheet') }, relations });
}

async function bodyParts(file: Package, { index, relations }: { readonly index: WorkbookIndex; readonly relations: ReadonlyMap<string, Relation> }): Promise<FoundParts | Refusal> {
  const pathOf = (type: string): string => [...relations.values()].find((relation) => relation.type === type)?.path ?? '';
  const [texts, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  const sheets = index.sheets.map(({ relation }) => relations.get(relation)?.path ?? '');
  if (sheets.length === 0) return refused('no-table');
  if (new Set(sheets).size < sheets.length) return refused('suspicious');
  const parts = await unzip(file, [texts, styles, ...sheets]);
  if ('kind' in parts) return parts;
  const formats = readFormats(parts.get(styles) ?? new Uint8Array());
  if (typeof formats === 'string') return refused(formats);
  const bodies = sheets.flatMap((path) => parts.get(path) ?? []);
  return bodies.length < sheets.length ? refused('broken') : { index, sheets: bodies, texts: parts.get(texts), formats };
}

/** Parts in UTF-8 by path in small letters. */
async function unzip({ bytes, tell }: Package, paths: readonly string[]): Promise<Parts | Refusal> {
  const wanted = new Set(paths);
  const opened = await openZip(bytes, workbookLimits, { isWanted: (path) => wanted.has(path.toLowerCase()), unpacked: tellUnpacked(tell) });
  if (opened.kind === 'refused') return refusedZip(opened.reason);
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, part] of opened.parts) {
    const text = utf8Part(part);
    if (typeof text === 'string') return refused(text);
    parts.set(path.toLowerCase(), text);
  }
  return parts;
}

function outlinesOf(found: FoundParts, tell: TellProgress): readonly SheetOutline[] | Refusal {
  const { sheets, formats } = found;
  const bounds = newBounds();
  const outlines: SheetOutline[] = [];
  const total = sheets.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  for (const [at, sheet] of sheets.entries()) {
    const told = tellRows(tell, { act: 'rows', sheet: nameToTell(found, at), total });
    const start = before;
    const outline = outlineOf(sheet, { bounds, hasFormat: (style) => formats[style] !== undefined, rowSeen: (rows, end) => told(rows, start + end) });
    before += sheet.length;
    if (typeof outline === 'string' || 'at' in outline) return refusedBy(outline);
    outlines.push(outline);
    nextSheet(bounds);
  }
  return outlines;
}

/** '' for the one sheet of a file. */
function nameToTell({ index, sheets }: FoundParts, at: number): string {
  return sheets.length > 1 ? (index.sheets[at]?.name ?? '') : '';
}

function checkTexts(texts: Uint8Array | undefined, cells: number): OutlineFault | undefined {
  let [elements, depth] = [0, 0];
  return texts && walkTags(texts, ({ kind }): MarkupFault | undefined => {
    if (kind !== 'close') elements += 1;
    if (kind !== 'empty') depth += kind === 'open' ? 1 : -1;
    return elements > spareElements + cells * elementsOfCell || depth > deepest ? 'suspicious' : undefined;
  });
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cleanPackage(outlines: readonly SheetOutline[], texts: Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> {
  const sheets = outlines.map(({ cells }, at) => ({ id: `r${at}`, path: `xl/${at}.xml`, bytes: cells }));
  const relations = [...sheets.map(({ id }, at) => relation(id, 'worksheet', `${at}.xml`)), ...(texts ? [relation('texts', 'sharedStrings', 'texts.xml')] : [])];
  const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });
  return uncheckedZip([
    text('[Content_Types].xml', '<Types/>'),
    text('_rels/.rels', `<Relationships>${relation('book', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    text('xl/workbook.xml', `<workbook><sheets>${sheets.map(({ id }) => `<sheet name="${id}" r:id="${id}"/>`).join('')}</sheets></workbook>`),
    text('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    ...(texts ? [{ path: 'xl/texts.xml', bytes: texts }] : []),
    ...sheets,
  ]);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
}

function readSheet({ index, formats }: FoundParts, at: number, { styles, datesInWords, merges, hiddenRows }: SheetOutline, sheet: Workbook['sheets'][number] | undefined): SourceSheet {
  const shown = (value: CellValue, place: number): string => {
    if (typeof value === 'string') return cleanText(datesInWords.size > 0 && datesInWords.has(place) ? value.slice(0, 10) : value);
    if (typeof value === 'number') return shownNumber(value, formats[styles.get(place) ?? -1], index.is1904);
    return typeof value === 'boolean' ? shownBoolean(value) : '';
  };
  const texts = (sheet?.rows ?? []).map((cells, y) => cells.map((value, x) => (value === null ? '' : shown(value, placeAt(y + 1, x)))));
  return cleanSheet({ name: index.sheets[at]?.name ?? '', isHidden: index.sheets[at]?.isHidden ?? false, texts, merges, hiddenRows });
}

function refusedBy(fault: OutlineFault): Refusal {
  return typeof fault === 'string' ? refused(fault) : refused('too-many-cells', { cell: cellName(fault.at) });
}
