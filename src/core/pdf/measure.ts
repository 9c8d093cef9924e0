import { drawnCharacters, isPlain } from './drawn-character.ts';
import { extraSpace } from './extra-space.ts';
import { byFace, unitsPerEm, type FaceIndex, type FaceName, type PackIndex } from './face.ts';
import { packFinder } from './pack-finder.ts';

/** What layout knows about the faces, in ems. */
export interface Measure {
  /** Width of a text. A character that the face lacks is drawn as a box one em wide. */
  width(face: FaceName, text: string): number;
  /** Height of the ink's middle above the baseline. */
  inkCentre(face: FaceName): number;
  /** Advance of one character as the face has it; undefined when the face lacks it. */
  advance(face: FaceName, codePoint: number): number | undefined;
}

/** Measures by the index alone; no outlines are needed. */
export function measureBy(index: PackIndex): Measure {
  const advances = byFace((name) => advanceTable(index.faces[name]));
  const finders = new Map<FaceName, ReturnType<typeof packFinder>>();
  const finderOf = (face: FaceName): ReturnType<typeof packFinder> => {
    const finder = finders.get(face) ?? packFinder(index.faces[face]);
    finders.set(face, finder);
    return finder;
  };
  return {
    width: (face, text) => widthOf(text, (codePoint) => (advances[face].get(codePoint) ?? unitsPerEm) / unitsPerEm),
    inkCentre: (face) => index.faces[face].inkCentre / unitsPerEm,
    advance: (face, codePoint) => (finderOf(face)(codePoint) === undefined ? undefined : (advances[face].get(codePoint) ?? unitsPerEm) / unitsPerEm),
  };
}

function widthOf(text: string, advanceOf: (codePoint: number) => number): number {
  return isPlain(text) ? plainWidth(text, advanceOf) : spacedWidth(text, advanceOf);
}

function plainWidth(text: string, advanceOf: (codePoint: number) => number): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += advanceOf(text.charCodeAt(i));
  return width;
}

function spacedWidth(text: string, advanceOf: (codePoint: number) => number): number {
  const characters = drawnCharacters(text);
  const advances = characters.map(({ codePoint }) => advanceOf(codePoint));
  return sum(advances) + sum(extraSpace(characters, (i) => advances[i] ?? 0) ?? []);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function advanceTable(face: FaceIndex): Map<number, number> {
  return new Map(face.advances.flatMap(([first, list]) => list.map((advance, i) => [first + i, advance] as const)));
}
