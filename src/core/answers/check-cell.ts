import type { Fix } from '../problems/problem.ts';
import type { Column, ColumnKind, ColumnOf } from '../template/template.ts';
import { partsOfMonth, readBirthMonth } from '../text/birth-month.ts';
import { readCivilDate } from '../text/civil-date.ts';
import { withoutDoubtfulIdNumber } from '../text/id-number.ts';
import { closedNames, nameForm, nameWithoutNote } from '../text/person-name.ts';
import { phonesIn, readPhone, unallottedPrefix } from '../text/phone.ts';
import { ageAt } from './age.ts';
import type { Finding } from './finding.ts';
import { isSynonym } from './tidy.ts';

type CheckCell<K extends ColumnKind> = (value: string, column: ColumnOf<K>, filledOn: string) => Finding[];

const checkByKind = {
  'row-number': () => [],
  name: checkName,
  'birth-month': checkBirthMonth,
  age: (value) => (/^\d{1,3}$/.test(value) && Number(value) <= 130 ? [] : [{ code: 'age-unreadable' }]),
  phone: checkPhone,
  text: () => [],
  choice: checkChoice,
} satisfies { [K in ColumnKind]: CheckCell<K> };

/** What is wrong with a cell's value by itself. Facts every finding has, and the place, are the caller's. */
export function checkCell(column: Column, value: string, filledOn: string): Finding[] {
  if (value === '') return column.required ? [{ code: 'cell-empty', source: column.required }] : [];
  const rest = withoutDoubtfulIdNumber(value);
  // The digits stay out of the facts: they may be somebody's number with one slip.
  if (rest !== undefined) return [{ code: 'id-number-check-digit', facts: { value: '' }, fixes: [{ label: '删去这串号码', value: rest.trim() }] }];
  const check = checkByKind[column.kind] as CheckCell<ColumnKind>; // cast: the table's key is the column's own kind
  return check(value, column, filledOn);
}

function checkName(value: string): Finding[] {
  const form = nameForm(value);
  if (form === 'plain') return [];
  if (form === 'unusual-length') return [{ code: 'name-length', fixes: closedNames(value).map(changeTo) }];
  const bare = nameWithoutNote(value);
  return [{ code: 'name-with-note', fixes: bare === undefined ? [] : [changeTo(bare)] }];
}

function checkBirthMonth(value: string, _column: Column, filledOn: string): Finding[] {
  const birth = readBirthMonth(value);
  if (birth.kind === 'unreadable') return [{ code: 'birth-unreadable' }];
  if (birth.kind === 'ambiguous') return [{ code: 'birth-ambiguous', fixes: birth.months.map(monthFix) }];
  if (birth.kind === 'two-digit-year') {
    return [{ code: 'birth-two-digit-year', fixes: birth.months.filter((month) => (ageAt(month, filledOn) ?? 0) > 0).map(monthFix) }];
  }
  return checkAgeAt(birth.month, filledOn);
}

/** Members outside these ages are rare enough to ask. The notice has no rule. */
const youngest = 16;
const oldest = 80;

function checkAgeAt(month: string, filledOn: string): Finding[] {
  if (!readCivilDate(filledOn)) return [];
  const age = ageAt(month, filledOn);
  if (age === undefined) return [{ code: 'birth-in-future' }];
  return age < youngest || age > oldest ? [{ code: 'birth-unlikely', facts: { age: String(age) } }] : [];
}

function checkPhone(value: string): Finding[] {
  const phone = readPhone(value);
  if (phone.kind === 'unreadable') return [{ code: 'phone-unreadable', fixes: phonesIn(value).map((number) => ({ label: `只留 ${number}`, value: number })) }];
  if (phone.kind === 'digits-lost') return [{ code: 'phone-digits-lost' }];
  if (phone.kind === 'mobile-length') return [{ code: 'phone-mobile-length', facts: { digits: String(phone.digits) } }];
  const prefix = phone.kind === 'mobile' ? unallottedPrefix(phone.number) : undefined;
  return prefix === undefined ? [] : [{ code: 'phone-prefix-unallotted', facts: { prefix } }];
}

function checkChoice(value: string, { values }: ColumnOf<'choice'>): Finding[] {
  if (values.accepted.includes(value)) return [];
  const accepted = isSynonym(values.synonyms, value) ? values.synonyms[value] : undefined;
  if (accepted !== undefined) return [{ code: 'value-synonym', facts: { accepted }, fixes: [changeTo(accepted)], source: values.source }];
  return [{ code: values.other === 'error' ? 'value-not-listed' : 'value-unusual', source: values.source }];
}

function changeTo(value: string): Fix {
  return { label: `改成“${value}”`, value };
}

function monthFix(month: string): Fix {
  const parts = partsOfMonth(month);
  return { label: parts ? `${parts.year} 年 ${parts.month} 月` : month, value: month };
}
