import { elementsByName, inOrder } from './xml-parts.ts';

// ECMA-376 Part 1 §18.8.22 CT_Font, in the order that Excel reads and writes.
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** The styles' XML put right: font children in order, no empty list of formats, and what does not wrap shrinks. Twice is as once. */
export function finishStyles(xml: string): string {
  return xml
    .replace(/<numFmts\b[^>]*\/>/, '')
    .replace(/<font>([\s\S]*?)<\/font>/g, (_, children: string) => `<font>${inOrder(elementsByName(children), fontOrder)}</font>`)
    .replace(/<alignment\b((?:(?!wrapText|shrinkToFit)[^>])*)\/>/g, '<alignment$1 shrinkToFit="1"/>');
}
