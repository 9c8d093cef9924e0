import type { ParagraphFormat, RunFormat, StyleOptions } from 'docx';
import type { ParagraphLevel, Paper } from '../paper/paper.ts';
import { faces, halfPoints } from './faces.ts';
import { charactersWide, pitchTwips, textPt, tightenedTwips } from './grid.ts';

/** The built-in styles are known to Word by their ids and English names; it shows them in the reader's language. */
export const paragraphStyle = {
  'heading-1': 'Heading1',
  'heading-2': 'Heading2',
  'heading-3': 'Heading3',
  text: 'BodyText',
} as const satisfies Record<ParagraphLevel, string>;

/** What the built-in headings are called besides: 标题 1,一级标题 */
export const headingAliases: Readonly<Record<string, string>> = { 'heading 1': '一级标题', 'heading 2': '二级标题', 'heading 3': '三级标题' };

/** Ids of the styles that Word has no built-in one for. */
export const ownStyle = {
  label: 'Label',
  line: 'SealLine',
  recipient: 'Recipient',
  enclosures: 'Enclosures',
  signatureName: 'SignatureName',
  signatureDate: 'SignatureDate',
  tableHead: 'TableHead',
  tableText: 'TableText',
  foot: 'Foot',
  afterTable: 'AfterTable',
} as const;

/** Sizes of forms, in points: 五号 in tables as in the notice's, and its label in 四号. */
export const formPt = { table: 10.5, label: 14 };

export const exactPitch = { line: pitchTwips, lineRule: 'exact', before: 0, after: 0 } as const;
/** In tables: whatever font a computer has in place of ours, as many rows stand on a page. */
export const tablePitch = { ...exactPitch, line: Math.ceil(formPt.table * 1.3 * 20) } as const;
const twoIndented = { firstLine: charactersWide(2), firstLineChars: 200 };

export interface StyleSheet {
  readonly default: { document: { run: RunFormat; paragraph: ParagraphFormat } } & Record<'title' | 'heading1' | 'heading2' | 'heading3', StyleOptions>;
  readonly paragraphStyles: readonly (StyleOptions & { id: string })[];
}

/** Every style of a paper: text as GB/T 9704-2012 sets it, forms as the notice does. */
export function styleSheet({ style }: Pick<Paper, 'style'>): StyleSheet {
  return {
    default: {
      document: {
        run: { font: faces.text, size: halfPoints(textPt), language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' } },
        paragraph: { alignment: 'both', spacing: exactPitch },
      },
      title: titleStyle(style),
      heading1: heading(0, { ...textRun[style], font: faces.black }),
      heading2: heading(1, { ...textRun[style], font: faces.kai }),
      heading3: heading(2, { ...textRun[style], font: faces.text }),
    },
    paragraphStyles: [bodyText(style), ...letterStyles(style), ...formStyles(style)],
  };
}

/** What sets 28 characters on a line of a letter. */
const textRun: Readonly<Record<Paper['style'], RunFormat>> = { letter: { characterSpacing: tightenedTwips }, form: {} };

function bodyText(style: Paper['style']): StyleOptions & { id: string } {
  return { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, run: textRun[style], paragraph: { indent: twoIndented } };
}

/** §7.3.3: each level has its own face; bold is nowhere. */
function heading(outlineLevel: number, run: RunFormat): StyleOptions {
  return {
    basedOn: 'Normal',
    next: 'BodyText',
    run: { ...run, size: halfPoints(textPt), color: '000000', bold: false },
    paragraph: { indent: twoIndented, keepNext: true, outlineLevel },
  };
}

/** 二号小标宋, centred; in a letter one line stays empty below it (§7.3.1). */
function titleStyle(style: Paper['style']): StyleOptions {
  const spacing = { letter: { ...exactPitch, after: pitchTwips }, form: { line: 640, lineRule: 'exact', before: 160, after: 240 } } as const;
  return { basedOn: 'Normal', next: 'BodyText', run: { font: faces.title, size: halfPoints(22), color: '000000' }, paragraph: { alignment: 'center', keepNext: true, spacing: spacing[style] } };
}

function ownStyles(styles: Readonly<Record<string, { name: string; run?: RunFormat; paragraph?: ParagraphFormat }>>): readonly (StyleOptions & { id: string })[] {
  return Object.entries(styles).map(([id, style]) => ({ id, basedOn: 'Normal', quickFormat: true, ...style }));
}

function letterStyles(style: Paper['style']): readonly (StyleOptions & { id: string })[] {
  const run = textRun[style];
  return ownStyles({
    [ownStyle.recipient]: { name: '主送机关', run, paragraph: { alignment: 'left' } },
    [ownStyle.enclosures]: { name: '附件说明', run, paragraph: { alignment: 'left' } },
    [ownStyle.signatureName]: { name: '署名', run, paragraph: { alignment: 'center', keepNext: true } },
    // §7.3.5.1: four characters are left free on the right.
    [ownStyle.signatureDate]: { name: '成文日期', run, paragraph: { alignment: 'right', indent: { right: charactersWide(4) } } },
  });
}

function formStyles(style: Paper['style']): readonly (StyleOptions & { id: string })[] {
  const labelPt = { letter: textPt, form: formPt.label }[style];
  return ownStyles({
    [ownStyle.label]: { name: '附件标识', run: { font: faces.black, size: halfPoints(labelPt) }, paragraph: { alignment: 'left', keepNext: true } },
    [ownStyle.line]: { name: '表头行', run: { font: faces.song, size: halfPoints(formPt.table) }, paragraph: { alignment: 'left', keepNext: true, spacing: { ...exactPitch, line: 440 } } },
    [ownStyle.tableHead]: { name: '表格栏目', run: { font: faces.song, size: halfPoints(formPt.table), bold: true }, paragraph: { alignment: 'center', spacing: tablePitch } },
    [ownStyle.tableText]: { name: '表格文字', run: { font: faces.song, size: halfPoints(formPt.table) }, paragraph: { alignment: 'center', spacing: tablePitch } },
    [ownStyle.foot]: { name: '页码', run: { font: faces.pageNumber, size: halfPoints({ letter: 14, form: 9 }[style]) }, paragraph: { alignment: 'center', spacing: { ...exactPitch, line: 400 } } },
    // Word wants a paragraph after a table that ends a paper; it must not ask for a page of its own.
    [ownStyle.afterTable]: { name: '表后', run: { size: 2 }, paragraph: { spacing: { ...exactPitch, line: 20 } } },
  });
}
