import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { CompressedStreams } from './compressed-streams.ts';
import { contentHash } from './content-hash.ts';
import { unitsPerEm, type FaceIndex } from './face.ts';
import type { Subset } from './subset.ts';
import { toUnicodeMap } from './to-unicode.ts';
import { bareFont } from './true-type.ts';

const defaultWidth = 1000;
const symbolicSerif = 4 + 2; // FontDescriptor flags, PDF 32000-1 table 123

/** Where a face is embedded. */
interface Target {
  readonly context: PDFContext;
  readonly streams: CompressedStreams;
}

/** Embeds what a document uses of a face as a composite font whose codes are glyph numbers. */
export function embedFace(target: Target, index: FaceIndex, subset: Subset): PDFRef {
  const { context, streams } = target;
  const name = `${subsetTag(subset)}+${index.postScriptName}`;
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    FontDescriptor: addDescriptor(target, index, { name, subset }),
    DW: defaultWidth,
    W: widths(subset),
    CIDToGIDMap: 'Identity',
  });
  descendant.set(PDFName.of('CIDSystemInfo'), context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }));
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: streams.add(toUnicodeMap(subset.texts)),
    }),
  );
}

function addDescriptor({ context, streams }: Target, index: FaceIndex, { name, subset }: { name: string; subset: Subset }): PDFRef {
  const { bytes, bounds } = bareFont(subset.glyphs, index);
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolicSerif,
      FontBBox: [bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].map(toThousandths),
      ItalicAngle: 0,
      Ascent: toThousandths(index.ascent),
      Descent: toThousandths(index.descent),
      CapHeight: toThousandths(index.ascent),
      StemV: 80,
      FontFile2: streams.add(bytes, { Length1: bytes.length }),
    }),
  );
}

/** Widths that differ from the default: glyph number, [widths of consecutive glyphs] … */
function widths({ glyphs }: Subset): (number | number[])[] {
  const list: (number | number[])[] = [];
  let run: number[] | undefined;
  glyphs.forEach(({ advance }, glyph) => {
    const width = toThousandths(advance);
    if (width === defaultWidth) run = undefined;
    else if (run) run.push(width);
    else list.push(glyph, (run = [width]));
  });
  return list;
}

/** Six letters that name the subset (PDF 32000-1 §9.6.4). */
function subsetTag({ texts }: Subset): string {
  const hash = contentHash(texts);
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (parseInt(hash.slice(4 * i, 4 * i + 4), 16) % 26))).join('');
}

function toThousandths(units: number): number {
  return (units * 1000) / unitsPerEm;
}
