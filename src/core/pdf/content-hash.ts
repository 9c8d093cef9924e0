/** 128 bits of the texts as 32 hexadecimal digits: four FNV-1a sums of different starts. Names a document; protects nothing. */
export function contentHash(texts: readonly string[]): string {
  const sums = Uint32Array.of(0x811c9dc5, 0x1000193, 0x9e3779b9, 0x85ebca6b);
  for (const text of texts) for (let i = 0; i <= text.length; i += 1) mix(sums, i < text.length ? text.charCodeAt(i) : 0x10000);
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, '0')).join('').toUpperCase();
}

function mix(sums: Uint32Array, value: number): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = Math.imul((sums[i] ?? 0) ^ (value + i), 0x01000193);
}
