import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';

/** True for a case in which nothing was filled in. */
export function isEmpty(caseFile: CaseFile): boolean {
  return JSON.stringify({ ...caseFile, filledOn: '' }) === JSON.stringify(emptyCase(''));
}
