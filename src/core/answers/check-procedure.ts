import type { Problem } from '../problems/problem.ts';
import type { Procedure } from '../template/procedure.ts';
import { readCivilDate } from '../text/civil-date.ts';
import type { CaseFile } from './case-file.ts';
import { checkText, doubtfulIdNumber } from './check-text.ts';
import { type Finding, problemAt } from './finding.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';

/** What is wrong in what is said of the steps and of what is handed in with the letters. The column is the step's clause, or the enclosure. */
export function checkProcedure(caseFile: CaseFile, procedure: Procedure, missingGlyphs: MissingGlyphs): Problem[] {
  const steps = procedure.sections.flatMap(({ items }) => items).flatMap(({ clause, text }) => {
    const answer = caseFile.steps[clause];
    if (!answer) return [];
    const step = shortened(text);
    const findings = [...checkDate(answer.date, step, missingGlyphs), ...checkText(answer.note, missingGlyphs)];
    return findings.map((finding) => problemAt({ document: procedure.id, column: clause }, finding, { name: '', column: step }));
  });
  const enclosures = procedure.materials.flatMap((material) => material.enclosures).flatMap(({ id, name }) => {
    const answer = caseFile.enclosures[id];
    const findings = answer ? [...checkText(answer.pages, missingGlyphs), ...checkText(answer.note, missingGlyphs)] : [];
    return findings.map((finding) => problemAt({ document: procedure.id, column: id }, finding, { name: '', column: name }));
  });
  return [...steps, ...enclosures];
}

function checkDate(date: string, step: string, missingGlyphs: MissingGlyphs): Finding[] {
  if (date === '' || readCivilDate(date)) return [];
  const unreadable: Finding[] = doubtfulIdNumber(date).length > 0 ? [] : [{ code: 'step-date-unreadable', facts: { value: date, step } }];
  return [...unreadable, ...checkText(date, missingGlyphs)];
}

/** The first words of a step: enough to know it by. */
function shortened(text: string): string {
  return text.split(/[，。；]/)[0] ?? text;
}
