import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { uncheckedZip } from './unchecked-zip.ts';

test('a zip file without checksums gives back each name and its bytes', () => {
  const files = ['xl/甲.xml', 'b', 'empty'].map((path, at) => ({ path, bytes: new Uint8Array(at === 2 ? 0 : 1000 * (at + 1)).fill(at) }));
  expect(Object.entries(unzipSync(uncheckedZip(files)))).toEqual(files.map(({ path, bytes }) => [path, bytes]));
});
