import { paperOf } from '../../core/paper/case-papers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { CaseStore } from './case-store.ts';

/** A document of the case as it would print now. Throws on a page that knows no rules. */
export function casePaper(store: CaseStore, id: string): Promise<Paper> {
  const outside = store.outside();
  if (!outside) throw new Error('The page knows no rules: nothing can be said of the letters');
  return Promise.resolve(paperOf(id, { templates: store.templates, caseFile: store.caseFile(), outside }));
}
