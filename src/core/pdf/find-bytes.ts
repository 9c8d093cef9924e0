/** Where an ASCII text stands in the bytes from `from` on; -1 when nowhere. */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) if (hasTextAt(bytes, text, at)) return at;
  return -1;
}

/** True when the ASCII text, or the bytes written as its characters, stands there. */
export function hasTextAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
