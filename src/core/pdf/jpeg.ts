import { hasTextAt } from './find-bytes.ts';
import { refused, type ScanRefusal } from './scan-refusal.ts';

/** How the stored picture has to be turned, as EXIF counts: 1 upright, 3 turned half, 6 and 8 by a quarter, the others mirrored too. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A JPEG that every reader of PDF shows. */
export interface Jpeg {
  readonly kind: 'jpeg';
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: 1 | 3;
  readonly orientation: Orientation;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const application1 = 0xe1;
// Baseline, extended and progressive frames: what DCTDecode takes (PDF 32000-1 §7.4.8).
const usualFrames = [0xc0, 0xc1, 0xc2];
// Lossless, hierarchical and arithmetic ones. C4, C8 and CC are no frames.
const rareFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Walks a JPEG from marker to marker to its end, so that half a file is not taken for a whole one. */
export function readJpeg(bytes: Uint8Array): Jpeg | ScanRefusal {
  let orientation: Orientation = 1;
  let frame: Pick<Jpeg, 'widthPx' | 'heightPx' | 'components'> | undefined;
  for (let at = 2; bytes[at + 1] !== endOfImage; ) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return refused('broken');
    if (marker === 0xff) {
      at += 1; // bytes that only fill
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2);
    if (end < at + 4 || end > bytes.length) return refused('broken');
    if (rareFrames.includes(marker)) return refused('rare-image');
    if (usualFrames.includes(marker)) {
      const read = readFrame(bytes.subarray(at + 4, end));
      if ('kind' in read) return read;
      frame = read;
    }
    if (marker === application1) orientation = readOrientation(bytes.subarray(at + 4, end)) ?? orientation;
    at = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
  return frame ? { kind: 'jpeg', bytes, ...frame, orientation } : refused('broken');
}

function readFrame(frame: Uint8Array): Pick<Jpeg, 'widthPx' | 'heightPx' | 'components'> | ScanRefusal {
  const [bits, components] = [frame[0], frame[5]];
  const [heightPx, widthPx] = [uint16(frame, 1), uint16(frame, 3)];
  if (components === 4) return refused('print-colours');
  if (bits !== 8 || (components !== 1 && components !== 3)) return refused('rare-image');
  return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx, components } : refused('broken');
}

/** Where the marker after the coded picture begins; restarts and stuffed bytes belong to the picture. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isPicture = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPicture) return at;
  }
  return bytes.length;
}

const exifHead = 'Exif\0\0';
const orientationTag = 0x112;

/** What an EXIF segment says of the orientation, in the first directory of its TIFF part. */
function readOrientation(segment: Uint8Array): Orientation | undefined {
  if (!hasTextAt(segment, exifHead, 0)) return undefined;
  const tiff = segment.subarray(exifHead.length);
  const littleEndian = hasTextAt(tiff, 'II', 0);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return undefined;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > tiff.length) return undefined;
  for (let i = 0, at = directory + 2; i < view.getUint16(directory, littleEndian) && at + 12 <= tiff.length; i += 1, at += 12) {
    if (view.getUint16(at, littleEndian) === orientationTag) return asOrientation(view.getUint16(at + 8, littleEndian));
  }
  return undefined;
}

function asOrientation(value: number): Orientation | undefined {
  const known = [1, 2, 3, 4, 5, 6, 7, 8] as const;
  return known.find((one) => one === value);
}

/** Big-endian; what is beyond the end counts as 0. */
function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
