import type { Outside } from '../../core/answers/slot-values.ts';
import { type CaseSource, paperOf } from '../../core/paper/case-papers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { CaseStore } from './case-store.ts';
import { pageCounts } from './page-counts.ts';

/** What papers are set from, as the case is now: papers of one source agree, whatever is changed meanwhile. Throws on a page that knows no rules. */
export function caseSource(store: CaseStore): CaseSource {
  const outside = store.outside();
  if (!outside) throw new Error('The page knows no rules: nothing can be said of the letters');
  return { templates: store.templates, caseFile: store.caseFile(), outside, problems: store.problems() };
}

/** A document of the case as it would print now. Throws on a page that knows no rules. */
export async function casePaper(store: CaseStore, id: string): Promise<Paper> {
  return paperFrom(caseSource(store), id);
}

/** A document set from that source; the pages of what it encloses are counted when that is possible. */
export async function paperFrom(source: CaseSource, id: string): Promise<Paper> {
  const counts = countsPages(source, id) ? await pagesOf(source) : {};
  return paperOf(id, { ...source, outside: { ...source.outside, ...counts } });
}

function countsPages({ templates }: CaseSource, id: string): boolean {
  return templates.letters?.some((letter) => letter.id === id && letter.enclosures.some(({ pages }) => pages !== undefined)) ?? false;
}

async function pagesOf({ templates, caseFile, outside }: CaseSource): Promise<Pick<Outside, 'pages'>> {
  try {
    const { paperMeasure } = await import('../paper-measure.ts');
    const measure = await paperMeasure();
    return { pages: pageCounts({ templates, caseFile, outside }, measure) };
  } catch {
    // Without a connection nothing is measured: the names stand without a count.
    return {};
  }
}
