import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { type NamedFile, zipFiles } from './zip-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (path: string, text: string): NamedFile => ({ path, bytes: new TextEncoder().encode(text) });
const files = [file('1 申请/1 关于成立企业科学技术协会的申请.pdf', '甲'), file('1 申请/2 章程（草案）.pdf', '乙'), file('2 报告/𬱖氏企业.xlsx', '丙'), file('list.txt', 'd')];

const has = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

describe('a zip of files', () => {
  test('gives back each name and its bytes, in their order', () => {
    expect(Object.entries(unzipSync(zipFiles(files))).map(([path, bytes]) => file(path, new TextDecoder().decode(bytes)))).toEqual(files);
  });

  test('says that Chinese names are UTF-8, in both places where a name stands', () => {
    const bytes = zipFiles(files.slice(0, 1));
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    expect([view.getUint16(6, true) & 0x800, view.getUint16(directory + 8, true) & 0x800]).toEqual([0x800, 0x800]);
  });

  test('is the same bytes each time', () => {
    expect(zipFiles(files)).toEqual(zipFiles(files));
  });

  test.each(['/a', '../a', 'a//b', 'a\\b', '', 'a/./b'])('takes no path like %j', (path) => {
    expect(() => zipFiles([file(path, '')])).toThrow('No path');
  });

  test('takes no two files whose names Windows takes for one', () => {
    expect(() => zipFiles([file('A.pdf', ''), file('a.pdf', '')])).toThrow('Two files');
  });

  test.skipIf(!has('python3'))('is read by Python: names, bytes, checksums', () => {
    const path = join(folder, 'a.zip');
    writeFileSync(path, zipFiles(files));
    const program = 'import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps([[n,z.read(n).decode()] for n in z.namelist()]))';
    const { stdout, stderr } = spawnSync('python3', ['-c', program, path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(files.map((one) => [one.path, new TextDecoder().decode(one.bytes)]));
  });

  test.skipIf(!has('unzip'))('is unpacked by unzip into folders with Chinese names', () => {
    const path = join(folder, 'b.zip');
    writeFileSync(path, zipFiles(files));
    const { status } = spawnSync('unzip', ['-q', path, '-d', join(folder, 'b')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect(status).toBe(0);
    expect(files.map((one) => readFileSync(join(folder, 'b', one.path), 'utf8'))).toEqual(['甲', '乙', '丙', 'd']);
  });
});
