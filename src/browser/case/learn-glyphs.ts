import type { CaseStore } from './case-store.ts';

/** Which characters can be printed is a list of its own, fetched when the page already stands. */
export function learnGlyphs(store: CaseStore): void {
  import('../glyph-coverage.ts').then(
    ({ covers }) => store.setCovers(covers),
    // Without a connection nothing is said of characters now; the PDF says it when it is made.
    () => undefined,
  );
}
