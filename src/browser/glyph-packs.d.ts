// What src/build/glyph-packs makes while the site is built.

declare module 'virtual:glyph-packs' {
  /** Path of the index of the packs, below the site's root. The packs lie beside it. */
  export const indexPath: string;
}

declare module 'virtual:glyph-coverage' {
  /** Code points that every face has: first, count, first, count … ascending. */
  export const ranges: readonly number[];
}
