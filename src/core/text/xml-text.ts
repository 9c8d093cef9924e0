// XML 1.0 §2.2: what is no Char cannot stand in a file, escaped or not. Under `u` a pair is one character, so Cs is a lone surrogate.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** A text as an XML file can carry it: what it cannot carry becomes a visible U+FFFD, every line break a line feed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(impossible, '\ufffd');
}

/** Text for an attribute or between tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
