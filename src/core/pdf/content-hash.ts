/** 128 bits of the texts as 32 hexadecimal digits: four FNV-1a sums of different starts. Names a document; protects nothing. */
export function contentHash(texts: readonly string[]): string {
  let [a, b, c, d] = [0x811c9dc5, 0x1000193, 0x9e3779b9, 0x85ebca6b];
  for (const text of texts) {
    for (let i = 0; i <= text.length; i += 1) {
      const value = i < text.length ? text.charCodeAt(i) : 0x10000;
      a = Math.imul(a ^ value, prime);
      b = Math.imul(b ^ (value + 1), prime);
      c = Math.imul(c ^ (value + 2), prime);
      d = Math.imul(d ^ (value + 3), prime);
    }
  }
  return [a, b, c, d].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('').toUpperCase();
}

const prime = 0x01000193;
