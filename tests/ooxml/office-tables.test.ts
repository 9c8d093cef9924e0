import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readSource } from '../../src/core/intake/read-source.ts';
import type { ReadSource, SourceSheet } from '../../src/core/intake/source.ts';

// Rosters that LibreOffice wrote, where there is one.

const html = `<html><meta charset="utf-8"><body><p>附件</p><table border="1">
<tr><td colspan="3">科技部名册</td></tr>
<tr><td>部门</td><td>姓名</td><td>出生年月</td></tr>
<tr><td rowspan="2">一部</td><td>甲一</td><td>1985.10</td></tr>
<tr><td>䶮<br>二</td><td>1986.03</td></tr></table></body></html>`;

const rows = [['科技部名册', '', ''], ['部门', '姓名', '出生年月'], ['一部', '甲一', '1985.10'], ['', '䶮\n二', '1986.03']];

test('a Word file of LibreOffice comes in with its joined cells', async ({ skip }) => {
  const bytes = converted('table.html', 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)', html) ?? skip('there is no LibreOffice (soffice)');
  const sheet = onlySheet(await readSource(bytes, 'table.docx'));
  expect(sheet?.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(sheet?.merges).toEqual([
    { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
    { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
  ]);
});

test('a text file of LibreOffice in GB 18030 comes in the same', async ({ skip }) => {
  const cells = rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');
  // Filter options: comma, quote, character set 85 (GB 18030) out, 76 (UTF-8) in, from line 1, texts in all columns.
  const bytes = converted('table.csv', 'csv:Text - txt - csv (StarCalc):44,34,85,1', '--infilter=Text - txt - csv (StarCalc):44,34,76,1,1/2/2/2/3/2', cells) ?? skip('there is no LibreOffice (soffice)');
  const read = await readSource(bytes, 'table.csv');
  expect(read.kind === 'read' && read.book.encoding).toBe('gb18030');
  expect(onlySheet(read)?.rows.map(({ cells }) => cells)).toEqual(rows);
});

function onlySheet(read: ReadSource): SourceSheet | undefined {
  return read.kind === 'read' && read.book.sheets.length === 1 ? read.book.sheets[0] : undefined;
}

/** What LibreOffice makes of a text; undefined where there is none, or it cannot. */
function converted(name: string, type: string, filter: string, text: string): Uint8Array<ArrayBuffer> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const given = join(folder, name);
    writeFileSync(given, text);
    // A profile of its own: somebody may have LibreOffice open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const run = spawnSync('soffice', [profile, '--headless', filter, '--convert-to', type, '--outdir', join(folder, 'made'), given], { timeout: 100_000 });
    if (run.error) return undefined;
    return new Uint8Array(readFileSync(join(folder, 'made', `table.${type.replace(/:.*/, '')}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
