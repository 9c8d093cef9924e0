import { readPackIndex } from '../core/pdf/load-faces.ts';
import { measureBy, type Measure } from '../core/pdf/measure.ts';
import { fetchPack } from './glyph-pack-files.ts';
import { packIndexAddress } from './make-pdf.ts';

let measure: Promise<Measure> | undefined;

/** What the preview lays its pages out with: the PDF's own widths, without any outline. Fetched once; asked again after a failure. */
export function paperMeasure(): Promise<Measure> {
  measure ??= fetchPack(packIndexAddress()).then((bytes) => measureBy(readPackIndex(bytes)));
  measure.catch(() => (measure = undefined));
  return measure;
}
