import { cleanText, escapeXml } from '../text/xml-text.ts';

/** The file's properties with the program that made it, in place of the library's own name (ECMA-376 Part 1 §22.2.2.2). */
export function finishApplication(xml: string, maker: string | undefined): string {
  return maker === undefined ? xml : xml.replace(/<Application>[^<]*<\/Application>/, () => `<Application>${escapeXml(cleanText(maker))}</Application>`);
}
