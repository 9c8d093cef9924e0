import type { CaseFile } from './case-file.ts';
import type { Change, ChangeContext, Entered, Note } from './change.ts';
import { readEntry } from './id-gate.ts';
import { tidyText } from './tidy.ts';
import { tidyDate } from './tidy-fact.ts';

// Changes to what stands above the rows: the enterprise, the date, how to print.

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

export function setEnterpriseName(caseFile: CaseFile, change: Of<'set-enterprise-name'>): Entered {
  const { value, told } = readEntry(change.value, tidyText);
  const kept = told.length > 0 && value === '';
  const same = kept || value === caseFile.enterprise.name;
  return { case: same ? caseFile : { ...caseFile, enterprise: { ...caseFile.enterprise, name: value } }, notes: notesOn('企业名称', told.length) };
}

/** A day in any usual writing is stored as `2026-11-22`, anything else as it was typed. */
export function setFilledOn(caseFile: CaseFile, change: Of<'set-filled-on'>): Entered {
  const { value, told } = readEntry(change.value, tidyDate);
  const same = (told.length > 0 && value === '') || value === caseFile.filledOn;
  return { case: same ? caseFile : { ...caseFile, filledOn: value }, notes: notesOn('填表日期', told.length) };
}

/** Throws for a document that no template describes. */
export function setOrientation(caseFile: CaseFile, change: Of<'set-orientation'>, { templates }: ChangeContext): Entered {
  const template = [templates.members, templates.candidates].find(({ id }) => id === change.document);
  if (!template) throw new Error(`No document ${change.document}`);
  const { [template.id]: current = template.print.orientation, ...others } = caseFile.print.orientation;
  if (current === change.orientation) return { case: caseFile, notes: [] };
  const orientation = change.orientation === template.print.orientation ? others : { ...others, [template.id]: change.orientation };
  return { case: { ...caseFile, print: { ...caseFile.print, orientation } }, notes: [] };
}

export function setSealLine(caseFile: CaseFile, change: Of<'set-seal-line'>): Entered {
  const same = caseFile.print.sealLine === change.shown;
  return { case: same ? caseFile : { ...caseFile, print: { ...caseFile.print, sealLine: change.shown } }, notes: [] };
}

/** What is told about ID numbers taken out of a text at `place`. */
export function notesOn(place: string, numbers: number): Note[] {
  return numbers > 0 ? [{ kind: 'id-number-taken-out', place, filled: [], differs: [] }] : [];
}
