import type { CaseFile } from '../core/answers/case-file.ts';
import { caseOfSample } from '../core/answers/sample.ts';
import { templateOf, type ListName } from '../core/template/template.ts';
import { loadSamples, loadTemplates, type NamedSample } from './content.ts';

/** The samples that stand with a table; one that stands with a letter is a whole case, with answers that only a case's templates know. */
export function tableSamples(): NamedSample[] {
  const templates = loadTemplates();
  return loadSamples().filter(({ document }) => templateOf(templates, document));
}

/** The samples that people are shown, by name of file: filled in without anything to mend, so both tables have people. */
export function shownSamples(): NamedSample[] {
  return tableSamples().filter(({ raw, expects }) => !raw && expects?.length === 0);
}

/** The shown samples for one table: first those written for it, then the others. */
export function samplesFor(list: ListName): NamedSample[] {
  const { id } = loadTemplates()[list];
  const shown = shownSamples();
  return [...shown.filter(({ document }) => document === id), ...shown.filter(({ document }) => document !== id)];
}

/** The sample that 「看一份填好的样例」 opens for a table; undefined when the content has none to show. */
export function featuredSample(list: ListName): NamedSample | undefined {
  return samplesFor(list)[0];
}

/** The case of a sample. Its rows are called `r1`, `r2` …, so that one build is like another. */
export function caseOf(sample: NamedSample): CaseFile {
  let made = 0;
  return caseOfSample(sample, loadTemplates(), () => `r${(made += 1)}`);
}
