// XML of files that somebody else made, as bytes of UTF-8: big sheets are looked through without making texts of them.

/** A tag. The same object is told anew for each. */
export interface Tag {
  /** Of `<`, and behind `>`. */
  from: number;
  to: number;
  /** Without prefix. */
  name: string;
  /** Where its attributes begin. */
  nameEnd: number;
  /** `open` and nothing in it is `empty`. */
  kind: 'open' | 'close' | 'empty';
}

/** `suspicious`: what no program writes into a table, as declarations of entities. */
export type MarkupFault = 'broken' | 'suspicious';

const bang = 0x21;
const quote = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const query = 0x3f;
const longestTag = 65_536;
/** Between two tags, in bytes: a cell holds 32,767 characters, each of them `&#x10ffff;` at most. */
const longestText = 400_000;
const mostReferences = 3_000_000;
/** Names of one or two letters, which the many tags of a sheet have, by their letters. */
const shortNames = new Map<number, string>();

/** Shows each tag to `visit`, which ends the walk by what it returns. */
export function walkTags<Fault>(bytes: Uint8Array, visit: (tag: Tag) => Fault | undefined): Fault | MarkupFault | undefined {
  if (hasManyReferences(bytes)) return 'suspicious';
  const tag: Tag = { from: 0, to: 0, name: '', nameEnd: 0, kind: 'open' };
  let end = 0;
  for (let at = next(bytes, less, end); at < bytes.length; at = next(bytes, less, end)) {
    if (at - end > longestText) return 'suspicious';
    const mark = bytes[at + 1];
    if (mark === bang || mark === query) {
      const untold = mark === query ? endOf(bytes, '?>', at + 2) : endOfUntold(bytes, at);
      if (typeof untold !== 'number') return untold;
      end = untold;
    } else {
      const fault = readTag(bytes, at, tag) ?? visit(tag);
      if (fault) return fault;
      end = tag.to;
    }
  }
  return bytes.length - end > longestText ? 'suspicious' : undefined;
}

/** Characters written as `&amp;` or `&#20013;`: every one of them costs a reader of texts as much as a tag. */
function hasManyReferences(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = bytes.indexOf(ampersand); at >= 0 && count <= mostReferences; at = bytes.indexOf(ampersand, at + 1)) count += 1;
  return count > mostReferences;
}

/** A comment or quoted text. Anything else that begins like them declares something. */
function endOfUntold(bytes: Uint8Array, at: number): number | MarkupFault {
  if (standsAt(bytes, at, '<!--')) return endOf(bytes, '-->', at + 4);
  return standsAt(bytes, at, '<![CDATA[') ? endOf(bytes, ']]>', at + 9) : 'suspicious';
}

function readTag(bytes: Uint8Array, at: number, tag: Tag): MarkupFault | undefined {
  const closes = bytes[at + 1] === slash;
  const end = closes ? next(bytes, greater, at) : tagEnd(bytes, at);
  if (end >= bytes.length) return 'broken';
  if (end - at > longestTag) return 'suspicious';
  const isEmpty = !closes && bytes[end - 1] === slash;
  let from = closes ? at + 2 : at + 1;
  const last = isEmpty ? end - 1 : end;
  let nameEnd = from;
  for (; nameEnd < last && !isSpace(bytes[nameEnd]); nameEnd += 1) if (bytes[nameEnd] === colon) from = nameEnd + 1;
  if (nameEnd === from) return 'broken';
  tag.from = at;
  tag.to = end + 1;
  tag.name = nameAt(bytes, from, nameEnd);
  tag.nameEnd = nameEnd;
  tag.kind = closes ? 'close' : isEmpty ? 'empty' : 'open';
  return undefined;
}

/** Of the `>` outside quotes; the length when there is none. */
function tagEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  for (; end < bytes.length && bytes[end] !== greater; end += 1) {
    const byte = bytes[end];
    if (byte === quote || byte === apostrophe) end = next(bytes, byte, end + 1);
  }
  return Math.min(end, bytes.length);
}

/** Where the byte stands next; the length when nowhere. Quicker than `indexOf` where that is near. */
function next(bytes: Uint8Array, byte: number, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== byte) at += 1;
  return at;
}

/** Shows each attribute of a tag to `visit`: its name without prefix, and where its value stands. False when they are no XML. */
export function walkAttributes(bytes: Uint8Array, tag: Tag, visit: (name: string, from: number, to: number) => void): boolean {
  const last = tag.to - (tag.kind === 'empty' ? 2 : 1);
  for (let at = spaceEnd(bytes, tag.nameEnd, last); at < last; at = spaceEnd(bytes, at, last)) {
    let from = at;
    for (; at < last && bytes[at] !== equals && !isSpace(bytes[at]); at += 1) if (bytes[at] === colon) from = at + 1;
    const name = nameAt(bytes, from, at);
    at = spaceEnd(bytes, at, last);
    if (bytes[at] !== equals) return false;
    at = spaceEnd(bytes, at + 1, last);
    const mark = bytes[at];
    const end = mark === quote || mark === apostrophe ? next(bytes, mark, at + 1) : last;
    if (end >= last) return false;
    visit(name, at + 1, end);
    at = end + 1;
  }
  return true;
}

/** The attributes by name without prefix, as texts; undefined when they are no XML. */
export function attributesOf(bytes: Uint8Array, tag: Tag): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  const isRead = walkAttributes(bytes, tag, (name, from, to) => attributes.set(name, plainText(bytes, from, to)));
  return isRead ? attributes : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands there, its entities as characters. */
export function plainText(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to)).replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function nameAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 2) return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 100)));
  const letters = (bytes[from] ?? 0) * 256 + (to - from === 2 ? (bytes[from + 1] ?? 0) : 0);
  const known = shortNames.get(letters);
  if (known !== undefined) return known;
  const name = String.fromCharCode(...bytes.subarray(from, to));
  shortNames.set(letters, name);
  return name;
}

function spaceEnd(bytes: Uint8Array, from: number, last: number): number {
  let at = from;
  while (at < last && isSpace(bytes[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Behind the next place where `text`, which ends in `>`, stands. */
function endOf(bytes: Uint8Array, text: string, from: number): number | MarkupFault {
  for (let at = bytes.indexOf(greater, from); at >= 0; at = bytes.indexOf(greater, at + 1)) {
    if (at - from > longestText) return 'suspicious';
    if (at + 1 - text.length >= from && standsAt(bytes, at + 1 - text.length, text)) return at + 1;
  }
  return 'broken';
}
