import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { byFace, packFormat, unitsPerEm, type FaceIndex, type FaceName, type PackIndex } from '../../core/pdf/face.ts';
import { toPackUnits, writePack } from './pack.ts';
import type { SourceFont } from './truetype.ts';

export interface FaceToCut {
  readonly font: SourceFont;
  readonly postScriptName: string;
  /** How the names of its packs begin. */
  readonly stem: string;
  /** Code points of each pack. */
  readonly slices: readonly (readonly number[])[];
}

export interface CutPacks {
  /** File name → compressed bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The one of `files` that is the index. */
  readonly indexFile: string;
  /** What can be printed anywhere: covered by the faces that no other stands in for. First code point, count, first, count … */
  readonly coverage: readonly number[];
}

/** Cuts all faces into packs and writes their index. */
export function cutPacks(faces: Readonly<Record<FaceName, FaceToCut>>): CutPacks {
  const files = new Map<string, Uint8Array>();
  const add = (stem: string, content: Uint8Array): string => {
    const name = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.bin`;
    files.set(name, deflateSync(content, { level: 9, memLevel: 9 }));
    return name;
  };
  const cutFace = (name: FaceName): FaceIndex => {
    const packs = faces[name].slices.map((slice, i) => add(`${faces[name].stem}-${String(i).padStart(2, '0')}`, writePack(faces[name].font, slice)));
    return faceIndex(faces[name], packs);
  };
  const index: PackIndex = { format: packFormat, faces: byFace(cutFace) };
  const indexFile = add('index', Buffer.from(JSON.stringify(index)));
  return { files, indexFile, coverage: rangesOf(coveredByAll([faces.regular, faces.bold])) };
}

function faceIndex(face: FaceToCut, packs: readonly string[]): FaceIndex {
  const { font, slices } = face;
  const packOf = new Map(slices.flatMap((slice, pack) => slice.map((codePoint) => [codePoint, pack] as const)));
  const covered = [...packOf.keys()].sort((a, b) => a - b);
  return {
    postScriptName: face.postScriptName,
    ascent: toPackUnits(font.ascent, font),
    descent: toPackUnits(font.descent, font),
    inkCentre: inkCentre(font),
    packs,
    ranges: rangesOf(covered),
    packOf: covered.map((codePoint) => packLetter(packOf.get(codePoint) ?? 0)).join(''),
    advances: advancesOf(covered, font),
  };
}

/** U+0030 and up, without the backslash, which JSON would write as two characters. */
function packLetter(pack: number): string {
  const code = 0x30 + pack;
  return String.fromCharCode(code < 0x5c ? code : code + 1);
}

function inkCentre(font: SourceFont): number {
  const { y } = font.outline(font.glyphs.get(0x56fd) ?? 0); // 国
  return toPackUnits((Math.min(...y) + Math.max(...y)) / 2, font);
}

function rangesOf(ascending: readonly number[]): number[] {
  const ranges: number[] = [];
  let next = -1;
  for (const codePoint of ascending) {
    if (codePoint === next) ranges[ranges.length - 1] = (ranges[ranges.length - 1] ?? 0) + 1;
    else ranges.push(codePoint, 1);
    next = codePoint + 1;
  }
  return ranges;
}

function advancesOf(covered: readonly number[], font: SourceFont): [number, number[]][] {
  const lists: [number, number[]][] = [];
  for (const codePoint of covered) {
    const advance = toPackUnits(font.advance(font.glyphs.get(codePoint) ?? 0), font);
    if (advance === unitsPerEm) continue;
    const last = lists.at(-1);
    if (last && last[0] + last[1].length === codePoint) last[1].push(advance);
    else lists.push([codePoint, [advance]]);
  }
  return lists;
}

function coveredByAll(faces: readonly FaceToCut[]): number[] {
  const sets = faces.map((face) => new Set(face.slices.flat()));
  const [first, ...rest] = sets;
  return [...(first ?? [])].filter((codePoint) => rest.every((set) => set.has(codePoint))).sort((a, b) => a - b);
}
