import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';

type Change = (bytes: Buffer) => Buffer;

/** A PDF spoiled on purpose: the streams that `change` alters are put in place of the old ones. Throws when none was altered. */
export async function mutant(pdf: Uint8Array, change: Change): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  let altered = 0;
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const before = Buffer.from(decodePDFRawStream(object).decode());
    const after = change(before);
    if (after === before) continue;
    document.context.assign(reference, document.context.flateStream(after));
    altered += 1;
  }
  if (altered === 0) throw new Error('The mutation found nothing to alter');
  return document.save({ updateFieldAppearances: false });
}

/** Alters streams that hold `mark`, as text. */
export function inText(mark: string, change: (text: string) => string): Change {
  return (bytes) => {
    const text = bytes.toString('latin1');
    const changed = text.includes(mark) ? change(text) : text;
    return changed === text ? bytes : Buffer.from(changed, 'latin1');
  };
}

/** Empties one glyph of every embedded TrueType font with a long `loca`. */
export function dropGlyph(glyph: number): Change {
  return (bytes) => {
    const loca = tableOffset(bytes, 'loca');
    if (loca === undefined) return bytes;
    const copy = Buffer.from(bytes);
    copy.copy(copy, loca + 4 * glyph, loca + 4 * (glyph + 1), loca + 4 * (glyph + 2));
    return copy;
  };
}

/** Moves one point of a glyph: the first step of its x coordinates gets longer by `units`. */
export function bendGlyph(glyph: number, units: number): Change {
  return (bytes) => {
    const [loca, glyf] = [tableOffset(bytes, 'loca'), tableOffset(bytes, 'glyf')];
    if (loca === undefined || glyf === undefined) return bytes;
    const copy = Buffer.from(bytes);
    const start = glyf + copy.readUInt32BE(loca + 4 * glyph);
    const contours = copy.readUInt16BE(start);
    const points = copy.readUInt16BE(start + 10 + 2 * (contours - 1)) + 1;
    const x = start + 10 + 2 * contours + 2 + points;
    copy.writeUInt8((copy.readUInt8(x) + units) % 256, x);
    return copy;
  };
}

function tableOffset(bytes: Buffer, tag: string): number | undefined {
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x00010000) return undefined;
  for (let record = 12; record < 12 + 16 * bytes.readUInt16BE(4); record += 16) {
    if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8);
  }
  return undefined;
}
