import { expect, test } from 'vitest';
import { deflate } from './deflate.ts';

const inflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());

test.each([
  ['nothing', new Uint8Array()],
  ['a page', new TextEncoder().encode('26.5 0 Td <000A000B> Tj\n'.repeat(400))],
  ['a megabyte that hardly compresses', Uint8Array.from({ length: 1_000_000 }, (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 0xff)],
])('%s comes back as it was', async (_, bytes) => {
  const compressed = new Uint8Array(await deflate(bytes));
  expect(Buffer.from(await inflated(compressed)).equals(bytes)).toBe(true);
});

test('what repeats itself gets much smaller, in the form that PDF calls FlateDecode', async () => {
  const compressed = await deflate(new TextEncoder().encode('26.5 0 Td <000A000B> Tj\n'.repeat(400)));
  expect(compressed.length).toBeLessThan(200);
  expect(compressed[0]).toBe(0x78);
});
