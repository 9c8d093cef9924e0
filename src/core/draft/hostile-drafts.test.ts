import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWorkbook } from '../../../tests/any-workbook.ts';
import { anyZip, deflatedZeros } from '../../../tests/any-zip.ts';
import { caseWith, fixture, person } from '../../../tests/example-case.ts';
import { plainDraft } from './plain-draft.ts';
import { readDraft } from './read-draft.ts';

// Long enough for a busy machine, short enough to tell a hang.
const hang = 60_000;

const megabyte = 2 ** 20;
const plain = new TextDecoder().decode(plainDraft({ case: caseWith({ members: [person] }), savedOn: '2026-11-23', siteVersion: 'x' }));
const locked = fixture('stored-cases/draft-1-case-2-locked.qikexie.txt');
const head = plain.slice(0, plain.indexOf('{'));
const beginning = '{"format":"qikexie-draft","version":1,"savedOn":"","siteVersion":"","checksum":"","case":';

const hostile: readonly (readonly [name: string, outcome: string, make: () => string | Uint8Array])[] = [
  ['a hundred megabytes', 'too-large', () => new Uint8Array(100 * megabyte)],
  ['a hundred megabytes behind a head', 'too-large', () => head + ' '.repeat(100 * megabyte)],
  ['thirty megabytes of blanks', 'not-a-draft', () => ' '.repeat(30 * megabyte)],
  ['thirty megabytes of empty lines', 'not-a-draft', () => '\r\n'.repeat(15 * megabyte)],
  ['a head and thirty megabytes of blanks', 'broken', () => head + ' '.repeat(30 * megabyte)],
  ['thirty megabytes of blank lines in a draft', 'case', () => plain.replace(' "case"', `${'  \n'.repeat(9 * megabyte)} "case"`)],
  ['thirty megabytes of NUL', 'not-a-draft', () => new Uint8Array(30 * megabyte)],
  ['a NUL in a name', 'broken', () => plain.replace('戚梓桐', '戚\0梓桐')],
  ['a NUL in the head', 'case', () => plain.replace('企业：', '企\0业：')],
  ['brackets in brackets', 'not-a-draft', () => '{"a":'.repeat(5 * megabyte)],
  ['brackets in brackets, where the case should stand', 'broken', () => beginning + '['.repeat(25 * megabyte)],
  ['brackets in brackets, shut again', 'broken', () => `${beginning}${'['.repeat(12 * megabyte)}${']'.repeat(12 * megabyte)}}`],
  ['a hundred levels', 'broken', () => `${beginning}${'[{"a":'.repeat(50)}1${'}]'.repeat(50)}}`],
  ['millions of empty things', 'broken', () => `${beginning}[${'{},'.repeat(10 * megabyte)}0]}`],
  ['a million keys', 'broken', () => `${beginning}{${Array.from({ length: 1_000_000 }, (_, at) => `"${at.toString(36)}":0`).join(',')}}}`],
  ['hundreds of thousands of faults', 'broken', () => `{"format":"qikexie-case","version":1,"members":[${Array.from({ length: 300_000 }, () => '{}').join(',')}]}`],
  ['a quote that does not end', 'broken', () => `${beginning}"${'\\"'.repeat(12 * megabyte)}`],
  ['quotes that do not end', 'broken', () => beginning + '"'.repeat(30 * megabyte)],
  ['beginnings of data', 'not-a-draft', () => '\n{'.repeat(15 * megabyte)],
  ['ends of data', 'not-a-draft', () => `{${'}'.repeat(30 * megabyte)}`],
  ['a key that would change all objects', 'broken', () => plain.replace('"name": "戚', '"__proto__": {"polluted": "yes"}, "name": "戚')],
  ['such a key written in escapes', 'broken', () => plain.replace('"name": "戚', '"\\u005f_proto_\\u005f": "x", "name": "戚')],
  ['such a key beside the case', 'broken', () => plain.replace('"version": 1', '"version": 1, "__proto__": {"case": 1}')],
  ['more than a draft has', 'broken', () => plain.replace('"version": 1', '"version": 1, "script": "x"')],
  ['more than a case has', 'broken', () => plain.replace('"filledOn"', '"script": "x", "filledOn"')],
  ['a version that is no number', 'broken', () => plain.replace('"version": 1', '"version": "1"')],
  ['a version below all', 'broken', () => plain.replace('"version": 1', '"version": -1')],
  ['a version beyond all', 'newer-version', () => plain.replace('"version": 1', '"version": 1e300')],
  ['a lock that asks for gigabytes', 'broken', () => locked.replace('"n": 65536', '"n": 1073741824')],
  ['a lock that asks for hours', 'broken', () => locked.replace('"p": 4', '"p": 1000000')],
  ['a lock with another block size', 'broken', () => locked.replace('"r": 8', '"r": 1024')],
  ['a lock that is nearly none', 'broken', () => locked.replace('"n": 65536', '"n": 2')],
  ['a lock of another kind', 'broken', () => locked.replace('"scrypt"', '"none"')],
  ['a lock without salt', 'broken', () => locked.replace(/"salt": ".*"/, '"salt": ""')],
  ['a lock with a salt of a megabyte', 'broken', () => locked.replace(/"salt": ".*"/, `"salt": "${'A'.repeat(megabyte)}"`)],
  ['a lock that is nothing', 'broken', () => locked.replace(/"lock": \{[^}]*\}/, '"lock": null')],
  ['a lock, and the case in the open', 'broken', () => locked.replace('"lock"', '"case": {}, "lock"')],
  ['a lock around no base64', 'wrong-password', () => cheap(locked).replace(/"sealed": \[[^\]]*\]/, '"sealed": ["中文"]')],
  ['a lock around nothing', 'wrong-password', () => cheap(locked).replace(/"sealed": \[[^\]]*\]/, '"sealed": []')],
  ['a zip file that unpacks to a gigabyte', 'not-a-draft', () => anyZip([{ path: 'a.txt', packed: deflatedZeros(1024), size: 2 ** 30 }])],
];

test.each(hostile)('what comes of %s: %s', { timeout: hang }, async (_, outcome, make) => {
  expect((await readDraft(bytesOf(make()), 'x')).kind).toBe(outcome);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a damaged draft is read or refused, never more', { timeout: hang }, async () => {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(bytesOf(plain), bytesOf(cheap(locked))), fc.array(change, { minLength: 1, maxLength: 8 }), async (file, changes) => {
      const damaged = file.slice();
      for (const { at, byte } of changes) damaged[Math.floor(at * (file.length - 1))] = byte;
      expect((await readDraft(damaged)).kind).toMatch(/^(?:case|needs-password|broken|not-a-draft|newer-version)$/);
    }),
    { numRuns: 500 },
  );
});

const pdf = '%PDF-1.7\n';
const foreign: readonly (readonly [content: string, make: () => string | Uint8Array])[] = [
  ['空文件', () => ''],
  ['Excel 表格', () => anyWorkbook({ sheets: [{ rows: '' }] })],
  ['Word 文档', () => anyZip([{ path: 'word/document.xml', bytes: new Uint8Array(3) }])],
  ['压缩包', () => anyZip([{ path: 'a.qikexie.txt', bytes: new Uint8Array(3) }])],
  ['压缩包', () => 'PK\u0003\u0004, cut off'],
  ['PDF', () => pdf],
  ['图片', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ['网页', () => '<!DOCTYPE html><title>x</title>'],
  ['日历文件', () => 'BEGIN:VCALENDAR\r\n'],
  ['别的文本文件', () => '姓名,电话\r\n张三,1'],
  ['别的文本文件', () => '{"format":"another"}'],
  ['', () => Uint8Array.of(0, 1, 2, 3, 4, 5)],
];

test.each(foreign)('what is no draft is called by its name: %s', async (content, make) => {
  expect(await readDraft(bytesOf(make()))).toEqual({ kind: 'not-a-draft', content });
});

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

/** Opened with less work, though no more with its password. */
function cheap(text: string): string {
  return text.replace('"n": 65536', '"n": 16384').replace('"p": 4', '"p": 1');
}
