/** Membership in a set of code points given as first, count, first, count … ascending. */
export function inRanges(ranges: readonly number[]): (codePoint: number) => boolean {
  return (codePoint) => {
    let [low, high] = [0, ranges.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[2 * middle] ?? 0) <= codePoint) low = middle + 1;
      else high = middle;
    }
    const last = 2 * (low - 1);
    return low > 0 && codePoint < (ranges[last] ?? 0) + (ranges[last + 1] ?? 0);
  };
}
