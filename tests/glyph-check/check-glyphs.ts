import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PathCommand } from 'fontkitten';
import { unpackWoff } from '../../src/build/glyph-packs/woff.ts';
import { inkBox, readFontFile, type Box, type FontFile } from './font-file.ts';
import { paint, type PaintedGlyph, type PaintedRule } from './painted-page.ts';
import { readPdfFile, type PdfFont } from './pdf-file.ts';

// Reads a finished PDF with other code than wrote it, and compares every glyph with the font it was cut from. Renderers and
// validators pass a document whose glyphs are blank; this does not.

export type Fault =
  /** The code has no text. */
  | 'no-text'
  /** The glyph's record in the embedded font makes no sense. */
  | 'unreadable'
  /** Nothing is drawn where the font draws something. */
  | 'blank'
  /** What is drawn is not the outline that the source font has for this text. */
  | 'other-outline'
  /** The PDF, the embedded font and the source font disagree on its width. */
  | 'other-width'
  /** Ink beyond the rules of its cell, or beyond the page. */
  | 'outside';

export interface Finding {
  readonly fault: Fault;
  readonly page: number;
  readonly text: string;
  readonly detail: string;
}

/** Everything wrong with the glyphs of a PDF that is set in our faces; each wrong glyph once. */
export async function checkGlyphs(pdf: Uint8Array): Promise<Finding[]> {
  const pages = await readPdfFile(pdf);
  const checked = new Map<PdfFont, Set<number>>();
  return pages.flatMap((page, i) => {
    const { glyphs, rules } = paint(page);
    return glyphs.flatMap((glyph) => {
      const faults = [...newFaults(glyph, checked), ...placeFaults(glyph, rules)];
      return faults.map(([fault, detail]) => ({ fault, detail, page: i + 1, text: textOf(glyph) }));
    });
  });
}

type FaultFound = readonly [Fault, string];

function newFaults(glyph: PaintedGlyph, checked: Map<PdfFont, Set<number>>): FaultFound[] {
  const codes = checked.get(glyph.font) ?? new Set<number>();
  checked.set(glyph.font, codes);
  if (codes.has(glyph.code)) return [];
  codes.add(glyph.code);
  return shapeFaults(glyph);
}

function textOf({ font, code }: PaintedGlyph): string {
  return font.toUnicode.get(code) ?? '';
}

function shapeFaults(painted: PaintedGlyph): FaultFound[] {
  const { font, code } = painted;
  const text = textOf(painted);
  if (text === '') return [['no-text', `code ${code}`]];
  if (code >= font.file.glyphCount) return [['blank', `code ${code} is beyond the font's glyphs`]];
  const source = sourceFont(font.name);
  const original = source.glyphOf(text.codePointAt(0) ?? 0);
  const drawn = font.file.outline(code);
  if (!drawn) return [['unreadable', `code ${code}`]];
  if (original === undefined) return boxFaults(drawn, font.file);
  const wanted = source.outline(original) ?? [];
  if (drawn.length === 0 && wanted.length > 0) return [['blank', `code ${code}`]];
  return [...outlineFaults(drawn, wanted, font.file.unitsPerEm / source.unitsPerEm), ...widthFaults(painted, source.advance(original) / source.unitsPerEm)];
}

/** A character that the font lacks must be seen to be missing. */
function boxFaults(drawn: readonly PathCommand[], file: FontFile): FaultFound[] {
  const { left, right } = inkBox(drawn);
  return drawn.length > 0 && right - left > file.unitsPerEm / 2 ? [] : [['blank', 'no box for a missing character']];
}

function outlineFaults(drawn: readonly PathCommand[], wanted: readonly PathCommand[], scale: number): FaultFound[] {
  const shapeOf = (outline: readonly PathCommand[]): string => outline.map(({ command }) => command.charAt(0)).join('');
  if (shapeOf(drawn) !== shapeOf(wanted)) return [['other-outline', `${drawn.length} steps, ${wanted.length} in the source`]];
  const [from, to] = [drawn.flatMap(({ args }) => args), wanted.flatMap(({ args }) => args)];
  const farthest = from.reduce((most, value, i) => Math.max(most, Math.abs(value - (to[i] ?? 0) * scale)), 0);
  return farthest <= 0.5 + 1e-6 ? [] : [['other-outline', `a point is ${farthest.toFixed(2)} units away`]];
}

/** Widths in ems; half a unit of the embedded font is rounding. */
function widthFaults({ font, code }: PaintedGlyph, wanted: number): FaultFound[] {
  const slack = 0.5 / font.file.unitsPerEm + 1e-6;
  const widths = [font.width(code) / 1000, font.file.advance(code) / font.file.unitsPerEm];
  return widths.every((width) => Math.abs(width - wanted) <= slack) ? [] : [['other-width', `${widths.join(' and ')} ems, ${wanted} in the source`]];
}

function placeFaults(glyph: PaintedGlyph, rules: readonly PaintedRule[]): FaultFound[] {
  const outline = glyph.font.file.outline(glyph.code);
  if (!outline || outline.length === 0) return [];
  const ink = placed(inkBox(outline), glyph);
  const slack = 0.2;
  const beyond = ink.left < glyph.clip.left - slack || ink.right > glyph.clip.right + slack || ink.bottom < glyph.clip.bottom - slack || ink.top > glyph.clip.top + slack;
  if (beyond) return [['outside', 'beyond the page or what it is clipped to']];
  return rules.some((rule) => crosses(rule, ink, slack)) ? [['outside', 'over a rule']] : [];
}

function placed(box: Box, { font, sizePt, xPt, yPt }: PaintedGlyph): Box {
  const scale = sizePt / font.file.unitsPerEm;
  return { left: xPt + box.left * scale, right: xPt + box.right * scale, bottom: yPt + box.bottom * scale, top: yPt + box.top * scale };
}

function crosses({ x1Pt, y1Pt, x2Pt, y2Pt }: PaintedRule, ink: Box, slack: number): boolean {
  const apart = Math.max(x1Pt, x2Pt) < ink.left + slack || Math.min(x1Pt, x2Pt) > ink.right - slack || Math.max(y1Pt, y2Pt) < ink.bottom + slack || Math.min(y1Pt, y2Pt) > ink.top - slack;
  return !apart;
}

const sources = new Map<string, FontFile>();

/** The font that a face was cut from, by the name of the embedded one. */
function sourceFont(name: string): FontFile {
  const path = resolve('node_modules', sourcePath(name));
  const known = sources.get(path) ?? readFontFile(path.endsWith('.woff') ? unpackWoff(readFileSync(path)) : readFileSync(path));
  sources.set(path, known);
  return known;
}

function sourcePath(name: string): string {
  if (/Kai/.test(name)) return '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff';
  const weight = /Bold/.test(name) ? '700Bold' : '400Regular';
  const [folder, family] = /Sans/.test(name) ? ['noto-sans-sc', 'NotoSansSC'] : ['noto-serif-sc', 'NotoSerifSC'];
  return `@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`;
}
