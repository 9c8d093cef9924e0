import type { Template } from '../template/template.ts';
import { headingAt, known, oneLine, plainHeading } from './headings.ts';
import { type Mapping, withTarget } from './mapping.ts';
import type { Target } from './suggest-targets.ts';

/** What a person said about the columns of a file, to be said again of the next file with the same headings. Plain data: headings, and ids of the template's columns. */
export interface RememberedMapping {
  /** The headings in their order. */
  readonly signature: string;
  readonly targets: readonly Target[];
}

/** Undefined for a table without a heading: nothing would know it again. Nor is a row remembered of which no name is known: it may be somebody's, taken for the heading by a slip. */
export function rememberMapping({ header, columns }: Mapping, template: Template): RememberedMapping | undefined {
  const isHeading = header !== null && known(headingAt(0, oneLine(columns.map(({ heading }) => heading)), template)) > 0;
  return isHeading ? { signature: signatureOf(columns), targets: columns.map(({ target }) => target) } : undefined;
}

/** The mapping as it was corrected before, when the headings are the same; else as it is. */
export function recallMapping(mapping: Mapping, template: Template, remembered: readonly RememberedMapping[]): Mapping {
  const known = mapping.header ? remembered.find(({ signature }) => signature === signatureOf(mapping.columns)) : undefined;
  if (!known) return mapping;
  const fits = (target: Target): boolean => target.kind !== 'column' || template.columns.some(({ id }) => id === target.column);
  return mapping.columns.reduce((before, { at }) => {
    const target = known.targets[at];
    return target && fits(target) ? withTarget(before, at, target) : before;
  }, mapping);
}

function signatureOf(columns: Mapping['columns']): string {
  return JSON.stringify(columns.map(({ heading }) => plainHeading(heading)));
}
