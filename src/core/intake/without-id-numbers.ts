import { takeOutIdNumbers, withoutDoubtfulIdNumber } from '../text/id-number.ts';
import { takeOutLostIdNumbers } from './lost-id-number.ts';

/** A text without ID numbers, those with a slip in them and those without their last digits included. */
export function withoutIdNumbers(text: string): string {
  const rest = takeOutIdNumbers(takeOutLostIdNumbers(text).text).text;
  const without = withoutDoubtfulIdNumber(rest);
  return without === undefined ? rest : withoutIdNumbers(without);
}
