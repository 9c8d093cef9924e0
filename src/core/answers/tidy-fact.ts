import type { FactField, FactKind } from '../template/facts.ts';
import { isoDate, readCivilDate } from '../text/civil-date.ts';
import { readPhone } from '../text/phone.ts';
import { singleLine } from '../text/spaces.ts';
import { tidyText } from './tidy.ts';

const tidyByKind = {
  'enterprise-name': tidyText,
  text: tidyText,
  count: (raw) => tidyText(raw).replace(/[,\s]/g, '').replace(/^(\d+)(人|名)$/, '$1'),
  date: tidyDate,
  phone: (raw) => {
    const phone = readPhone(singleLine(raw));
    return 'number' in phone ? phone.number : tidyText(raw);
  },
  choice: tidyText,
  city: tidyText,
  county: tidyText,
  'enterprise-kind': tidyText,
  'founding-way': tidyText,
  approver: tidyText,
} satisfies Record<FactKind, (raw: string) => string>;

/** What was typed into a field, in the one way this site writes it. Nothing is lost: what is not understood stays as it was typed. */
export function tidyFact(field: FactField, raw: string): string {
  return field.kind === 'text' && field.long ? tidyLines(raw) : tidyByKind[field.kind](raw);
}

/** A day in any usual writing as `2026-11-22`, anything else as it was typed. */
export function tidyDate(raw: string): string {
  const text = tidyText(raw);
  const date = readCivilDate(text);
  return date ? isoDate(date) : text;
}

/** Several lines, each tidied; no empty lines at either end. */
export function tidyLines(raw: string): string {
  return raw.split(/\r\n|[\n\r]/).map(tidyText).join('\n').replace(/^\n+|\n+$/g, '');
}
