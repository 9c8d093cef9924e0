// What files are that hold no table for us, in the words of the refusal.

const beginnings: readonly (readonly [content: string, first: readonly number[]])[] = [
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['压缩包', [0x1f, 0x8b, 0x08]],
];

/** What a file is that begins like this; undefined for text, and for what nobody knows. */
export function kindByBeginning(bytes: Uint8Array): string | undefined {
  return beginnings.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0];
}

const streams: readonly (readonly [content: string, stream: string])[] = [
  ['Excel 95 或更早的工作簿', 'Book'],
  ['旧版 Word 文档（.doc）', 'WordDocument'],
  ['演示文稿', 'PowerPoint Document'],
  ['Outlook 邮件', '__properties_version1.0'],
];

/** What an old Office file without a workbook is, by its streams; where they tell nothing, by its name. */
export function kindByStreams(names: readonly string[], fileName: string): string {
  const extension = /\.(et|ett|wps|wpt|dps)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (extension.startsWith('w')) return 'WPS 文字文件（.wps）';
  return streams.find(([, stream]) => names.includes(stream))?.[0] ?? (extension.startsWith('e') ? 'WPS 表格文件（.et）' : '旧版 Office 文件');
}

const paths: readonly (readonly [content: string, pattern: RegExp])[] = [
  ['Excel 二进制工作簿（.xlsb）', /^xl\/workbook\.bin$/i],
  ['演示文稿', /^ppt\//i],
  ['OpenDocument 文件', /^mimetype$/],
  ['Numbers 表格', /\.iwa$/],
];

/** What a zip file without a workbook is, by what it lists. */
export function kindByPaths(listed: readonly string[]): string {
  return paths.find(([, pattern]) => listed.some((path) => pattern.test(path)))?.[0] ?? '压缩包';
}
