import type { Outside } from '../../core/answers/slot-values.ts';
import { paperOf } from '../../core/paper/case-papers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { CaseStore } from './case-store.ts';
import { pageCounts } from './page-counts.ts';

/** A document of the case as it would print now; the pages of what it encloses are counted when that is possible. Throws on a page that knows no rules. */
export async function casePaper(store: CaseStore, id: string): Promise<Paper> {
  const counts = countsPages(store, id) ? await pagesOf(store) : {};
  return paperOf(id, { templates: store.templates, caseFile: store.caseFile(), outside: { ...outsideOf(store), ...counts }, problems: store.problems() });
}

function outsideOf(store: CaseStore): Outside {
  const outside = store.outside();
  if (!outside) throw new Error('The page knows no rules: nothing can be said of the letters');
  return outside;
}

function countsPages({ templates }: CaseStore, id: string): boolean {
  return templates.letters?.some((letter) => letter.id === id && letter.enclosures.some(({ pages }) => pages !== undefined)) ?? false;
}

async function pagesOf(store: CaseStore): Promise<Pick<Outside, 'pages'>> {
  try {
    const { paperMeasure } = await import('../paper-measure.ts');
    const measure = await paperMeasure();
    return { pages: pageCounts({ templates: store.templates, caseFile: store.caseFile(), outside: outsideOf(store) }, measure) };
  } catch {
    // Without a connection nothing is measured: the names stand without a count.
    return {};
  }
}
