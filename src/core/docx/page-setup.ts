import { Footer, PageNumber, Paragraph, TextRun, type ParagraphFormat, type Section } from 'docx';
import type { Paper } from '../paper/paper.ts';
import { charSpace, characterTwips, pitchTwips, twipsOfMm } from './grid.ts';
import { runs } from './runs.ts';
import { ownStyle } from './styles.ts';

const a4Mm = { short: 210, long: 297 };
const footLineTwips = 400;
/** §7.5: the dash of the page number stands 7 mm below the type area. */
const dashBelowMm = 7;

/** Size, margins, grid and feet of every page. */
export function pageSetup(paper: Paper): Omit<Section, 'children'> {
  const { orientation, marginsMm } = paper;
  const [top, right, bottom, left] = [marginsMm.top, marginsMm.right, marginsMm.bottom, marginsMm.left].map(twipsOfMm) as [number, number, number, number]; // map keeps the length
  return {
    properties: {
      page: {
        size: { width: twipsOfMm(a4Mm.short), height: twipsOfMm(a4Mm.long), orientation },
        margin: { top, right, bottom, left, header: twipsOfMm(15), footer: footTwips(paper), gutter: 0 },
      },
      ...(paper.style === 'letter' && { grid: { type: 'linesAndChars', linePitch: pitchTwips, charSpace } }),
    },
    ...feet(paper),
  };
}

/** Width between the margins. */
export function typeAreaTwips({ orientation, marginsMm }: Pick<Paper, 'orientation' | 'marginsMm'>): number {
  return twipsOfMm(a4Mm[orientation === 'portrait' ? 'short' : 'long'] - marginsMm.left - marginsMm.right);
}

/** Height between the margins. */
export function typeAreaHeightTwips({ orientation, marginsMm }: Pick<Paper, 'orientation' | 'marginsMm'>): number {
  return twipsOfMm(a4Mm[orientation === 'portrait' ? 'long' : 'short'] - marginsMm.top - marginsMm.bottom);
}

/** True when even pages have a foot of their own. */
export function hasEvenFoot({ style, pageNumbers }: Pick<Paper, 'style' | 'pageNumbers'>): boolean {
  return style === 'letter' && pageNumbers;
}

/** From the edge of the paper to the foot's lower end, so that its line is centred where the number belongs. */
function footTwips({ style, marginsMm }: Paper): number {
  const centreMm = style === 'letter' ? marginsMm.bottom - dashBelowMm : marginsMm.bottom / 2;
  return Math.max(0, twipsOfMm(centreMm) - footLineTwips / 2);
}

function feet(paper: Paper): Pick<Section, 'footers'> {
  if (!paper.pageNumbers && paper.footNote === undefined) return {};
  if (!hasEvenFoot(paper)) return { footers: { default: foot(formNumber(paper)) } };
  // §7.5: one character is left free outside the number, on the right of odd pages and the left of even ones.
  const free = Math.round(characterTwips);
  return {
    footers: {
      default: foot(letterNumber(paper), { alignment: 'right', indent: { right: free } }),
      even: foot(letterNumber(paper), { alignment: 'left', indent: { left: free } }),
    },
  };
}

function foot(children: readonly TextRun[], format: ParagraphFormat = {}): Footer {
  return new Footer({ children: [new Paragraph({ style: ownStyle.foot, ...format, children })] });
}

function formNumber({ footNote, pageNumbers }: Paper): TextRun[] {
  const note = footNote === undefined ? [] : runs(footNote + (pageNumbers ? '　' : ''));
  return pageNumbers ? [...note, ...numbered('第 ', PageNumber.CURRENT, ' 页　共 '), ...numbered('', PageNumber.TOTAL_PAGES, ' 页')] : note;
}

function letterNumber({ footNote }: Paper): TextRun[] {
  return [...(footNote === undefined ? [] : runs(`${footNote}　`)), ...numbered('— ', PageNumber.CURRENT, ' —')];
}

function numbered(before: string, field: string, after: string): TextRun[] {
  return [...(before === '' ? [] : runs(before)), new TextRun({ children: [field] }), ...runs(after)];
}
