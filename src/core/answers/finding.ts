import type { Fix, Place, Problem, Source } from '../problems/problem.ts';
import { type ProblemCode, adviceOf, severityOf } from '../problems/table.ts';

/** A problem that does not know yet where it is. Without a source it is our advice. */
export interface Finding {
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string>>;
  readonly fixes?: readonly Fix[];
  readonly source?: Source;
}

/** A finding at its place. `common` are facts that the finding need not repeat. */
export function problemAt(place: Place, finding: Finding, common: Readonly<Record<string, string>> = {}): Problem {
  const { code, facts, fixes = [], source = adviceOf(code) } = finding;
  return { code, severity: severityOf(code), place, facts: { ...common, ...facts }, fixes, source };
}
