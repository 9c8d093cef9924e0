import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackWoff } from './woff.ts';

/** A WOFF file of these tables; those of many bytes are packed. */
function woff(tables: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries = Object.entries(tables).map(([tag, bytes]) => ({ tag, bytes, stored: bytes.length > 100 ? deflateSync(bytes) : bytes }));
  const head = Buffer.alloc(44 + 20 * entries.length);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(entries.length, 12);
  let at = head.length;
  entries.forEach(({ tag, bytes, stored }, i) => {
    head.write(tag, 44 + 20 * i, 'latin1');
    [at, stored.length, bytes.length].forEach((value, place) => head.writeUInt32BE(value, 44 + 20 * i + 4 + 4 * place));
    at += stored.length;
  });
  return Buffer.concat([head, ...entries.map(({ stored }) => stored)]);
}

const tables = { 'cvt ': Uint8Array.of(1, 2, 3), glyf: new Uint8Array(1001).fill(7), head: Uint8Array.of(9) };

test('every table of the font comes out as it was, packed or not, on an even place', () => {
  const font = unpackWoff(woff(tables));
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  expect([view.getUint32(0), view.getUint16(4)]).toEqual([0x00010000, 3]);
  Object.entries(tables).forEach(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    const at = view.getUint32(entry + 8);
    expect(Buffer.from(font.subarray(entry, entry + 4)).toString('latin1')).toBe(tag);
    expect(at % 4).toBe(0);
    expect([...font.subarray(at, at + view.getUint32(entry + 12))]).toEqual([...bytes]);
  });
});

test('a file of another kind stops the build', () => {
  expect(() => unpackWoff(Buffer.from('wOF2 and what follows'))).toThrow('Not a WOFF 1.0 file');
});
