import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Outside } from '../../core/answers/slot-values.ts';
import { paperOf } from '../../core/paper/case-papers.ts';
import { layOut } from '../../core/pdf/layout.ts';
import type { Measure } from '../../core/pdf/measure.ts';
import type { Templates } from '../../core/template/template.ts';

/** How many pages a document of the case has; undefined for what is no document. */
export type PageCount = (document: string) => number | undefined;

interface Source {
  readonly templates: Templates;
  readonly caseFile: CaseFile;
  readonly outside: Outside;
}

interface Counted {
  readonly of: readonly unknown[];
  readonly pages: number;
}

const counted = new Map<string, Counted>();

/** Counts by laying out, and again only when something changed that the document is made of. */
export function pageCounts({ templates, caseFile, outside }: Source, measure: Measure): PageCount {
  return (document) => {
    if (!isDocument(document, templates)) return undefined;
    const of = [templates, ...(document in caseFile.letters ? [caseFile] : partsOf(caseFile))];
    const known = counted.get(document);
    if (known && of.length === known.of.length && of.every((part, i) => part === known.of[i])) return known.pages;
    const { length: pages } = layOut(paperOf(document, { templates, caseFile, outside }), measure);
    counted.set(document, { of, pages });
    return pages;
  };
}

function isDocument(document: string, { members, candidates, procedure, letters = [] }: Templates): boolean {
  return [members, candidates, ...(procedure ? [procedure] : []), ...letters].some(({ id }) => id === document);
}

function partsOf({ enterprise, filledOn, members, candidates, steps, enclosures, print }: CaseFile): readonly unknown[] {
  return [enterprise, filledOn, members, candidates, steps, enclosures, print];
}
