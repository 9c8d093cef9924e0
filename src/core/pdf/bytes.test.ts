import { expect, test } from 'vitest';
import { ByteWriter } from './bytes.ts';

test('numbers are written big end first', () => {
  expect([...new ByteWriter().uint16(0x1234, -2).uint32(0xb1b0afba).tag('glyf').toBytes()]).toEqual([0x12, 0x34, 0xff, 0xfe, 0xb1, 0xb0, 0xaf, 0xba, 0x67, 0x6c, 0x79, 0x66]);
});

test('what is filled up is filled with zeros', () => {
  expect([...new ByteWriter().raw(Uint8Array.of(9)).pad(4).pad(4).raw(Uint8Array.of(8)).pad(2).toBytes()]).toEqual([9, 0, 0, 0, 8, 0]);
});

test('nothing is lost as it grows', () => {
  const writer = new ByteWriter();
  for (let i = 0; i < 5000; i += 1) writer.uint16(i).raw(Uint8Array.of(i & 0xff));
  const bytes = writer.toBytes();
  expect(writer.length).toBe(15_000);
  expect(Array.from({ length: 5000 }, (_, i) => ((bytes[3 * i] ?? 0) << 8) | (bytes[3 * i + 1] ?? 0))).toEqual(Array.from({ length: 5000 }, (_, i) => i));
});
