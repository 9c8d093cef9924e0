import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { anyZip, deflatedZeros, joined } from '../../../tests/any-zip.ts';
import { openZip, zipPaths } from './open-zip.ts';
import { zipFiles } from './zip-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limits = { bytes: 2 ** 24, parts: 100 };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const long = '长'.repeat(100_000);
const texts = { 'xl/a.xml': 'a', '表/b.xml': long, 'c.xml': '' };
const parts = Object.entries(texts).map(([path, text]) => ({ path, bytes: bytesOf(text) }));

async function read(zip: Uint8Array<ArrayBuffer>, wanted: (path: string) => boolean = () => true): Promise<unknown> {
  const opened = await openZip(zip, limits, { isWanted: wanted });
  return opened.kind === 'refused' ? opened.reason : Object.fromEntries([...opened.parts].map(([path, part]) => [path, new TextDecoder().decode(part)]));
}

/** As programs write that do not know how long a part will be. */
function streamed(): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const { path, bytes } of parts) {
    const file = path === 'c.xml' ? new ZipPassThrough(path) : new ZipDeflate(path);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return joined(pieces);
}

describe('a zip file is read', () => {
  test.each([
    ['packed', () => zipSync(Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes])))],
    ['stored', () => zipFiles(parts)],
    ['with sizes behind the parts', streamed],
    ['with sizes behind the parts, by hand', () => anyZip(parts.map((part) => ({ ...part, flags: 8 })))],
    ['with sizes of 64 bits', () => anyZip(parts.map((part) => ({ ...part, isLong: true })))],
    ['with something before its end that looks like an end', () => anyZip([...parts.slice(0, 2), { path: 'c.xml', method: 0, bytes: new Uint8Array() }])],
    ['inside a longer array', () => joined([bytesOf('before'), anyZip(parts)]).subarray(6)],
  ])('%s', async (_how, zip) => {
    expect(await read(zip())).toEqual(texts);
  });

  test.skipIf(spawnSync('python3', ['--version']).error !== undefined)('written by Python', async () => {
    const program = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
  z.comment = b'PK\\x05\\x06'
  z.mkdir('xl') if hasattr(z, 'mkdir') else None
  z.writestr('xl/a.xml', 'a')
  with z.open('表/b.xml', 'w', force_zip64=True) as f: f.write(('长' * 100000).encode())
  z.writestr('c.xml', '')`;
    const path = join(folder, 'python.zip');
    expect(spawnSync('python3', ['-c', program, path], { encoding: 'utf8' }).stderr).toBe('');
    expect(await read(new Uint8Array(readFileSync(path)))).toEqual(texts);
  });

  test('with the other stroke between folders', async () => {
    expect(await read(anyZip([{ path: 'xl\\worksheets\\a.xml', bytes: bytesOf('a') }, { path: '/b', bytes: bytesOf('b') }]))).toEqual({ 'xl/worksheets/a.xml': 'a', b: 'b' });
  });

  test('by the parts that are wanted; nothing is unpacked of the others', async () => {
    const zip = anyZip([{ path: 'a', bytes: bytesOf('a') }, { path: 'bomb', packed: deflatedZeros(8), size: 2 ** 30 }, { path: 'locked', flags: 1 }]);
    expect(await read(zip, (path) => path === 'a')).toEqual({ a: 'a' });
    expect(zipPaths(zip, limits)).toEqual(['a', 'bomb', 'locked']);
  });

  test('names that lead elsewhere are only names', async () => {
    const paths = ['../../a', '__proto__', 'constructor', 'C:/b'];
    const opened = await openZip(anyZip(paths.map((path) => ({ path, bytes: bytesOf(path) }))), limits, { isWanted: () => true });
    expect(opened.kind === 'opened' && [...opened.parts.keys()]).toEqual(paths);
    expect(Object.prototype).not.toHaveProperty('0');
  });
});

describe('a zip file is refused', () => {
  const whole = anyZip(parts);
  const zeros = new Uint8Array(2 ** 20);
  const noise = Uint8Array.from({ length: 50_000 }, (_, at) => (at * at * 31) % 251);

  test.each([
    ['empty', new Uint8Array(), 'broken'],
    ['no zip file', bytesOf(long), 'broken'],
    ['cut off in the middle', whole.subarray(0, whole.length / 2), 'broken'],
    ['without its beginning', whole.subarray(10), 'broken'],
    ['listing more parts than it has', anyZip(parts, 7), 'broken'],
    ['listing very many parts', anyZip(parts, 101), 'too-large'],
    ['with another checksum', anyZip([{ path: 'a', bytes: zeros, crc32: 1 }]), 'broken'],
    ['with another checksum of a stored part', anyZip([{ path: 'a', bytes: zeros, method: 0, crc32: 1 }]), 'broken'],
    ['unpacking to more than it says', anyZip([{ path: 'a', bytes: zeros, size: 1000 }]), 'too-large'],
    ['unpacking to something where it says nothing', anyZip([{ path: 'a', bytes: zeros, size: 0 }]), 'too-large'],
    ['unpacking to less than it says', anyZip([{ path: 'a', bytes: zeros, size: zeros.length + 1 }]), 'broken'],
    ['saying more than there is packed', anyZip([{ path: 'a', bytes: zeros, packedSize: 5_000_000 }]), 'broken'],
    ['saying less than there is packed', anyZip([{ path: 'a', bytes: noise, packedSize: 20_000 }]), 'broken'],
    ['with deflate that never ends', anyZip([{ path: 'a', bytes: zeros, packed: deflatedZeros(8).subarray(0, -5), size: 2 ** 23 }]), 'broken'],
    ['with something behind the deflate', anyZip([{ path: 'a', bytes: zeros, packed: joined([deflatedZeros(8), zeros]) , size: 2 ** 23 }]), 'broken'],
    ['with noise for deflate', anyZip([{ path: 'a', packed: noise, size: 10 }]), 'broken'],
    ['packed by a method nobody uses', anyZip([{ path: 'a', bytes: zeros, method: 14 }]), 'unknown-packing'],
    ['encrypted', anyZip([{ path: 'a', bytes: zeros, flags: 1 }]), 'encrypted'],
    ['with two parts of one name', anyZip([{ path: 'a/b' }, { path: 'A\\b' }]), 'deceptive'],
    ['with two parts from the same bytes', anyZip([{ path: 'a', bytes: zeros, offset: 0 }, { path: 'b', bytes: zeros, offset: 0 }]), 'deceptive'],
    ['with one part inside another', anyZip([{ path: 'a', bytes: noise }, { path: 'b', bytes: noise, offset: 100 }]), 'deceptive'],
    ['with a part outside the file', anyZip([{ path: 'a', bytes: zeros, offset: 2 ** 31 }]), 'broken'],
    ['with parts that are too much together', anyZip([{ path: 'a', size: 2 ** 23 }, { path: 'b', size: 2 ** 23 + 1 }]), 'too-large'],
    ['with a part of 2⁶⁰ bytes', anyZip([{ path: 'a', size: 2 ** 60, isLong: true }]), 'too-large'],
    ['with a bomb that says what it is', anyZip([{ path: 'a', packed: deflatedZeros(1024), size: 2 ** 30 }]), 'too-large'],
    ['with a bomb that says it is small', anyZip([{ path: 'a', packed: deflatedZeros(1024), size: 2 ** 20 }]), 'too-large'],
  ])('%s', async (_how, zip, reason) => {
    expect(await read(zip)).toBe(reason);
  });

  test.each(Array.from({ length: 40 }, (_, at) => at))('cut off anywhere (%i/40)', async (at) => {
    const zip = anyZip([{ path: 'a', bytes: noise }]);
    expect(await read(zip.subarray(0, Math.floor((zip.length * at) / 40)))).toBe('broken');
  });
});

test('a bomb is not unpacked beyond what it promised', async () => {
  const zip = anyZip([{ path: 'a', packed: deflatedZeros(1024), size: 2 ** 20 }]);
  const before = process.memoryUsage().arrayBuffers;
  await read(zip);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
});
