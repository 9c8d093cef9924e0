import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { create } from 'fontkitten';
import { checkCase } from '../../src/core/answers/check.ts';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { caseOfSample, type Sample, sampleSchema } from '../../src/core/answers/sample.ts';
import type { Outside } from '../../src/core/answers/slot-values.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Templates } from '../../src/core/template/template.ts';
import { parse } from 'yaml';

// Samples as the guards read them.

/** The content folders whose forms and samples are guarded: the notice's, and an invented one with other columns. */
export const contentRoots = ['content', 'tests/fixtures/second-notice/content'] as const;

/** Problem code → a sample that raises it. */
export function problemSamples(): ReadonlyMap<string, Sample> {
  const folder = resolve('tests/fixtures/problem-samples');
  return new Map(readdirSync(folder).map((file) => [basename(file, '.yaml'), sampleSchema.parse(parse(readFileSync(join(folder, file), 'utf8')))]));
}

export function sampleCase(sample: Sample, templates: Templates): CaseFile {
  let made = 0;
  return caseOfSample(sample, templates, () => `row${(made += 1)}`);
}

/** Codes of the problems that a sample raises, in alphabetical order. Of one that says nothing of the enterprise only the tables are looked at. */
export function raisedBy(sample: Sample, { facts, ...tables }: Templates, outside?: Outside): string[] {
  const templates = facts && Object.keys(sample.case.facts).length > 0 ? { ...tables, facts } : tables;
  return problemsOf(sampleCase(sample, templates), templates, outside).map(({ code }) => code).sort();
}

/** Everything wrong in a case that is printed with the font of the PDFs. */
export function problemsOf(caseFile: CaseFile, templates: Templates, outside?: Outside): Problem[] {
  return checkCase(caseFile, templates, (codePoint) => font.hasGlyphForCodePoint(codePoint), outside);
}

const font = printingFont();

/** The font that PDFs are printed with, asked by a reader that is not ours. */
function printingFont(): { hasGlyphForCodePoint: (codePoint: number) => boolean } {
  const read = create(readFileSync(resolve('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')));
  if (!('hasGlyphForCodePoint' in read)) throw new Error('The font file holds no single font');
  return read;
}
