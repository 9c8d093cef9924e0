import type { Problem } from '../problems/problem.ts';
import { type FactField, factFields } from '../template/facts.ts';
import type { LetterParagraph, LetterTemplate } from '../template/letter.ts';
import { prefixedSlot, slotMarks } from '../template/slot-mark.ts';
import type { Templates } from '../template/template.ts';
import { readCivilDate } from '../text/civil-date.ts';
import { type CaseFile, emptyCase } from './case-file.ts';
import { problemAt } from './finding.ts';
import { letterOf } from './letter-text.ts';
import { type Outside, slotFiller } from './slot-values.ts';
import type { FillSlot } from './slots.ts';

// A paragraph in the person's own words no longer follows the data where its slots are gone: what it says may be another name or number.

interface Source {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly outside: Outside;
}

/** What edited paragraphs say otherwise than the case: another enterprise, number or day where the sample has the case's own. */
export function checkEdits(source: Source): Problem[] {
  return (source.templates.letters ?? []).flatMap((letter) => checkLetter(letter, source));
}

function checkLetter(letter: LetterTemplate, { caseFile, templates, outside }: Source): Problem[] {
  const edits = new Map(Object.entries(caseFile.letters[letter.id] ?? {}));
  if (edits.size === 0) return [];
  const printed = new Set(letterOf(letter, templates, caseFile, outside).paragraphs.map(({ id }) => id));
  const says: FillSlot = slotFiller(caseFile, templates, outside);
  const labels = slotFiller(emptyCase(''), templates, outside);
  return letter.paragraphs.flatMap((paragraph) => {
    const edited = edits.get(paragraph.id) ?? '';
    if (edited === '' || !printed.has(paragraph.id)) return [];
    return lostSlots(paragraph, edited).flatMap((lost) => {
      const filled = says(lost.slot);
      const now = filled && 'value' in filled ? filled.value : undefined;
      const kind = kindOf(lost.slot, templates);
      const written = now === undefined || kind === undefined ? undefined : otherWords(edited, lost, { now, kind });
      const label = labels(lost.slot);
      if (now === undefined || written === undefined || !label || !('gap' in label)) return [];
      return [problemAt({ document: letter.id, column: paragraph.id }, { code: 'paragraph-outdated', facts: { document: letter.title, column: label.gap, value: written, now } })];
    });
  });
}

/** A slot of the sample that the edited text has not, with the words that stood around it. */
interface LostSlot {
  readonly slot: string;
  readonly before: string;
  readonly after: string;
}

const contextBefore = 4;

function lostSlots({ text }: LetterParagraph, edited: string): LostSlot[] {
  const marks = slotMarks(text);
  const kept = new Set(slotMarks(edited).map(({ name }) => name));
  return marks.flatMap(({ name, start, end }, at) => {
    const before = text.slice(marks[at - 1]?.end ?? 0, start).slice(-contextBefore);
    const after = text.slice(end, marks[at + 1]?.start ?? text.length).slice(0, 1);
    return kept.has(name) || (before.length < 2 && after === '') ? [] : [{ slot: name, before, after }];
  });
}

type Kind = 'name' | 'count' | 'date';

/** What can be told apart from other words by its look alone. */
const looks: Readonly<Record<Kind, (written: string, now: string) => boolean>> = {
  name: (written) => /(公司|集团|厂|院|所|社)$/.test(written),
  count: (written) => /^\d{1,9}[人名位家]?$/.test(written),
  date: (written) => readCivilDate(written) !== undefined,
};

const sameKinds: Readonly<Record<Kind, (written: string, now: string) => boolean>> = {
  name: (written, now) => written === now,
  count: (written, now) => parseInt(written, 10) === parseInt(now, 10),
  date: (written, now) => JSON.stringify(readCivilDate(written)) === JSON.stringify(readCivilDate(now)),
};

/** What stands where the slot was, when it is of the same kind and says something else. */
function otherWords(edited: string, { before, after }: LostSlot, { now, kind }: { readonly now: string; readonly kind: Kind }): string | undefined {
  const start = before === '' ? '^' : escaped(before);
  const end = after === '' ? '(?=[，。；、：\\n]|$)' : `(?=${escaped(after)})`;
  const written = new RegExp(`${start}([^{}，。；、：\\n]{1,80}?)${end}`).exec(edited)?.[1];
  return written !== undefined && looks[kind](written, now) && !sameKinds[kind](written, now) ? written : undefined;
}

function kindOf(slot: string, templates: Templates): Kind | undefined {
  const known: Readonly<Record<string, Kind>> = { enterprise: 'name', date: 'date', 'members.count': 'count', 'candidates.count': 'count' };
  const prefixed = prefixedSlot(slot);
  const field = prefixed?.prefix === 'fact.' ? fieldOf(templates, prefixed.rest) : undefined;
  return field ? kindOfField(field) : known[slot];
}

function kindOfField({ kind }: FactField): Kind | undefined {
  return kind === 'count' || kind === 'date' ? kind : undefined;
}

function fieldOf({ facts }: Templates, id: string): FactField | undefined {
  return facts && factFields(facts).find((field) => field.id === id);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
