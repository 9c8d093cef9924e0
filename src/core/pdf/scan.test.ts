import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { bareJpeg, chunk, greyPng, handMadePdf, scannedPdf } from '../../../tests/scan-fixtures.ts';
import { refusalInWords, refusalOf, refused, type ScanRefusal } from './scan-refusal.ts';
import { openScan, pageCountOf } from './scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function codeOf(bytes: Uint8Array): Promise<string> {
  const scan = await openScan(bytes);
  return scan.kind === 'refused' ? scan.code : scan.kind;
}

describe('pages are counted', () => {
  test('of a PDF', async () => {
    expect(await pageCountOf(await scannedPdf({ pages: 7 }))).toBe(7);
  });

  test('one for a picture', async () => {
    expect([await pageCountOf(bareJpeg()), await pageCountOf(greyPng())]).toEqual([1, 1]);
  });

  test('and not of what cannot be taken', async () => {
    expect(await pageCountOf(bytesOf('hello'))).toMatchObject({ kind: 'refused', code: 'other-kind' });
  });
});

describe('a PDF from outside', () => {
  test.each([0.1, 0.5, 0.9, 0.99])('cut off after %f of its length is broken', async (share) => {
    const bytes = await scannedPdf({ pages: 3 });
    expect(await codeOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('broken');
  });

  test.each([
    ['with a page tree that goes in circles', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [2 0 R] >>']],
    ['without a catalogue', ['<< /Type /Pages /Count 0 /Kids [] >>']],
    ['whose page has no size', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R >>']],
    ['whose page lacks its content', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 9 0 R >>']],
    ['whose page lacks a picture', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] /Resources << /XObject << /I 9 0 R >> >> >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>']],
  ])('%s is broken', async (_, objects) => {
    expect(await codeOf(handMadePdf(objects))).toBe('broken');
  });

  test('without a page has none', async () => {
    expect(await codeOf(handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']))).toBe('no-pages');
  });

  test('that says it is encrypted is locked', async () => {
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>', '<< /Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (x) >>'];
    expect(await codeOf(handMadePdf(objects, '/Root 1 0 R /Encrypt 3 0 R'))).toBe('locked');
  });

  test.skipIf(!hasQpdf).each([
    ['a password', ['secret', 'owner', '256', '--']],
    ['restrictions alone', ['', 'owner', '256', '--print=none', '--']],
    ['an old cipher', ['secret', 'owner', '128', '--use-aes=n', '--']],
  ])('locked by qpdf with %s is locked, its objects in streams or not', async (_, options) => {
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
    writeFileSync(plain, await scannedPdf());
    for (const streams of ['generate', 'disable']) {
      const { status, stderr } = spawnSync('qpdf', [`--object-streams=${streams}`, '--allow-weak-crypto', '--encrypt', ...options, plain, locked], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      expect(await codeOf(readFileSync(locked))).toBe('locked');
    }
  });

  test.each([
    ['whose fields are not drawn yet', '/AcroForm << /Fields [] /NeedAppearances true >>', 'live-form'],
    ['that is a form of its own kind', '/AcroForm << /Fields [] /XFA [] >>', 'live-form'],
    ['that hides a layer', '/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >>', 'hidden-layers'],
    ['that hides every layer', '/OCProperties << /OCGs [4 0 R] /D << /BaseState /OFF >> >>', 'hidden-layers'],
    ['with fields that are drawn, and layers that are seen', '/AcroForm << /Fields [] >> /OCProperties << /OCGs [4 0 R] /D << /OFF [] >> >>', 'pdf'],
  ])('%s is taken for what it is', async (_, entries, code) => {
    const objects = [`<< /Type /Catalog /Pages 2 0 R ${entries} >>`, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>', '<< /Type /OCG /Name (x) >>'];
    expect(await codeOf(handMadePdf(objects))).toBe(code);
  });

  test('of too many pages is told by its count', async () => {
    expect(await openScan(await scannedPdf({ pages: 301 }))).toEqual(refused('too-many-pages', { pages: '301', limit: '300' }));
  });
});

describe('a picture', () => {
  test('in JPEG is known by its head: size, colours, which way up', async () => {
    expect(await openScan(bareJpeg({ width: 800, height: 600, orientation: 6 }))).toMatchObject({ kind: 'jpeg', widthPx: 800, heightPx: 600, components: 3, orientation: 6 });
    expect(await openScan(bareJpeg({ components: 1, frame: 0xc2 }))).toMatchObject({ components: 1, orientation: 1 });
  });

  test('with an orientation that there is not stands upright', async () => {
    expect(await openScan(bareJpeg({ orientation: 9 }))).toMatchObject({ orientation: 1 });
  });

  test.each([
    ['in the colours of print', bareJpeg({ components: 4 }), 'print-colours'],
    ['in lossless JPEG', bareJpeg({ frame: 0xc3 }), 'rare-image'],
    ['of no width', bareJpeg({ width: 0 }), 'broken'],
    ['in JPEG without its end', bareJpeg().subarray(0, -2), 'broken'],
    ['in JPEG cut off in its head', bareJpeg().subarray(0, 12), 'broken'],
    ['in PNG without its end', greyPng().subarray(0, -12), 'broken'],
    ['in PNG with nothing in it', Uint8Array.from([...greyPng().subarray(0, 33), ...greyPng().subarray(-12)]), 'broken'],
    ['in PNG with a byte changed', greyPng().map((value, i) => (i === 50 ? value ^ 1 : value)), 'broken'],
    ['in PNG of a billion points', Uint8Array.from([...latin('\u0089PNG\r\n\u001a\n'), ...chunk('IHDR', [0, 0, 128, 0, 0, 0, 128, 0, 8, 0, 0, 0, 0])]), 'too-many-pixels'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('another file', () => {
  test.each([
    ['a text renamed', bytesOf('这不是 PDF'), '认不出是什么文件'],
    ['a Word file', latin('PK\u0003\u0004xxxx'), '像是 Word、表格或压缩包'],
    ['an old Word file', latin('\u00d0\u00cf\u0011\u00e0xxxx'), '像是旧版 Word 或表格'],
    ['a picture of a phone', latin('\0\0\0\u0018ftypheic'), '像是手机拍的 HEIC 图片或视频'],
  ])('%s is no scan, and is told for what it looks like', async (_, bytes, looksLike) => {
    expect(await openScan(bytes)).toEqual(refused('other-kind', { looksLike }));
  });

  test('of no bytes is empty', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
  });

  test('of more than 50 MB is too large', async () => {
    expect(await openScan(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual(refused('too-large', { megabytes: '51', limit: '50' }));
  });

  test('of whatever bytes never makes the program fail', async () => {
    const heads = fc.constantFrom('%PDF-1.7\n', '\u00ff\u00d8\u00ff', '\u0089PNG\r\n\u001a\n', '').map((head) => [...latin(head)]);
    const tails = fc.constantFrom('', '%%EOF', '\u00ff\u00d9').map((tail) => [...latin(tail)]);
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), tails, async (head, body, tail) => {
        expect(typeof (await openScan(Uint8Array.from([...head, ...body, ...tail]))).kind).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('of a sound PDF with bytes changed never makes the program fail', async () => {
    const sound = await scannedPdf({ pages: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(['pdf', 'refused']).toContain((await openScan(bytes)).kind);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a refusal', () => {
  const said: readonly (readonly [ScanRefusal, string])[] = [
    [refused('locked'), '“章程.pdf”设了密码或使用限制，无法并入。请在制作它的软件里取消密码和限制，另存一份；或打印出来重新扫描。'],
    [refused('other-kind', { looksLike: '像是 Word、表格或压缩包' }), '“章程.pdf”不是 PDF、JPG 或 PNG，像是 Word、表格或压缩包。请另存为 PDF 再添加；只改文件名后缀没有用。'],
    [refused('too-many-pages', { pages: '301', limit: '300' }), '“章程.pdf”有 301 页，超过了 300 页。请分成几个文件添加。'],
  ];
  test.each(said)('says what is wrong and what to do: %#', (refusal, words) => {
    expect(refusalInWords(refusalOf(refusal, '章程.pdf'))).toBe(words);
  });
});
