import type { Problem } from '../problems/problem.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';

export function checkCase(_caseFile: CaseFile, _templates: Templates, _covers: (codePoint: number) => boolean): Problem[] {
  return [];
}
