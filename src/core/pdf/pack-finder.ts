import type { FaceIndex } from './face.ts';

/** Tells the number of the pack that holds a code point; undefined when the face lacks it. */
export function packFinder({ ranges, packOf }: Pick<FaceIndex, 'ranges' | 'packOf'>): (codePoint: number) => number | undefined {
  const before = placesBefore(ranges);
  return (codePoint) => {
    const range = lastRangeFrom(codePoint, ranges);
    const place = codePoint - (ranges[2 * range] ?? 0);
    return range < 0 || place >= (ranges[2 * range + 1] ?? 0) ? undefined : packNumber(packOf.charCodeAt((before[range] ?? 0) + place));
  };
}

/** For each range, how many code points the ranges before it have. */
function placesBefore(ranges: readonly number[]): number[] {
  const before: number[] = [];
  for (let i = 0, places = 0; i < ranges.length; places += ranges[i + 1] ?? 0, i += 2) before.push(places);
  return before;
}

/** The last range that begins at `codePoint` or before it; -1 when none does. */
function lastRangeFrom(codePoint: number, ranges: readonly number[]): number {
  let [low, high] = [0, ranges.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function packNumber(letter: number): number {
  return letter - (letter > 0x5c ? 0x31 : 0x30);
}
