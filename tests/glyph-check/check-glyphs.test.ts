import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../test-papers.ts';
import { checkGlyphs, type Fault } from './check-glyphs.ts';
import { madePdf } from './made-pdf.ts';
import { bendGlyph, dropGlyph, inText, mutant } from './mutant.ts';
import { subsetByPdfLib } from './pdf-lib-subset.ts';

/** Generated people as the notice's columns have them. */
function roster(count: number): string[][] {
  const lines = readFileSync('tests/fixtures/rosters/members-1000-utf8-bom.csv', 'utf8').trimEnd().split(/\r?\n/);
  return lines.slice(1, count + 1).map((line) => line.split(',').slice(1));
}

const rare = [
  ['䶮𬱖', '男', '1988.10', '研究生', '中共预备党员', '正高级工程师', '国家级企业技术中心热处理试验室副主任兼质量部部长', '13553567385'],
  ['㛃堃喆', '女', '1990.01', '大学本科', '九三学社社员', '高级工程师（教授级）、注册设备监理师', '党委书记、董事长（兼）', '0379-64901234-8001'],
  ['𠀀龘', '女', '1979.12', '大学专科', '无党派人士', '无', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ部长', '13553567385、0379-64901234'],
  ['阿卜杜拉·热合曼·买买提', '男', '1988.10', '中等职业教育', '群众', '工程师', '“张三”——李四……主任', ''],
  ['葛\u{E0100}辰', '男', '1971.02', '其他', '农工党党员', '技师', '主任'.repeat(120), '13553567385'],
];

describe('our PDFs pass', () => {
  test.each([14, 200, 1000])('with %i people', async (count) => {
    expect(await checkGlyphs(await madePdf(membersPaper({ people: roster(count) })))).toEqual([]);
  });

  test.each(['portrait', 'landscape'] as const)('with rare characters and very long cells, %s', async (orientation) => {
    expect(await checkGlyphs(await madePdf(membersPaper({ people: rare, orientation })))).toEqual([]);
  });

  test.each([
    ['made-up people', membersPaper({ people: madeUpPeople(60) })],
    ['a form of another kind', laboratoryPaper()],
    ['texts that no form expects', plainPaper(awkwardTexts.map((text) => [text, text.repeat(30)]))],
  ])('with %s', async (_, paper) => {
    expect(await checkGlyphs(await madePdf(paper))).toEqual([]);
  });
});

describe('a PDF written another way is read', () => {
  const sound = madePdf(membersPaper({ people: rare }));

  test('upside down and back again, text placed by its own matrix', async () => {
    const flipped = inText('BT', (content) => `1 0 0 -1 0 841.89 cm\nq 1 0 0 -1 0 841.89 cm\n${content.replace(/Tf ([\d.]+ [\d.]+) Td/, 'Tf 1 0 0 1 $1 Tm')}\nQ`);
    expect(await checkGlyphs(await mutant(await sound, flipped))).toEqual([]);
  });

  test('mirrored text is refused', async () => {
    await expect(checkGlyphs(await mutant(await sound, inText('BT', (content) => `1 0 0 -1 0 841.89 cm\n${content}`)))).rejects.toThrow('upright');
  });

  test('texts told in ranges', async () => {
    const ranges = inText('beginbfchar', (map) => map.replace(/<0003> <(\w+)>\n<0004> <(\w+)>/, 'endbfchar 1 beginbfrange <0003> <0004> [<$1> <$2>] endbfrange 1 beginbfchar').replace(/<0005> <(\w+)>/, 'endbfchar 1 beginbfrange <0005> <0005> <$1> endbfrange 1 beginbfchar'));
    expect(await checkGlyphs(await mutant(await sound, ranges))).toEqual([]);
  });
});

describe('a spoiled PDF is found', () => {
  const sound = madePdf(membersPaper({ people: rare }));
  const faultsOf = async (change: Parameters<typeof mutant>[1]): Promise<Set<Fault>> => new Set((await checkGlyphs(await mutant(await sound, change))).map(({ fault }) => fault));

  test('as it is, it is sound', async () => {
    expect(await checkGlyphs(await sound)).toEqual([]);
  });

  test('when a glyph is dropped', async () => {
    expect(await faultsOf(dropGlyph(5))).toEqual(new Set(['blank']));
  });

  test('when a point of a glyph is moved by a whole unit', async () => {
    expect(await faultsOf(bendGlyph(5, 2))).toEqual(new Set(['other-outline']));
  });

  test('when two characters are swapped in ToUnicode', async () => {
    const swap = inText('beginbfchar', (map) => map.replace(/(<0003> )(<\w+>)\n(<0004> )(<\w+>)/, '$1$4\n$3$2'));
    expect(await faultsOf(swap)).toContain('other-outline');
  });

  test('when a character is missing from ToUnicode', async () => {
    expect(await faultsOf(inText('beginbfchar', (map) => map.replace(/<0003> <\w+>\n/, '')))).toEqual(new Set(['no-text']));
  });

  test('when a cell is clipped', async () => {
    expect(await faultsOf(inText('BT', (content) => `0 0 520 842 re W n\n${content}`))).toEqual(new Set(['outside']));
  });

  test('when a column is narrower than its text', async () => {
    const narrow = inText('BT', (content) => moveRule(content, 8, 20));
    expect(await faultsOf(narrow)).toEqual(new Set(['outside']));
  });

  test('when text runs off the page', async () => {
    expect(await faultsOf(inText('BT', (content) => content.replace(/Tf 56\.69 /, 'Tf 560 ')))).toContain('outside');
  });
});

/** Moves one of the vertical rules, counted from the left, to the right. */
function moveRule(content: string, number: number, byPt: number): string {
  let seen = -1;
  return content.replace(/([\d.]+) ([\d.]+) m \1 ([\d.]+) l/g, (rule, x: string, from: string, to: string) => {
    seen += 1;
    return seen === number ? `${Number(x) + byPt} ${from} m ${Number(x) + byPt} ${to} l` : rule;
  });
}

test('pdf-lib\'s own subset of a TrueType font loses glyphs, and the check sees it', async () => {
  const findings = await checkGlyphs(await subsetByPdfLib(roster(14)));
  expect(findings.filter(({ fault }) => fault === 'unreadable' || fault === 'blank' || fault === 'other-outline').length).toBeGreaterThan(10);
});
