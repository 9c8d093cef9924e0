/** A fresh id, 16 hexadecimal figures. `crypto.randomUUID` is absent on plain http and in old browsers. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
