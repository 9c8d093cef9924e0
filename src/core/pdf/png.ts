import { hasTextAt } from './find-bytes.ts';
import { refused, type ScanRefusal } from './scan-refusal.ts';

/** A PNG that is whole: each part bears its checksum out. */
export interface Png {
  readonly kind: 'png';
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

// Decoded, each takes four bytes and more. A3 at 300 dpi has 17 million.
const pixelLimit = 40e6;

/** Walks a PNG from chunk to chunk to its end. */
export function readPng(bytes: Uint8Array): Png | ScanRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || !hasTextAt(bytes, 'IHDR', 12)) return refused('broken');
  const [widthPx, heightPx] = [view.getUint32(16), view.getUint32(20)];
  if (widthPx === 0 || heightPx === 0) return refused('broken');
  const pixels = widthPx * heightPx;
  if (pixels > pixelLimit) return refused('too-many-pixels', { megapixels: String(Math.ceil(pixels / 1e6)), limit: String(pixelLimit / 1e6) });
  return isWhole(bytes, view) ? { kind: 'png', bytes, widthPx, heightPx } : refused('broken');
}

function isWhole(bytes: Uint8Array, view: DataView): boolean {
  let hasPicture = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || checksum(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    if (hasTextAt(bytes, 'IDAT', at + 4)) hasPicture = true;
    if (hasTextAt(bytes, 'IEND', at + 4)) return hasPicture;
    at = end;
  }
  return false;
}

const byteSums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32 as PNG has it (ISO/IEC 15948, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (byteSums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
