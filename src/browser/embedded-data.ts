import type { CaseFile } from '../core/answers/case-file.ts';
import type { Outside } from '../core/answers/slot-values.ts';
import { outsideOf, type Rules } from '../core/routing/outside.ts';
import type { Templates } from '../core/template/template.ts';

// What the page carries in data blocks, written by our own build from the same types.

/** The templates of the notice. */
export function embeddedTemplates(): Templates {
  const templates = embedded('case-templates');
  if (templates === null) throw new Error('The page carries no templates');
  return templates as Templates; // cast: the build has checked them
}

/** Who approves, and where. */
export function embeddedRules(): Rules {
  const rules = embedded('case-rules');
  if (rules === null) throw new Error('The page carries no rules');
  return rules as Rules; // cast: the build has checked them
}

/** What letters say that stands outside the case, by the rules of the page. */
export function outsideOnPage(): (caseFile: CaseFile) => Outside {
  const { facts } = embeddedTemplates();
  const rules = embeddedRules();
  return (caseFile) => outsideOf(rules, facts, caseFile);
}

const sampleId = 'sample-case';

/** True on the page of a sample, even when its case cannot be read. */
export function showsSample(): boolean {
  return document.getElementById(sampleId) !== null;
}

/** The case of the sample that the page shows; null on every other page. */
export function embeddedSample(): CaseFile | null {
  return embedded(sampleId) as CaseFile | null; // cast: the build has made it
}

function embedded(id: string): unknown {
  const block = document.getElementById(id);
  return block?.textContent ? JSON.parse(block.textContent) : null;
}
