import { takeOutIdNumbers, withoutDoubtfulIdNumber } from '../text/id-number.ts';
import { takeOutLostIdNumbers } from './lost-id-number.ts';

/** A text without ID numbers, those that tell nothing included. */
export function withoutIdNumbers(text: string): string {
  const rest = withoutUselessNumbers(takeOutIdNumbers(takeOutLostIdNumbers(text).text).text);
  // What is taken out may join two halves to another number.
  return takeOutIdNumbers(rest).found.length > 0 ? withoutIdNumbers(rest) : rest;
}

/** A text without ID numbers that tell nothing: those with a slip in them, and those without their last digits. */
export function withoutUselessNumbers(text: string): string {
  const rest = takeOutLostIdNumbers(text).text;
  const without = withoutDoubtfulIdNumber(rest);
  return without === undefined ? rest : withoutUselessNumbers(without);
}
