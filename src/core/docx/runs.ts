import { Tab, TextRun, type RunFormat } from 'docx';
import { gapMark } from '../text/gap-mark.ts';
import { cleanText } from '../text/xml-text.ts';

// Quotation marks, dashes and dots are in both faces; with the hint Word takes the Chinese, full-width ones.
const hint = { hint: 'eastAsia' } as const;

/** A text as Word keeps it: what no file can carry made visible, line feeds and tabs as elements of their own. */
export function runs(text: string, format: RunFormat = {}): TextRun[] {
  const lines = cleanText(text).split('\n');
  return lines.map((line, i) => new TextRun({ ...format, font: { ...format.font, ...hint }, ...(i > 0 && { break: 1 }), children: tabbed(line) }));
}

/** The same with what still has to be written marked, so that nobody who opens the file overlooks it. */
export function markedRuns(text: string): TextRun[] {
  const gaps = text.match(gapMark) ?? [];
  return text.split(gapMark).flatMap((part, i) => [...(part === '' ? [] : runs(part)), ...(gaps[i] === undefined ? [] : runs(gaps[i], { highlight: 'yellow' }))]);
}

function tabbed(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((part, i) => [...(i > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
}
