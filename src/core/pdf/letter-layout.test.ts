import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Paper, ParagraphBlock } from '../paper/paper.ts';
import { layOut } from './layout.ts';
import type { Measure } from './measure.ts';
import type { Page, TextRun } from './page.ts';
import { structureOf } from './structure.ts';

const mm = 72 / 25.4;
/** Figures and Latin letters take half an em, all else one. The heading's face lacks 䶮. */
const advance: Measure['advance'] = (face, codePoint) => (face !== 'regular' && codePoint === 0x4dae ? undefined : codePoint < 0x7f ? 0.5 : 1);
const measure: Measure = { width: (face, text) => Array.from(text).reduce((sum, character) => sum + (advance(face, character.codePointAt(0) ?? 0) ?? 1), 0), inkCentre: () => 0.37, advance };

function pagesOf(blocks: readonly Block[], more: Partial<Paper> = {}): Page[] {
  const marginsMm = { top: 37, right: 26, bottom: 35, left: 28 };
  return layOut({ fileName: '申请', properties: { title: '申请', subject: '', author: '' }, language: 'zh-CN', style: 'letter', orientation: 'portrait', marginsMm, blocks, pageNumbers: true, ...more }, measure);
}

const text = (words: string): ParagraphBlock => ({ kind: 'paragraph', level: 'text', text: words });
/** A paragraph of so many lines: 26 characters on the first, 28 on each other. */
const lines = (count: number): ParagraphBlock => text('字'.repeat(26 + 28 * (count - 1)));
const heading: ParagraphBlock = { kind: 'paragraph', level: 'heading-1', text: '一、题' };
const title: Block = { kind: 'title', text: '关于成立企业科学技术协会的申请', lines: ['关于成立企业科学技术协会的申请'] };
const signature: Block = { kind: 'signature', name: '洛阳示例精密轴承有限公司', date: '2026年11月22日' };

const runsOf = (pages: readonly Page[], part: TextRun['origin']['part'] = 'paragraph'): TextRun[] => pages.flatMap(({ runs }) => runs.filter(({ origin }) => origin.part === part));
const endOf = (run: TextRun | undefined): number => (run ? run.xPt + run.widthPt : NaN);
const baselines = (pages: readonly Page[]): number[] => [...new Set(runsOf(pages).map(({ yPt }) => yPt))];
const textOf = (pages: readonly Page[], part?: TextRun['origin']['part']): string[] => runsOf(pages, part).map((run) => run.text);
const countsOf = (pages: readonly Page[]): number[] => pages.map(({ runs }) => runs.filter(({ origin }) => origin.part !== 'page-number').length);
/** Whole characters between a place and the left or right edge of the type area. */
const cellsFromLeft = (xPt: number): number => (xPt - 28 * mm) / ((156 * mm) / 28);
const cellsFromRight = (xPt: number): number => (184 * mm - xPt) / ((156 * mm) / 28);

describe('the type area of a letter', () => {
  const pages = pagesOf([lines(50)]);

  test('is 156 mm wide, 28 mm from the left and 26 mm from the right', () => {
    const [first, second] = runsOf(pages);
    expect([cellsFromLeft(first?.xPt ?? 0), cellsFromLeft(second?.xPt ?? 0)]).toEqual([expect.closeTo(2), expect.closeTo(0)]);
    expect([endOf(first), endOf(second)]).toEqual([expect.closeTo(184 * mm), expect.closeTo(184 * mm)]);
  });

  test('has 22 lines to a page and 28 characters to a line, in 16 pt', () => {
    expect(countsOf(pages)).toEqual([22, 22, 6]);
    expect(runsOf(pages).slice(1, -1).every((run) => Array.from(run.text).length === 28 && run.sizePt === 16)).toBe(true);
  });

  test('has its lines 28.99 pt apart, from 37 mm below the upper edge to 35 mm above the lower one', () => {
    const places = baselines(pages.slice(0, 1));
    const steps = places.slice(1).map((yPt, i) => yPt - (places[i] ?? 0));
    expect(steps.every((step) => Math.abs(step - 28.99) < 0.005)).toBe(true);
    const [top, bottom] = [Math.min(...places) - (0.37 + 0.5) * 16, Math.max(...places) + (0.5 - 0.37) * 16];
    // The ink stands in the middle of its line.
    expect([top - 37 * mm, 262 * mm - bottom]).toEqual([expect.closeTo((28.99 - 16) / 2, 1), expect.closeTo((28.99 - 16) / 2, 1)]);
  });
});

describe('the head of a letter', () => {
  test('a title is set in 22 pt, bold, in the middle of the type area', () => {
    const [run] = runsOf(pagesOf([title]), 'title');
    expect([run?.sizePt, run?.face]).toEqual([22, 'bold']);
    expect(((run?.xPt ?? 0) + endOf(run)) / 2).toBeCloseTo((28 + 156 / 2) * mm);
  });

  test('a title too long is turned where its words part, and a part too long into even lines', () => {
    const name = '洛阳示例精密轴承设备制造股份有限公司第一分公司';
    const runs = runsOf(pagesOf([{ kind: 'title', text: `${name}关于成立企业科学技术协会的申请`, lines: [name, '关于成立企业科学技术协会的申请'] }]), 'title');
    expect(runs.map((run) => run.text.length)).toEqual([12, 11, 15]);
    expect(runs.map((run) => run.text).join('')).toBe(`${name}关于成立企业科学技术协会的申请`);
  });

  test('whom it goes to stands one line below the title, flush left', () => {
    const pages = pagesOf([title, { kind: 'recipient', text: '洛阳市科学技术协会：' }, lines(1)]);
    const [[heads], [to], [first]] = [runsOf(pages, 'title'), runsOf(pages, 'recipient'), runsOf(pages)];
    expect(cellsFromLeft(to?.xPt ?? 0)).toBeCloseTo(0);
    expect(Math.round(((to?.yPt ?? 0) - (heads?.yPt ?? 0)) / 28.99)).toBe(2);
    expect((first?.yPt ?? 0) - (to?.yPt ?? 0)).toBeCloseTo(28.99, 1);
  });

  test('a label stands on the first line and the title below it on the third', () => {
    const pages = pagesOf([{ kind: 'label', text: '附件1' }, title]);
    const [[label], [heads]] = [runsOf(pages, 'label'), runsOf(pages, 'title')];
    expect([cellsFromLeft(label?.xPt ?? 0), Math.round(((heads?.yPt ?? 0) - (label?.yPt ?? 0)) / 28.99)]).toEqual([expect.closeTo(0), 2]);
  });
});

test('an enclosure begins on a page of its own, and pages are counted on', () => {
  const pages = pagesOf([lines(3), signature, { kind: 'label', text: '附件1' }, title, lines(2)]);
  expect(pages.map((page) => textOf([page], 'label'))).toEqual([[], ['附件1']]);
  expect(textOf(pages, 'page-number')).toEqual(['— 1 —', '— 2 —']);
});

describe('lines of a letter', () => {
  test('a space at the end of a line goes, but not what is attached to one', () => {
    const [first] = runsOf(pagesOf([text(`${'字'.repeat(25)} ${'字'.repeat(9)}`)]));
    expect(first?.text).toBe('字'.repeat(25));
    expect(textOf(pagesOf([text(`${'字'.repeat(26)} \u0301${'字'.repeat(9)}`)])).join('')).toContain('\u0301');
  });

  test('a closing mark that does not fit is squeezed in when the marks of the line have room to give', () => {
    const [first] = runsOf(pagesOf([text(`${'字'.repeat(12)}，${'字'.repeat(13)}。${'字'.repeat(9)}`)]));
    expect([first?.text.slice(-2), first?.text.length]).toEqual(['字。', 27]);
    expect(endOf(first)).toBeCloseTo(184 * mm);
  });

  test('else it takes the character before it along, and the line is spread', () => {
    const [first, second] = runsOf(pagesOf([text(`${'字'.repeat(26)}。${'字'.repeat(9)}`)]));
    expect([first?.text.length, second?.text.slice(0, 2)]).toEqual([25, '字。']);
    expect(endOf(first)).toBeCloseTo(184 * mm);
  });

  test('figures and Latin words are never parted', () => {
    const [first, second] = runsOf(pagesOf([text(`${'字'.repeat(23)}2026年${'字'.repeat(9)}Henan`)]));
    expect([first?.text, second?.text]).toEqual([`${'字'.repeat(23)}2026`, `年${'字'.repeat(9)}Henan`]);
    const [, moved] = runsOf(pagesOf([text(`${'字'.repeat(25)}2026年`)]));
    expect(moved?.text).toBe('2026年');
  });

  test('a last line is as wide as it is', () => {
    expect(cellsFromLeft(endOf(runsOf(pagesOf([text(`${'字'.repeat(26)}一二三`)]))[1]))).toBeCloseTo(3);
  });

  test('headings are set in 黑体, then 楷体, then as the text', () => {
    const levels = (['heading-1', 'heading-2', 'heading-3', 'text'] as const).map((level): Block => ({ ...heading, level }));
    expect(runsOf(pagesOf(levels)).map(({ face }) => face)).toEqual(['hei', 'kai', 'regular', 'regular']);
  });

  test.each([['heading-1', 'hei'], ['heading-2', 'kai']] as const)('a character that the face of %s lacks comes from the regular one', (level, face) => {
    const runs = runsOf(pagesOf([{ ...heading, level, text: '一、䶮氏' }]));
    expect(runs.map((run) => [run.text, run.face])).toEqual([['一、', face], ['䶮', 'regular'], ['氏', face]]);
    expect(new Set(runs.map(({ yPt }) => yPt)).size).toBe(1);
  });

  test('a text with line feeds is several paragraphs', () => {
    expect(runsOf(pagesOf([text('甲\n乙')])).map(({ xPt }) => cellsFromLeft(xPt))).toEqual([expect.closeTo(2), expect.closeTo(2)]);
  });

  test('what still has to be written is printed as it stands', () => {
    expect(textOf(pagesOf([{ ...text('共【待填：会员人数】人'), gaps: [[1, 10]] }]))).toEqual(['共【待填：会员人数】人']);
  });
});

describe('the end of a letter', () => {
  test('enclosures stand one line below the text, turned lines below the first character of the name', () => {
    const long = '企业科协会员汇总表'.repeat(4);
    const runs = runsOf(pagesOf([lines(1), { kind: 'enclosures', names: [long, '章程草案'] }]), 'enclosure');
    expect(runs.map((run) => run.text)).toEqual(['附件：1.', long.slice(0, 21), long.slice(21), '2.', '章程草案']);
    const [first, name, turned, number, second] = runs.map(({ xPt }) => cellsFromLeft(xPt));
    expect([first, number]).toEqual([expect.closeTo(2), expect.closeTo(5)]);
    expect([turned, second]).toEqual([expect.closeTo(name ?? 0), expect.closeTo(name ?? 0)]);
  });

  test('a number of pages behind the name of an enclosure stays on one line', () => {
    const name = '企业科协主席、副主席、秘书长候选人汇总表';
    expect(textOf(pagesOf([{ kind: 'enclosures', names: [`${name}（共1页）`, '章程'] }]), 'enclosure').slice(0, 3)).toEqual(['附件：1.', name, '（共1页）']);
  });

  test('a single enclosure has no number', () => {
    expect(textOf(pagesOf([{ kind: 'enclosures', names: ['章程草案'] }]), 'enclosure')).toEqual(['附件：', '章程草案']);
  });

  test('the date ends four characters from the right, with the name above it and centred on it', () => {
    const [name, date] = runsOf(pagesOf([lines(3), signature]), 'signature');
    expect(cellsFromRight(endOf(date))).toBeCloseTo(4);
    expect((name?.xPt ?? 0) + endOf(name)).toBeCloseTo((date?.xPt ?? 0) + endOf(date));
    expect((date?.yPt ?? 0) - (name?.yPt ?? 0)).toBeCloseTo(28.99, 1);
  });

  test('a name of 200 characters stays inside the type area', () => {
    const names = runsOf(pagesOf([lines(3), { ...signature, name: '甲'.repeat(200) }]), 'signature').slice(0, -1);
    expect(names.map((run) => run.text).join('')).toBe('甲'.repeat(200));
    expect(names.every((run) => cellsFromLeft(run.xPt) > -0.01 && cellsFromRight(endOf(run)) > -0.01)).toBe(true);
  });

  test.each([16, 17, 18, 19, 20, 21, 22])('after %i lines the signature has two lines of text above it', (count) => {
    const pages = pagesOf([lines(count), { kind: 'enclosures', names: ['章程草案'] }, signature]);
    const last = pages[pages.length - 1];
    expect(last && new Set(runsOf([last]).map(({ yPt }) => yPt)).size).toBeGreaterThanOrEqual(2);
    expect(textOf(pages, 'signature')).toHaveLength(2);
  });

  test('a heading goes to the next page with what it heads', () => {
    expect(countsOf(pagesOf([lines(21), heading, lines(2)]))).toEqual([21, 3]);
  });
});

describe('page numbers', () => {
  const numbers = runsOf(pagesOf([lines(60)]), 'page-number');

  test('stand between dashes in 14 pt, 7 mm below the type area', () => {
    expect(numbers.map((run) => [run.text, run.sizePt])).toEqual([['— 1 —', 14], ['— 2 —', 14], ['— 3 —', 14]]);
    for (const { yPt } of numbers) expect(yPt - 0.37 * 14).toBeCloseTo((297 - 35 + 7) * mm);
  });

  test('stand one character from the right on odd pages and from the left on even ones', () => {
    const [one, two, three] = numbers;
    expect([cellsFromRight(endOf(one)), cellsFromLeft(two?.xPt ?? 0), cellsFromRight(endOf(three))]).toEqual([expect.closeTo(1), expect.closeTo(1), expect.closeTo(1)]);
  });

  test('leave room for a note on each sheet', () => {
    expect(textOf(pagesOf([lines(1)], { pageNumbers: false, footNote: '样例，请勿报送' }), 'page-number')).toEqual(['样例，请勿报送']);
  });
});

test('for those who do not see it: title, headings of three levels and paragraphs, whole though broken', () => {
  const levels = (['heading-1', 'heading-2', 'heading-3'] as const).map((level): Block => ({ ...heading, level }));
  const structure = structureOf(pagesOf([title, { kind: 'recipient', text: '洛阳市科学技术协会：' }, ...levels, lines(40), signature]));
  expect(structure?.root.kids.map(({ tag }) => tag)).toEqual(['H1', 'P', 'H2', 'H3', 'H4', 'P', 'P', 'P']);
});

describe('whatever the paragraph', () => {
  // Chinese text as it is written: characters with at most one mark on either side, figures and Latin words between them.
  const piece = fc.tuple(fc.constantFrom('', '', '', '（', '“', '《'), fc.constantFrom('科', '技术', '协会', '工作者', '2022', 'CEO', '𬱖', '——', '100%', '3.2'), fc.constantFrom('', '', '', '，', '。', '）', '》', '：', '。”', '；', '、'));
  const words = fc.array(piece, { minLength: 1, maxLength: 80 }).map((list) => list.flat().join(''));
  const linesOf = (given: string): TextRun[] => runsOf(pagesOf([text(given)]));

  test('no line begins with a closing mark or ends with an opening one, all fill the type area and none is wider, and no character is lost', () => {
    fc.assert(
      fc.property(words, (given) => {
        const runs = linesOf(given);
        expect(runs.map((run) => run.text).join('')).toBe(given);
        expect(runs.slice(1).filter((run) => /^[，。）》：”；、%]/.test(run.text))).toEqual([]);
        expect(runs.slice(0, -1).filter((run) => /[（“《]$/.test(run.text))).toEqual([]);
        for (const run of runs) expect(cellsFromRight(endOf(run))).toBeGreaterThan(-0.001);
        for (const run of runs.slice(0, -1)) {
          const slack = cellsFromRight(endOf(run));
          // A line before something long that may not be broken has too few places to be spread at: it stays ragged.
          const places = Array.from(run.text.matchAll(/\p{sc=Han}(?=\p{sc=Han})/gu)).length;
          expect(slack < 0.001 || slack > places / 4, `${run.text} ends ${slack} characters early`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a run says its own width: advances and spaces add up', () => {
    fc.assert(
      fc.property(words, (given) => {
        for (const { text: shown, spaces = [], widthPt } of linesOf(given)) {
          const ems = measure.width('regular', shown) + spaces.reduce((sum, space) => sum + space, 0);
          // What follows the last character is part of the run's width alone: at most half an em that it gave up, or its place on the grid.
          expect(Math.abs(ems * 16 - widthPt)).toBeLessThanOrEqual(8);
        }
      }),
    );
  });
});

describe('whatever the letter', () => {
  const anyBlock = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 400 }).map((count): Block => text('字'.repeat(count))) },
    fc.constant<Block>(heading),
  );
  const ends = fc.constantFrom<readonly Block[]>([], [signature], [{ kind: 'enclosures', names: ['章程草案', '会议纪要'.repeat(12)] }, signature]);

  test('no text is lost, no page has more than 22 lines or ends with a heading that heads something, and the signature is not alone', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 12 }), ends, (blocks, end) => {
        const pages = pagesOf([title, ...blocks, text('字'.repeat(70)), ...end]);
        expect(textOf(pages).join('')).toBe([...blocks, text('字'.repeat(70))].map((block) => ('text' in block ? block.text : '')).join(''));
        for (const { runs } of pages) {
          const lines = runs.filter(({ origin }) => origin.part !== 'page-number');
          expect(lines.every(({ yPt }) => yPt < 262 * mm)).toBe(true);
          expect(lines[lines.length - 1]?.origin).not.toMatchObject({ level: 'heading-1' });
          if (lines.some(({ origin }) => origin.part === 'signature')) expect(new Set(lines.flatMap(({ origin, yPt }) => (origin.part === 'paragraph' ? [yPt] : []))).size).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});

describe('input that nobody expects', () => {
  test.each<readonly [string, readonly Block[]]>([
    ['no block at all', []],
    ['a title of 200 characters', [{ kind: 'title', text: '题'.repeat(200), lines: ['题'.repeat(200)] }]],
    ['a paragraph of 5,000 characters', [text('字'.repeat(5000))]],
    ['a paragraph of 5,000 Latin letters', [text('A'.repeat(5000))]],
    ['a paragraph of 5,000 closing marks', [text('。'.repeat(5000))]],
    ['an enclosure of 2,000 characters', [{ kind: 'enclosures', names: ['名'.repeat(2000), '章程'] }, signature]],
    ['a signature without name and date', [text('字'), { kind: 'signature', name: '', date: '' }]],
    ['only headings', Array.from({ length: 60 }, () => heading)],
  ])('%s is set inside the type area and loses nothing', (_, blocks) => {
    const runs = pagesOf(blocks, { pageNumbers: false }).flatMap((page) => page.runs);
    const given = blocks.flatMap((block) => (block.kind === 'enclosures' ? ['附件：', ...block.names.flatMap((name, i) => [`${i + 1}.`, name])] : block.kind === 'signature' ? [block.name, block.date] : 'text' in block ? [block.text] : []));
    expect(runs.map((run) => run.text).join('')).toBe(given.join(''));
    for (const run of runs) expect(cellsFromLeft(run.xPt) > -0.01 && cellsFromRight(endOf(run)) > -0.01 && run.yPt < 262 * mm).toBe(true);
  });
});
