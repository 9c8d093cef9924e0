import { factFields } from '../template/facts.ts';
import type { CaseFile, Values } from './case-file.ts';
import { notesOn, setEnterpriseName } from './case-changes.ts';
import type { Change, ChangeContext, Entered } from './change.ts';
import { readEntry } from './id-gate.ts';
import { tidyDate, tidyFact, tidyLines } from './tidy-fact.ts';

// Changes to what stands beside the tables: the enterprise, the steps, what is handed in with them, the letters.

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

export function setFact(caseFile: CaseFile, { field: id, value: raw }: Of<'set-fact'>, { templates }: ChangeContext): Entered {
  const field = templates.facts && factFields(templates.facts).find((one) => one.id === id);
  if (!field) throw new Error(`No field ${id}`);
  if (field.kind === 'enterprise-name') return setEnterpriseName(caseFile, { kind: 'set-enterprise-name', value: raw });
  const { value, told } = readEntry(raw, (text) => tidyFact(field, text));
  const { facts } = caseFile.enterprise;
  const kept = told.length > 0 && value === '';
  if (kept || value === (facts[id] ?? '')) return { case: caseFile, notes: notesOn(field.label, told.length) };
  return { case: withFacts(caseFile, withValue(facts, id, value)), notes: notesOn(field.label, told.length) };
}

export function setFacts(caseFile: CaseFile, { facts }: Of<'set-facts'>, context: ChangeContext): Entered {
  return facts.reduce<Entered>(
    (before, fact) => {
      const entered = setFact(before.case, { kind: 'set-fact', ...fact }, context);
      return { case: entered.case, notes: [...before.notes, ...entered.notes] };
    },
    { case: caseFile, notes: [] },
  );
}

/** A note and a date go through the same gate as every other text. */
export function setStep(caseFile: CaseFile, { clause, answer }: Of<'set-step'>, { templates }: ChangeContext): Entered {
  if (!templates.procedure?.sections.some(({ items }) => items.some((item) => item.clause === clause))) throw new Error(`No step ${clause}`);
  const { [clause]: before, ...others } = caseFile.steps;
  if (!answer) return { case: before ? { ...caseFile, steps: others } : caseFile, notes: [] };
  const date = readEntry(answer.date, tidyDate);
  const note = readEntry(answer.note, tidyLines);
  const after = { state: answer.state, date: date.value, note: note.value };
  const notes = notesOn('步骤', date.told.length + note.told.length);
  if (after.state === 'not-begun' && after.date === '' && after.note === '') return { case: before ? { ...caseFile, steps: others } : caseFile, notes };
  return { case: isSame(before, after) ? caseFile : { ...caseFile, steps: { ...others, [clause]: after } }, notes };
}

export function setEnclosure(caseFile: CaseFile, { enclosure, answer }: Of<'set-enclosure'>): Entered {
  const pages = readEntry(answer.pages, tidyLines);
  const note = readEntry(answer.note, tidyLines);
  const after = { ready: answer.ready, pages: pages.value, note: note.value };
  const notes = notesOn('材料', pages.told.length + note.told.length);
  return { case: isSame(caseFile.enclosures[enclosure], after) ? caseFile : { ...caseFile, enclosures: { ...caseFile.enclosures, [enclosure]: after } }, notes };
}

export function setParagraph(caseFile: CaseFile, { document, paragraph, text }: Of<'set-paragraph'>, { templates }: ChangeContext): Entered {
  const template = templates.letters?.find(({ id }) => id === document)?.paragraphs.find(({ id }) => id === paragraph);
  if (!template) throw new Error(`No paragraph ${paragraph} in ${document}`);
  const entry = text === null ? { value: template.text, told: [] } : readEntry(text, tidyLines);
  const { [paragraph]: before, ...others } = caseFile.letters[document] ?? {};
  // The template's own words are no edit: they follow the template.
  const after: Values = entry.value === template.text ? others : { ...others, [paragraph]: entry.value };
  const same = after[paragraph] === before;
  return { case: same ? caseFile : { ...caseFile, letters: { ...caseFile.letters, [document]: after } }, notes: notesOn('这一段', entry.told.length) };
}

function withFacts(caseFile: CaseFile, facts: Values): CaseFile {
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts } };
}

/** An empty answer is none. */
function withValue(values: Values, id: string, value: string): Values {
  return Object.fromEntries([...Object.entries(values).filter(([other]) => other !== id), ...(value === '' ? [] : [[id, value]])]) as Values; // cast: pairs of texts
}

function isSame(before: object | undefined, after: object): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}

