import type { Place, Problem } from '../problems/problem.ts';
import { type FactField, factFields } from '../template/facts.ts';
import type { Templates } from '../template/template.ts';
import { chineseDate, isoDate, readCivilDate } from '../text/civil-date.ts';
import type { CaseFile } from './case-file.ts';
import { enterpriseDocument } from './check-facts.ts';
import { problemAt } from './finding.ts';
import { stepName } from './step-name.ts';

// Days that cannot follow one another as they are written. Only what was understood is compared.

/** A day with what it is the day of. */
interface Day {
  readonly label: string;
  /** `2026-11-22` */
  readonly date: string;
}

/** What stands in the wrong order: between the answers about the enterprise, the steps, and the day of filling in. */
export function checkDates(caseFile: CaseFile, templates: Templates): Problem[] {
  return [...factDays(caseFile, templates), ...stepDays(caseFile, templates)];
}

function factDays(caseFile: CaseFile, templates: Templates): Problem[] {
  const fields = templates.facts ? factFields(templates.facts).flatMap((field) => (field.kind === 'date' ? [field] : [])) : [];
  const dayOf = (field: FactField): Day | undefined => day(field.label, caseFile.enterprise.facts[field.id]);
  return fields.flatMap((field) => {
    const own = dayOf(field);
    if (!own) return [];
    const filledOn = field.notAfterFilling ? day('填表日期', caseFile.filledOn) : undefined;
    const before = [...fields.filter(({ id }) => field.notBefore?.includes(id)).map(dayOf), ...(field.step === undefined ? [] : daysAwaited(field.step, caseFile, templates))];
    const place = { document: enterpriseDocument, column: field.id };
    return [...(filledOn ? wrongOrder(own, filledOn, place) : []), ...before.flatMap((earlier) => (earlier ? wrongOrder(earlier, own, place) : []))];
  });
}

function stepDays(caseFile: CaseFile, templates: Templates): Problem[] {
  const { procedure } = templates;
  return (procedure?.steps ?? []).flatMap(({ clause }) => {
    const own = stepDay(clause, caseFile, templates);
    if (!own) return [];
    return daysAwaited(clause, caseFile, templates).flatMap((earlier) => (earlier ? wrongOrder(earlier, own, { document: procedure?.id ?? '', column: clause }) : []));
  });
}

/** Of the steps that this one waits for. */
function daysAwaited(clause: string, caseFile: CaseFile, templates: Templates): (Day | undefined)[] {
  const step = templates.procedure?.steps.find((one) => one.clause === clause);
  return (step?.after ?? []).map((earlier) => stepDay(earlier, caseFile, templates));
}

function stepDay(clause: string, { steps }: CaseFile, { procedure }: Templates): Day | undefined {
  const answer = steps[clause];
  return procedure && answer && answer.state !== 'not-applicable' ? day(`“${stepName(procedure, clause)}”`, answer.date) : undefined;
}

function day(label: string, written = ''): Day | undefined {
  const read = readCivilDate(written);
  return read && { label, date: isoDate(read) };
}

/** Nothing when `later` does not come before `earlier`. */
function wrongOrder(earlier: Day, later: Day, place: Place): Problem[] {
  if (later.date >= earlier.date) return [];
  return [problemAt(place, { code: 'dates-out-of-order', facts: { column: later.label, value: inChinese(later), other: earlier.label, otherValue: inChinese(earlier) } })];
}

function inChinese({ date }: Day): string {
  const read = readCivilDate(date);
  return read ? chineseDate(read) : date;
}
