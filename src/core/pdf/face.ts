// A face is what the PDF is set in: an index that says what it covers and how wide, and packs that hold the outlines.

/** The faces a document is set in: Song, its bold weight, and for the headings of letters 黑体 and 楷体. */
export type FaceName = 'regular' | 'bold' | 'hei' | 'kai';

export const faceNames: readonly FaceName[] = ['regular', 'bold', 'hei', 'kai'];

/** Something for each face. */
export function byFace<T>(valueOf: (name: FaceName) => T): Record<FaceName, T> {
  return { regular: valueOf('regular'), bold: valueOf('bold'), hei: valueOf('hei'), kai: valueOf('kai') };
}

/** Units per em of packs, embedded fonts and advances. */
export const unitsPerEm = 500;

/** The index of all packs, as the build writes it (JSON, compressed). */
export interface PackIndex {
  readonly format: typeof packFormat;
  readonly faces: Readonly<Record<FaceName, FaceIndex>>;
}

export interface FaceIndex {
  /** PostScript name of the embedded font, without subset tag. */
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  /** Height of the ink's middle above the baseline, measured on 国: centring by it looks centred. */
  readonly inkCentre: number;
  /** File names of the packs, beside the index. */
  readonly packs: readonly string[];
  /** What the face covers: first code point, count, first, count … ascending. */
  readonly ranges: readonly number[];
  /** For each covered code point in order, one character: U+0030 + number of its pack (above that, 0x5C is left out). */
  readonly packOf: string;
  /** Advances that differ from one em: first code point, then a list of advances of consecutive code points. */
  readonly advances: readonly (readonly [number, readonly number[]])[];
}

/** Raised whenever the layout of packs or index changes. */
export const packFormat = 2;

/** One glyph as a pack holds it. Points are coded as in a TrueType `glyf` record, flags without repeats. */
export interface Glyph {
  readonly advance: number;
  /** Last point of each contour; empty for a blank. */
  readonly ends: Uint16Array;
  readonly flags: Uint8Array;
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

/** Glyphs by code point. */
export interface Glyphs {
  get(codePoint: number): Glyph | undefined;
}

/** A face with the outlines that were fetched for one document. */
export interface Face {
  readonly index: FaceIndex;
  readonly glyphs: Glyphs;
}

export type Faces = Readonly<Record<FaceName, Face>>;
