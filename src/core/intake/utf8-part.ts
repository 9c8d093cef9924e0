import type { MarkupFault } from './markup.ts';

/**
 * An XML part as UTF-8, whatever it was written in: by its first bytes, else by the encoding that it names (XML 1.0, F.1).
 * What says that it is UTF-8 is handed back as it is, without its byte order mark.
 */
export function utf8Part(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | MarkupFault {
  if (part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) return part.subarray(3);
  const encoding = wideEncoding(part) ?? namedEncoding(part);
  if (encoding === 'utf-8') return part;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(part));
  } catch (error) {
    // A name that no browser knows, or bytes that are not what they are said to be.
    return error instanceof RangeError ? 'suspicious' : 'broken';
  }
}

function wideEncoding([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

function namedEncoding(part: Uint8Array): string {
  const start = String.fromCharCode(...part.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}
