import { problemCodes, severityOf } from '../../core/problems/table.ts';
import type { Severity } from '../../core/problems/problem.ts';

/** A problem's page, as lists show it. */
export interface HelpPage {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
}

/** The help pages that belong to a problem, in the order of the table of problems. */
export function helpPages(entries: readonly { readonly id: string; readonly data: { readonly title: string } }[]): HelpPage[] {
  return problemCodes.flatMap((code) => {
    const entry = entries.find(({ id }) => id === code);
    return entry ? [{ code, title: entry.data.title, severity: severityOf(code) }] : [];
  });
}
