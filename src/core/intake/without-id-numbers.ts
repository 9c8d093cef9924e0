import { takeOutIdNumbers, withoutDoubtfulIdNumber } from '../text/id-number.ts';

/** A text without ID numbers, those with a slip in them included. */
export function withoutIdNumbers(text: string): string {
  const rest = takeOutIdNumbers(text).text;
  const without = withoutDoubtfulIdNumber(rest);
  return without === undefined ? rest : withoutIdNumbers(without);
}
