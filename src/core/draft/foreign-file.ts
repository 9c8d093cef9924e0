import { isCompoundFile, openCompoundFile } from '../intake/compound-file.ts';
import { kindByBeginning, kindByPaths, kindByStreams } from '../intake/file-kinds.ts';
import { zipPaths } from '../zip/open-zip.ts';

/** What a file is that is no text, in words for people; undefined for text, and for what nobody knows. */
export function foreignContent(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '空文件';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipContent(bytes);
  if (isCompoundFile(bytes)) return streamsContent(openCompoundFile(bytes)?.names ?? []);
  return kindByBeginning(bytes);
}

function zipContent(bytes: Uint8Array): string {
  const listed = zipPaths(bytes, { bytes: 0, parts: 10_000 });
  if (typeof listed === 'string') return '压缩包';
  if (listed.includes('xl/workbook.xml')) return 'Excel 表格';
  return listed.includes('word/document.xml') ? 'Word 文档' : kindByPaths(listed);
}

function streamsContent(names: readonly string[]): string {
  if (names.includes('EncryptedPackage')) return '加了密码的 Office 文件';
  return names.includes('Workbook') ? 'Excel 表格' : kindByStreams(names, '');
}

const texts: readonly (readonly [content: string, pattern: RegExp])[] = [
  ['网页', /^<(?:!doctype html|html)/i],
  ['日历文件', /^BEGIN:VCALENDAR/],
];

/** What a text is that is no draft; '' for what does not look like text. */
export function foreignText(text: string): string {
  const start = text.slice(0, 2000).trimStart();
  if (/[\0\uFFFD]/.test(start)) return '';
  return texts.find(([, pattern]) => pattern.test(start))?.[0] ?? '别的文本文件';
}
