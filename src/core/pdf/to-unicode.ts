/** CMap that tells the text of each glyph (PDF 32000-1 §9.10.3). `texts[i]` is the text of glyph i; an empty one is left out. */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.flatMap((text, glyph) => (text === '' ? [] : [`<${hex4(glyph)}> <${utf16Hex(text)}>`]));
  return [...opening, ...blocks(entries), ...closing].join('\n');
}

const opening = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <FFFF>',
  'endcodespacerange',
];
const closing = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];

/** A block holds 100 entries at most (Adobe Technical Note 5014). */
function blocks(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    lines.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return lines;
}

function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('');
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
