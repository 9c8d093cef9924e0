/** 128 bits of the texts as 32 hexadecimal digits: four sums of different starts, fed with four characters at a time. Names a document; protects nothing. */
export function contentHash(texts: readonly string[]): string {
  let [a, b, c, d] = [0x811c9dc5, 0x1000193, 0x9e3779b9, 0x85ebca6b];
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 4) {
      // Beyond the end there is NaN, which counts as 0.
      const value = text.charCodeAt(i) ^ (text.charCodeAt(i + 1) << 8) ^ (text.charCodeAt(i + 2) << 16) ^ (text.charCodeAt(i + 3) << 24);
      a = mixed(a ^ value);
      b = mixed(b ^ value);
      c = mixed(c ^ value);
      d = mixed(d ^ value);
    }
    // So that it matters where one text ends and the next begins.
    [a, b, c, d] = [mixed(a ^ text.length), mixed(b ^ text.length), mixed(c ^ text.length), mixed(d ^ text.length)];
  }
  return [a, b, c, d].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('').toUpperCase();
}

/** Spreads every bit over the whole number: the product carries upward, the shift brings down. */
function mixed(value: number): number {
  const product = Math.imul(value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
