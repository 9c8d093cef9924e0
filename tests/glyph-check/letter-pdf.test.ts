import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { printPaper } from '../../src/core/pdf/print-paper.ts';
import { countedLetter, letterPaper } from '../letter-paper.ts';
import { membersPaper } from '../test-papers.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { fontFile, madePdf, packIndex } from './made-pdf.ts';
import { paint, type PaintedGlyph } from './painted-page.ts';
import { readPdfFile } from './pdf-file.ts';

// GB/T 9704-2012, measured on the finished PDF: a letter of several pages, with 28 Han characters to each full line.

const mm = 72 / 25.4;
const area = { leftPt: 28 * mm, rightPt: 184 * mm, topPt: (297 - 37) * mm, bottomPt: 35 * mm };
const cellPt = (156 * mm) / 28;
const pitchPt = (225 * mm) / 22;
/** Where the middle of 国 stands above the baseline in the regular face. */
const inkCentre = (packIndex.faces.regular.inkCentre / 500) * 16;

/** Glyphs of one baseline from left to right. */
type Line = readonly PaintedGlyph[];

const textOf = (line: Line = []): string => line.map(({ font, code }) => font.toUnicode.get(code) ?? '').join('');
const startOf = (line: Line = []): number => line[0]?.xPt ?? NaN;
const endOf = (line: Line = []): number => {
  const last = line[line.length - 1];
  return last ? last.xPt + (last.font.width(last.code) / 1000) * last.sizePt : NaN;
};

/** Lines from the top down. */
function linesOf(glyphs: readonly PaintedGlyph[]): Line[] {
  const baselines = new Map<number, PaintedGlyph[]>();
  for (const glyph of glyphs) {
    const key = Math.round(glyph.yPt * 100);
    baselines.set(key, [...(baselines.get(key) ?? []), glyph]);
  }
  return [...baselines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

describe('a letter as PDF', () => {
  let pdf: Uint8Array;
  let pages: Line[][];
  beforeAll(async () => {
    pdf = await madePdf(countedLetter());
    pages = (await readPdfFile(pdf)).map((page) => linesOf(paint(page).glyphs));
  });
  const body = (): Line[][] => pages.map((lines) => lines.filter(([glyph]) => glyph !== undefined && glyph.yPt > area.bottomPt));

  test('draws every glyph as its font has it, headings in a face of their own', async () => {
    expect(await checkGlyphs(pdf)).toEqual([]);
    const faces = pages.flat().map((line) => [textOf(line).slice(0, 2), line[0]?.font.name.replace(/^.*\+/, '')]);
    expect(faces).toContainEqual(['一、', 'QikexieSans-Regular']);
    expect(faces).toContainEqual(['（一', 'QikexieKai-Regular']);
  });

  test('has a title of 22 pt in the middle', () => {
    const [first, second] = pages[0] ?? [];
    expect([textOf(first), textOf(second), first?.[0]?.sizePt]).toEqual(['洛阳示例精密轴承有限公司', '关于成立企业科学技术协会的申请', 22]);
    for (const line of [first, second]) expect((startOf(line) + endOf(line)) / 2).toBeCloseTo((area.leftPt + area.rightPt) / 2, 1);
  });

  test('fills a page with 22 lines and a line with 28 characters', () => {
    expect(body()[1]).toHaveLength(22);
    const full = body().flat().filter((line) => /^字+$/.test(textOf(line)) && startOf(line) < area.leftPt + 1).map((line) => line.length);
    expect(full.filter((length) => length === 28).length).toBeGreaterThan(20);
    expect(Math.max(...full)).toBe(28);
  });

  test('keeps its margins, and a pitch of 28.99 pt', () => {
    const lines = body()[1] ?? [];
    expect(Math.min(...lines.map(startOf))).toBeCloseTo(area.leftPt, 1);
    // Type of 16 pt on 15.79: the last glyph's advance reaches past its place on the grid by the difference.
    expect(Math.abs(Math.max(...lines.map(endOf)) - area.rightPt)).toBeLessThan(0.25);
    const middles = lines.map(([glyph]) => (glyph?.yPt ?? 0) + inkCentre);
    middles.forEach((middle, i) => expect(Math.abs(middle - (area.topPt - (i + 0.5) * pitchPt))).toBeLessThan(0.02));
  });

  test('has the date four characters from the right, and the name centred on it', () => {
    const lines = body().flat();
    const [name, date] = lines.slice(-2);
    expect([textOf(name), textOf(date)]).toEqual(['洛阳示例精密轴承有限公司', '2026年11月22日']);
    expect(Math.abs(area.rightPt - endOf(date) - 4 * cellPt)).toBeLessThan(0.25);
    expect(Math.abs(startOf(name) + endOf(name) - startOf(date) - endOf(date))).toBeLessThan(0.5);
  });

  test('numbers odd pages on the right and even ones on the left, 7 mm below the type area', () => {
    const numbers = pages.map((lines) => lines[lines.length - 1] ?? []);
    expect(numbers.map(textOf)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    numbers.forEach((line, i) => {
      expect(line[0]?.sizePt).toBe(14);
      const outer = i % 2 === 0 ? area.rightPt - endOf(line) : startOf(line) - area.leftPt;
      // The dash keeps a little of its own empty side.
      expect(Math.abs(outer - cellPt)).toBeLessThan(1.3);
      expect(Math.abs((line[0]?.yPt ?? 0) + (inkCentre / 16) * 14 - (area.bottomPt - 7 * mm))).toBeLessThan(0.02);
    });
  });
});

describe('1,000 generated paragraphs', () => {
  // Chinese text as it is written, and marks heaped up as it seldom is.
  const piece = fc.tuple(
    fc.constantFrom('', '', '', '（', '《', '“', '（“', '【'),
    fc.constantFrom('科', '技术', '协会', '科技工作者', '2022', 'Henan', '𬱖', '——', '3.2', '阿依努尔·吐尔逊'),
    fc.constantFrom('', '', '', '，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '】', '”）。', '》、', '％'),
  );
  const paragraphs = fc.sample(fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.flat().join('')), { numRuns: 1000, seed: 20220617 });
  let lines: Line[];
  beforeAll(async () => {
    const pdf = await madePdf(letterPaper({ blocks: paragraphs.map((text) => ({ kind: 'paragraph', level: 'text', text })) }));
    lines = (await readPdfFile(pdf)).flatMap((page) => linesOf(paint(page).glyphs.filter(({ yPt }) => yPt > area.bottomPt)));
  });

  test('are printed to the last character', () => {
    expect(lines.map(textOf).join('')).toBe(paragraphs.join(''));
    expect(lines.length).toBeGreaterThan(3000);
  });

  test('have no line that begins with a closing mark or ends with an opening one', () => {
    expect(lines.map(textOf).filter((line) => /^[，。、；：！？）》”】％]|[（《“【]$/.test(line))).toEqual([]);
  });

  test('have no line that leaves the type area', () => {
    // Type of 16 pt on 15.79 reaches a little out; a closing mark that was squeezed in has its empty half beyond the edge.
    expect(lines.filter((line) => startOf(line) < area.leftPt - 0.25 || endOf(line) > area.rightPt + 8.25).map(textOf)).toEqual([]);
  });

  test('have no figure and no Latin word on two lines', () => {
    const texts = lines.map(textOf);
    const parted = texts.filter((line, i) => /[\dA-Za-z.]$/.test(line) && /^[\dA-Za-z.]/.test(texts[i + 1] ?? '') && startOf(lines[i + 1]) < area.leftPt + 1);
    expect(parted).toEqual([]);
  });
});

test('a heading in 楷体 takes from the face of the text what 楷体 lacks', async () => {
  const pdf = await madePdf(letterPaper({ blocks: [{ kind: 'paragraph', level: 'heading-2', text: '（一）𬱖氏“䶮”A1' }] }));
  expect(await checkGlyphs(pdf)).toEqual([]);
  const [page] = await readPdfFile(pdf);
  const glyphs = page ? paint(page).glyphs.slice(0, 10) : [];
  expect(textOf(glyphs)).toBe('（一）𬱖氏“䶮”A1');
  const regular = glyphs.filter(({ font }) => font.name.endsWith('QikexieSerif-Regular'));
  expect(textOf(regular)).toBe('𬱖䶮');
  expect(new Set(glyphs.map(({ yPt }) => yPt)).size).toBe(1);
});

test('a table is printed without the faces of headings', async () => {
  const fetched: string[] = [];
  const fetchPack = (name: string): Promise<Uint8Array> => {
    fetched.push(name);
    return Promise.resolve(fontFile(name));
  };
  await printPaper(membersPaper({ people: [['王伟']] }), { index: packIndex, fetchPack });
  expect(fetched.filter((name) => [packIndex.faces.hei, packIndex.faces.kai].some(({ packs }) => packs.includes(name)))).toEqual([]);
  expect(fetched).not.toEqual([]);
});
