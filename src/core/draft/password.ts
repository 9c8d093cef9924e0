/**
 * A password as the key is derived from it, '' when nothing is left. Full-width figures of a Chinese keyboard are the half-width ones (NFKC),
 * and a space at an end comes from copying it out of a message.
 */
export function readyPassword(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** False for nothing but spaces. */
export function isPassword(typed: string): boolean {
  return readyPassword(typed) !== '';
}
