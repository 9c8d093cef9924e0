import type { Block, BlockKind, Paper } from '../paper/paper.ts';
import { layOutLetter } from './letter-layout.ts';
import type { Measure } from './measure.ts';
import type { Page } from './page.ts';
import { setParagraph } from './paragraph-layout.ts';
import { mm, placeRun, type OpenPage, type Setting } from './setting.ts';
import { setTable } from './table-layout.ts';
import { heightOfLine, setLabel, setLine, setTitle } from './text-blocks.ts';

const a4 = { shortPt: 210 * mm, longPt: 297 * mm };
const pageNumberPt = 9; // 小五

/** Sets a paper on pages. Pure: the same paper and the same measure give the same pages. */
export function layOut(paper: Paper, measure: Measure): Page[] {
  return paper.style === 'letter' ? layOutLetter(paper, measure) : layOutForm(paper, measure);
}

function layOutForm(paper: Paper, measure: Measure): Page[] {
  const [widthPt, heightPt] = paper.orientation === 'portrait' ? [a4.shortPt, a4.longPt] : [a4.longPt, a4.shortPt];
  const { top, right, bottom, left } = paper.marginsMm;
  const pages: OpenPage[] = [];
  const newPage = (): OpenPage => {
    const page: OpenPage = { runs: [], rules: [], cells: [], yPt: top * mm };
    pages.push(page);
    return page;
  };
  const setting: Setting = {
    measure,
    leftPt: left * mm,
    widthPt: widthPt - (left + right) * mm,
    topPt: top * mm,
    bottomPt: heightPt - bottom * mm,
    page: () => pages[pages.length - 1] ?? newPage(),
    newPage,
  };
  setting.page();
  paper.blocks.forEach((block, i) => setBlock(block, paper.blocks.slice(i + 1), setting));
  setFeet(paper, pages, { xPt: widthPt / 2, centrePt: heightPt - (bottom * mm) / 2 }, measure);
  return pages.map(({ runs, rules, cells }) => ({ widthPt, heightPt, runs: runs.filter((run) => run.text !== ''), rules, cells }));
}

function setBlock(block: Block, following: readonly Block[], setting: Setting): void {
  const set = setByKind[block.kind] as (block: Block, following: readonly Block[], setting: Setting) => void; // cast: looked up by the block's own kind
  set(block, following, setting);
}

const setByKind: { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>, following: readonly Block[], setting: Setting) => void } = {
  label: (block, _, setting) => setLabel(block, setting),
  title: (block, _, setting) => setTitle(block, setting),
  line: (block, _, setting) => setLine(block, setting),
  recipient: (block, following, setting) => setParagraph({ kind: 'paragraph', level: 'text', text: block.text }, following, setting),
  paragraph: setParagraph,
  enclosures: ({ names }, following, setting) => names.forEach((name, i) => setParagraph({ kind: 'paragraph', level: 'text', text: `${i === 0 ? '附件：' : ''}${i + 1}.${name}` }, following, setting)),
  signature: ({ name, date }, _, setting) => [name, date].forEach((right) => setLine({ kind: 'line', left: '', right }, setting)),
  table: (block, following, setting) => setTable(block, heightOfLinesBelow(following, setting), setting),
};

/** What a table on a single page leaves room for. */
function heightOfLinesBelow(following: readonly Block[], setting: Setting): number {
  return following.reduce((sum, block) => sum + (block.kind === 'line' ? heightOfLine(block, setting) : 0), 0);
}

function setFeet({ pageNumbers, footNote }: Paper, pages: readonly OpenPage[], place: { xPt: number; centrePt: number }, measure: Measure): void {
  pages.forEach((page, i) => {
    const text = [footNote, pageNumbers && `第 ${i + 1} 页 共 ${pages.length} 页`].filter(Boolean).join('　');
    page.runs.push(placeRun({ ...place, text, face: 'regular', sizePt: pageNumberPt, anchor: 0.5, origin: { part: 'page-number' } }, measure));
  });
}
