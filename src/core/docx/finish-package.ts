import type { Paper } from '../paper/paper.ts';
import { cleanText, escapeXml } from '../text/xml-text.ts';
import { halfPoints } from './faces.ts';
import { textPt } from './grid.ts';
import { headingAliases } from './styles.ts';

type Part = (xml: string, paper: Paper) => string;

// What the library leaves out, and what it takes from the clock. In the texts of a part every `<` is escaped, so markup is markup.
const finishers: Readonly<Record<string, Part>> = {
  // No times: the same paper gives the same bytes. The language closes the gap that the library leaves.
  'docProps/core.xml': (xml, { language }) =>
    xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '').replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
  'docProps/app.xml': (xml, { properties: { maker } }) =>
    maker === undefined ? xml : xml.replace(/<Application>[^<]*<\/Application>/, '').replace(/<Properties\b[^>]*?\/?>/, (open) => `${open.replace(/\/>$/, '>')}<Application>${escapeXml(cleanText(maker))}</Application>${open.endsWith('/>') ? '</Properties>' : ''}`),
  // Punctuation may be pressed together, as in every Chinese document of Word's own, so that a closing mark still fits its line.
  'word/settings.xml': (xml) => xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>').replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'),
  'word/styles.xml': (xml) => aliasedHeadings(completedNormal(xml)),
};

/** The library's parts, completed. */
export function finishParts(parts: Readonly<Record<string, string>>, paper: Paper): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, finishers[path]?.(xml, paper) ?? xml]));
}

/**
 * 正文 with a size of its own, from which the grid's characters are counted, and off the grid: lines are exact and characters spaced by
 * their styles. On it LibreOffice gives a title two lines, and each character that is wider than a cell two cells. Marks may
 * hang at the end of a line, which is Word's default: LibreOffice takes this setting for its opposite, and of marks that it hangs it
 * loses some on the way to PDF. No space is added between 汉字 and figures, so that what is placed by
 * its width stands where it should.
 */
function completedNormal(xml: string): string {
  const size = halfPoints(textPt);
  const added = `<w:pPr><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr><w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return xml.replace(/(<w:style [^>]*w:styleId="Normal"[^>]*>(?:(?!<\/w:style>).)*)(<\/w:style>)/, `$1${added}$2`);
}

function aliasedHeadings(xml: string): string {
  return xml.replace(/<w:name w:val="([^"]*)"\/>/g, (element, name: string) => element + aliasOf(name));
}

function aliasOf(name: string): string {
  const alias = headingAliases[name.toLowerCase()];
  return alias === undefined ? '' : `<w:aliases w:val="${alias}"/>`;
}
