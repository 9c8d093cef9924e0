import { ranges } from 'virtual:glyph-coverage';
import { inRanges } from '../core/text/code-point-ranges.ts';

/** True when the PDF can show this code point; what it cannot show is printed as a box. */
export const covers: (codePoint: number) => boolean = inRanges(ranges);
