import type { SourceEncoding } from './source.ts';

/**
 * How a text file was written: what its byte order mark says, else what its bytes allow. UTF-8 goes before GB 18030, which nearly any
 * bytes could be (WHATWG Encoding Standard). Chinese Excel and WPS write GB 18030, and tell nobody.
 */
export function guessEncoding(bytes: Uint8Array): SourceEncoding {
  return byMark(bytes) ?? byZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
}

/** True when the file says it itself, or nothing but UTF-8 has bytes like these. What is plain ASCII reads the same either way. */
export function isEncodingCertain(bytes: Uint8Array): boolean {
  return byMark(bytes) !== undefined || (byZeros(bytes) === undefined && strictly(bytes, 'utf-8') !== undefined);
}

/** Bytes that cannot be become U+FFFD; the byte order mark is no text. */
export function decodeText(bytes: Uint8Array, encoding: SourceEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const marks: readonly (readonly [SourceEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

function byMark(bytes: Uint8Array): SourceEncoding | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

/** In UTF-16 every figure, comma and line break has a zero byte; read the other way round they are characters of no Chinese text. */
function byZeros(bytes: Uint8Array): SourceEncoding | undefined {
  const start = bytes.subarray(0, 65_536);
  if (start.filter((byte) => byte === 0).length * 50 < start.length) return undefined;
  const read = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({ encoding, text: decodeText(start, encoding) }));
  const [likely] = read.map(({ encoding, text }) => ({ encoding, isText: !text.includes('\0'), plain: count(text, /[\t\r\n,;\d]/g) })).sort((one, other) => other.plain - one.plain);
  return likely?.isText && likely.plain > 0 ? likely.encoding : undefined;
}

/** A file that was cut off, or put together from two, has a wrong byte or so among many right ones. */
function isUtf8(bytes: Uint8Array): boolean {
  if (strictly(bytes, 'utf-8') !== undefined) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  return count(text, /\uFFFD/g) * 20 < count(text, /[^\0-\x7F]/g);
}

function strictly(bytes: Uint8Array, encoding: SourceEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function count(text: string, character: RegExp): number {
  let found = 0;
  for (character.lastIndex = 0; character.test(text); ) found += 1;
  return found;
}
