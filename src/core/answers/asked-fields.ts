import { type FactField, type FactsTemplate, factFields } from '../template/facts.ts';
import type { CaseFile } from './case-file.ts';
import { factValue } from './fact-values.ts';
import type { Outside } from './slot-values.ts';

/** The fields that this case is asked, in order. An answer to another one stays, and does not count. */
export function askedFields(facts: FactsTemplate, caseFile: CaseFile, outside: Outside | undefined): FactField[] {
  const fields = factFields(facts);
  return fields.filter(({ kind, when }) => {
    // There is nothing to choose while only one body may approve.
    if (kind === 'approver' && !outside?.asksApprover) return false;
    const other = fields.find(({ id }) => id === when?.fact);
    return !when || (other !== undefined && when.is.includes(factValue(caseFile, other)));
  });
}
