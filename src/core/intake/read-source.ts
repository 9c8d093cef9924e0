import { openZip, zipPaths } from '../zip/open-zip.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';
import { readDocx } from './docx-table.ts';
import { kindByBeginning, kindByPaths, kindByStreams } from './file-kinds.ts';
import { readOldWorkbook } from './old-workbook.ts';
import { type TellProgress, tellUnpacked, untold } from './progress.ts';
import { refused, refusedZip } from './refused.ts';
import type { ReadSource } from './source.ts';
import { readText } from './text-file.ts';
import { utf8Part } from './utf8-part.ts';
import { readRelations } from './workbook-parts.ts';
import { readWorkbook, workbookLimits } from './workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const mostMegabytes = 32;
/** Of a larger file nothing is read. */
export const mostFileBytes = mostMegabytes * 2 ** 20;

/** Reads a file by what is in it: web pages are called .xls, and people rename files. Its name only helps to say what it is where nothing else does. `tell` hears how far it is while it goes on. */
export async function readSource(bytes: Bytes, fileName: string, tell: TellProgress = untold): Promise<ReadSource> {
  const read = await readAnything(bytes, fileName, tell);
  return read.kind === 'read' && read.book.sheets.every(({ rows }) => rows.length === 0) ? refused('empty') : read;
}

async function readAnything(bytes: Bytes, fileName: string, tell: TellProgress): Promise<ReadSource> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > mostFileBytes) return refused('too-large', { megabytes: String(mostMegabytes) });
  if (isCompoundFile(bytes)) return readCompound(bytes, fileName, tell);
  if (isZip(bytes)) return readPackage(bytes, tell);
  const content = kindByBeginning(bytes);
  return content === undefined ? readText(bytes, tell) : refused('unknown-format', { content });
}

function readCompound(bytes: Bytes, fileName: string, tell: TellProgress): ReadSource {
  const file = openCompoundFile(bytes);
  if (!file) return refused('broken');
  if (file.names.includes('EncryptedPackage') || file.names.includes('EncryptionInfo')) return refused('encrypted');
  if (!file.names.includes('Workbook')) return refused('unknown-format', { content: kindByStreams(file.names, fileName) });
  const stream = file.read('Workbook');
  return stream ? readOldWorkbook(stream, tell) : refused('broken');
}

/** The beginning of a part, or of the end of a zip file without parts. */
function isZip([p, k, three, four]: Bytes): boolean {
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

const rootRelations = '_rels/.rels';

async function readPackage(bytes: Bytes, tell: TellProgress): Promise<ReadSource> {
  const paths = zipPaths(bytes, workbookLimits);
  if (typeof paths === 'string') return refusedZip(paths);
  if (!paths.some((path) => path.toLowerCase() === rootRelations)) return refused('unknown-format', { content: kindByPaths(paths) });
  const root = await openZip(bytes, workbookLimits, { isWanted: (path) => path.toLowerCase() === rootRelations });
  if (root.kind === 'refused') return refusedZip(root.reason);
  const [part = new Uint8Array()] = Array.from(root.parts.values(), utf8Part);
  const relations = typeof part === 'string' ? part : readRelations(part, '');
  if (typeof relations === 'string') return refused(relations);
  const main = Array.from(relations.values()).find(({ type }) => type === 'officeDocument')?.path ?? '';
  if (/^word\//.test(main)) return readDocument(bytes, main, tell);
  return /\.xml$/.test(main) && !/^(?:ppt|visio)\//.test(main) ? readWorkbook(bytes, main, tell) : refused('unknown-format', { content: kindByPaths(paths) });
}

async function readDocument(bytes: Bytes, path: string, tell: TellProgress): Promise<ReadSource> {
  const opened = await openZip(bytes, workbookLimits, { isWanted: (listed) => listed.toLowerCase() === path, unpacked: tellUnpacked(tell) });
  if (opened.kind === 'refused') return refusedZip(opened.reason);
  const [part] = opened.parts.values();
  return part ? readDocx(part, tell) : refused('broken');
}
