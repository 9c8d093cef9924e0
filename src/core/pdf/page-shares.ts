/** What rows find on a page: on the first one, on each later one, and what must still fit below the last row. */
export interface RowRoom {
  readonly firstPt: number;
  readonly laterPt: number;
  readonly belowPt: number;
}

// No row stands alone on the last page.
const fewestAtTheEnd = 3;
const roundingPt = 0.01;

/** How many rows stand on each page: as many as fit, but so that the last page is not one lonely row, nor nothing but the line below. */
export function pageShares(heights: readonly number[], room: RowRoom): number[] {
  const shares = filled(heights, room);
  const last = shares[shares.length - 1] ?? 0;
  const roomPt = shares.length === 1 ? room.firstPt : room.laterPt;
  if (sum(heights.slice(heights.length - last)) + room.belowPt > roomPt + roundingPt && last > 1) shares.splice(-1, 1, last - 1, 1);
  return shares.length > 1 ? fedFromBefore(shares, heights, room) : shares;
}

function filled(heights: readonly number[], { firstPt, laterPt }: RowRoom): number[] {
  const shares = [0];
  let leftPt = firstPt;
  heights.forEach((heightPt, i) => {
    if (i > 0 && heightPt > leftPt + roundingPt) {
      shares.push(0);
      leftPt = laterPt;
    }
    shares.push((shares.pop() ?? 0) + 1);
    leftPt -= heightPt;
  });
  return shares;
}

/** The last page takes rows from the one before while it has too few, there is room for them, and that one stays the fuller. */
function fedFromBefore(shares: readonly number[], heights: readonly number[], { laterPt, belowPt }: RowRoom): number[] {
  let [before, last] = [shares[shares.length - 2] ?? 0, shares[shares.length - 1] ?? 0];
  while (last < fewestAtTheEnd && before > last + 1 && sum(heights.slice(heights.length - last - 1)) + belowPt <= laterPt + roundingPt) [before, last] = [before - 1, last + 1];
  return [...shares.slice(0, -2), before, last];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
