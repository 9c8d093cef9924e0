import { deflateSync } from 'node:zlib';
import { PDFDocument, degrees, rgb } from 'pdf-lib';

// Files from outside as people add them, made here: no scan of anybody's paper stands in the repository.

interface ScanShape {
  readonly pages?: number;
  readonly turn?: 0 | 90 | 180 | 270;
  /** In points; what of the page is seen. */
  readonly crop?: readonly [number, number, number, number];
  readonly size?: readonly [number, number];
}

/** A PDF as a scanner makes it, with a coloured page. */
export async function scannedPdf({ pages = 1, turn = 0, crop, size = [595.28, 841.89] }: ScanShape = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i < pages; i += 1) {
    const page = document.addPage([...size]);
    page.drawRectangle({ x: -50, y: -50, width: size[0] + 100, height: size[1] + 100, color: rgb(0.8, 0.9, 0.8) });
    page.drawText(`scan ${i + 1}`, { x: 60, y: size[1] / 2 });
    page.setRotation(degrees(turn));
    if (crop) page.setCropBox(...crop);
  }
  return document.save({ useObjectStreams: false });
}

interface JpegShape {
  readonly width?: number;
  readonly height?: number;
  readonly components?: 1 | 3 | 4;
  readonly orientation?: number;
  /** Marker of the frame: C0 baseline, C2 progressive, C3 lossless. */
  readonly frame?: number;
}

/** The marks of a JPEG around a picture that means nothing: enough for who reads its head, not for who paints it. */
export function bareJpeg({ width = 1240, height = 1754, components = 3, orientation, frame = 0xc0 }: JpegShape = {}): Uint8Array {
  const exif = orientation === undefined ? [] : segment(0xe1, [...ascii('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const parts = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  const head = segment(frame, [8, height >> 8, height & 255, width >> 8, width & 255, components, ...parts]);
  const scan = segment(0xda, [components, ...Array.from({ length: components }, (_, i) => [i + 1, 0]).flat(), 0, 63, 0]);
  return Uint8Array.from([0xff, 0xd8, ...exif, ...head, ...scan, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]);
}

/** A grey picture, 16 by 8, whose left half is white, as cjpeg would write it: blocks of one tone each, in two of Huffman's codes. */
export function twoToneJpeg(orientation?: number): Uint8Array {
  const exif = orientation === undefined ? [] : segment(0xe1, [...ascii('Exif\0\0II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]);
  const quantities = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]);
  const head = segment(0xc0, [8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
  // Codes: DC 0 -> category 7, 10 -> category 8; AC 0 -> end of block.
  const dc = segment(0xc4, [0, 1, 1, ...Array.from({ length: 14 }, () => 0), 7, 8]);
  const ac = segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]);
  const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
  // White: +127 in category 7 (0 1111111), end 0; then -254 in category 8 (10, 254 turned over = 00000001), end 0; filled with ones.
  const bits = ['0', '1111111', '0', '10', '00000001', '0'].join('').padEnd(24, '1');
  const picture = [0, 8, 16].flatMap((at) => {
    const byte = parseInt(bits.slice(at, at + 8), 2);
    return byte === 0xff ? [0xff, 0] : [byte];
  });
  return Uint8Array.from([0xff, 0xd8, ...exif, ...quantities, ...head, ...dc, ...ac, ...scan, ...picture, 0xff, 0xd9]);
}

/** A PNG of one grey. */
export function greyPng(width = 80, height = 60): Uint8Array {
  const head = [...uint32(width), ...uint32(height), 8, 0, 0, 0, 0];
  const rows = new Uint8Array((width + 1) * height).fill(0x90).map((value, i) => (i % (width + 1) === 0 ? 0 : value));
  return Uint8Array.from([0x89, ...ascii('PNG\r\n\u001a\n'), ...chunk('IHDR', head), ...chunk('IDAT', [...deflateSync(rows)]), ...chunk('IEND', [])]);
}

/** A PNG's part with its checksum. */
export function chunk(kind: string, data: readonly number[]): number[] {
  const body = [...ascii(kind), ...data];
  return [...uint32(data.length), ...body, ...uint32(crc(body))];
}

/** A PDF from its objects, with a table of where they are. */
export function handMadePdf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(ascii(text));
}

function segment(marker: number, data: readonly number[]): number[] {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
