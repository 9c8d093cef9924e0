/** What was measured of one way at one size. */
export interface Result {
  readonly way: string;
  readonly format: 'pdf' | 'xlsx';
  readonly isOurs: boolean;
  readonly people: number;
  readonly coldMs: number;
  /** Median. */
  readonly warmMs: number;
  /** Until the first file was made, and the fourth. */
  readonly peakMb: number;
  readonly peakOfFourMb: number;
  readonly bytes: number;
  /** What is wrong with its file. */
  readonly findings: readonly string[];
}

export const measures = ['warmMs', 'coldMs', 'peakMb', 'peakOfFourMb', 'bytes'] as const;
export type Measure = (typeof measures)[number];

/** Ours against the best of the others: below 1 ours needs less. */
export interface Ratio {
  readonly format: Result['format'];
  readonly people: number;
  readonly measure: Measure;
  readonly ratio: number;
  /** Who was best of the others. */
  readonly besides: string;
}

/** Ours to the best of the others, by format, size and measure, as far as both were measured. */
export function ratiosOf(results: readonly Result[]): Ratio[] {
  return results
    .filter(({ isOurs }) => isOurs)
    .flatMap((ours) =>
      measures.flatMap((measure): Ratio[] => {
        const best = leastBy(measure, results.filter(({ isOurs, format, people }) => !isOurs && format === ours.format && people === ours.people));
        return best ? [{ format: ours.format, people: ours.people, measure, ratio: ours[measure] / best[measure], besides: best.way }] : [];
      }),
    );
}

/** How many times longer each way takes for the larger of two sizes; warm. */
export function growthOf(results: readonly Result[], from: number, to: number): { way: string; format: Result['format']; growth: number }[] {
  return results
    .filter(({ people }) => people === to)
    .flatMap(({ way, format, warmMs }) => {
      const smaller = results.find((result) => result.way === way && result.format === format && result.people === from);
      return smaller ? [{ way, format, growth: warmMs / smaller.warmMs }] : [];
    });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) throw new Error('Nothing has no median');
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

function leastBy(measure: Measure, results: readonly Result[]): Result | undefined {
  return results.reduce<Result | undefined>((least, result) => (least && least[measure] <= result[measure] ? least : result), undefined);
}
