import { takeOutIdNumbers, withoutDoubtfulIdNumber } from '../text/id-number.ts';

// A spreadsheet that takes an ID number for a number keeps 15 of its digits: it shows 4.10105E+17, and three zeros in the place of the rest.

export interface WithoutLostIdNumbers {
  readonly text: string;
  /** How many there were. */
  readonly lost: number;
}

const scientific = /(^|[^\d.])[1-9](?:\.\d{1,16})?E\+?17(?!\d)/gi;
const rounded = /(^|\D)(\d{15}000)(?!\d)/g;

/** The text without ID numbers whose last digits are gone: nobody can tell what they were. */
export function takeOutLostIdNumbers(text: string): WithoutLostIdNumbers {
  let lost = 0;
  const cut = (before: string): string => {
    lost += 1;
    return before;
  };
  const rest = text
    .replace(scientific, (_match, before: string) => cut(before))
    .replace(rounded, (match, before: string, digits: string) => (isIdNumber(digits) ? cut(before) : match));
  return { text: rest, lost };
}

function isIdNumber(digits: string): boolean {
  return takeOutIdNumbers(digits).found.length > 0 || withoutDoubtfulIdNumber(digits) !== undefined;
}
