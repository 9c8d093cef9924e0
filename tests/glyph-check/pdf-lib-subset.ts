import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

/** A list set the way pdf-lib's manual shows it, with its own subsetting. */
export async function subsetByPdfLib(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(readFileSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'), { subset: true });
  const page = pdf.addPage([842, 595]);
  rows.forEach((row, i) => page.drawText(row.join(' '), { x: 40, y: 550 - 20 * i, size: 10.5, font }));
  return pdf.save();
}
