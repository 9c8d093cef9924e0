import type { Column, ColumnKind, ColumnOf } from '../template/template.ts';
import { readBirthMonth } from '../text/birth-month.ts';
import { halfWidthLetters } from '../text/characters.ts';
import { tidyName } from '../text/person-name.ts';
import { readPhone } from '../text/phone.ts';
import { singleLine } from '../text/spaces.ts';

type Tidy<K extends ColumnKind> = (raw: string, column: ColumnOf<K>) => string;

const tidyByKind = {
  'row-number': tidyText,
  name: tidyName,
  'birth-month': tidyBirthMonth,
  age: (raw) => tidyText(raw).replace(/^(\d{1,3}) ?周?岁$/, '$1'),
  phone: tidyPhone,
  text: tidyText,
  choice: tidyChoice,
} satisfies { [K in ColumnKind]: Tidy<K> };

/** What was typed, in the one way this site writes it. Nothing is lost: what is not understood stays as it was typed. */
export function tidyValue(column: Column, raw: string): string {
  const tidy = tidyByKind[column.kind] as Tidy<ColumnKind>; // cast: the table's key is the column's own kind
  return tidy(raw, column);
}

/** One line, ordinary spaces, half-width figures and letters. */
export function tidyText(raw: string): string {
  return halfWidthLetters(singleLine(raw));
}

function tidyBirthMonth(raw: string): string {
  const birth = readBirthMonth(singleLine(raw));
  return birth.kind === 'month' ? birth.month : tidyText(raw);
}

function tidyPhone(raw: string): string {
  const phone = readPhone(singleLine(raw));
  return 'number' in phone ? phone.number : tidyText(raw);
}

/** Spaces go only when that makes it a value we know. */
function tidyChoice(raw: string, { values }: ColumnOf<'choice'>): string {
  const text = tidyText(raw);
  const closed = text.replace(/ /g, '');
  return values.accepted.includes(closed) || isSynonym(values.synonyms, closed) ? closed : text;
}

/** True when people write this for one of the accepted values. */
export function isSynonym(synonyms: Readonly<Record<string, string>>, value: string): boolean {
  return Object.prototype.hasOwnProperty.call(synonyms, value);
}
