import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../build/content.ts';
import { anyWorkbook } from '../../../tests/any-workbook.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { SourceSession } from './source-session.ts';
import type { SourceReply, SourceView } from './source-view.ts';

const rosters = resolve(import.meta.dirname, '../../../tests/fixtures/rosters');
const template = loadTemplates().members;

async function open(session: SourceSession, file: Blob, fileName: string): Promise<SourceReply> {
  return session.take({ kind: 'open', remembered: [], file, fileName, template, filledOn: '2026-04-10' });
}

function fixture(name: string): Blob {
  return new Blob([readFileSync(resolve(rosters, name))]);
}

function viewOf(reply: SourceReply): SourceView {
  if (reply.kind !== 'view') throw new Error(`Not a view: ${reply.kind}`);
  return reply.view;
}

describe('a file that somebody chose', () => {
  it('is told by its headings, its people and what was left out', async () => {
    const view = viewOf(await open(new SourceSession(), fixture('hr-export-two-line-header.xlsx'), '花名册.xlsx'));
    expect(view.columns.length).toBe(25);
    expect(view.proposal.rows.length).toBe(120);
    expect(view.proposal.ignored.length).toBeGreaterThan(5);
    expect(view.encodings).toEqual([]);
  });

  it('tells no ID number to the page', async () => {
    const number = inventedIdNumber('19850312', '017');
    const csv = `姓名,身份证号,备注\n王伟,${number},他的号码 ${number}\n`;
    const told = JSON.stringify(await open(new SourceSession(), new Blob([csv]), '名单.csv'));
    expect(told).toContain('王伟');
    expect(told).toContain('1985.03');
    expect(told).not.toContain(number.slice(0, 17));
  });

  it('is told by its other sheets too, and which of them have people on them', async () => {
    const row = (...texts: string[]): string => `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const people = row('姓名', '性别') + row('王伟', '男');
    const book = anyWorkbook({ sheets: [{ name: '说明', rows: row('请填写姓名') }, { name: '一车间', rows: people }, { name: '二车间', rows: people + row('李娜', '女') }, { name: '旧', state: 'hidden', rows: people }] });
    const { sheet, sheets } = viewOf(await open(new SourceSession(), new Blob([book]), '名单.xlsx'));
    expect(sheet).toBe(2);
    expect(sheets.map(({ roster }) => roster)).toEqual([false, true, true, false]);
  });

  it('can be read again in the encoding that the person chooses', async () => {
    const session = new SourceSession();
    const first = viewOf(await open(session, fixture('members-gb18030.csv'), '名单.csv'));
    expect(first.encoding).toBe('gb18030');
    expect(first.encodingCertain).toBe(false);
    const garbled = viewOf(await session.take({ kind: 'encoding', encoding: 'utf-8' }));
    expect(garbled.encoding).toBe('utf-8');
    expect(garbled.encodings).toEqual(first.encodings);
    const again = viewOf(await session.take({ kind: 'encoding', encoding: 'gb18030' }));
    expect(again.proposal.rows).toEqual(first.proposal.rows);
  });

  it('is refused with a reason when it is no table', async () => {
    expect(await open(new SourceSession(), new Blob(['%PDF-1.7']), '名单.pdf')).toMatchObject({ kind: 'refused', code: 'unknown-format' });
  });

  it('is told to be out of reach when it went away after it was chosen', async () => {
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) } as unknown as Blob; // cast: what the browser hands over then
    expect(await open(new SourceSession(), gone, '名单.xlsx')).toMatchObject({ kind: 'refused', code: 'unreadable' });
  });

  it('is too large whatever is in it, and no more is taken in than shows it', async () => {
    const taken: number[] = [];
    const film = { slice: (from: number, to: number) => { taken.push(to - from); return new Blob([new Uint8Array(to - from)]); } } as unknown as Blob; // cast: as much of a file as is asked for
    expect(await open(new SourceSession(), film, '年会.mp4')).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(Math.max(...taken)).toBeLessThan(40 * 2 ** 20);
  });

  it('loses a column that the person does not want', async () => {
    const session = new SourceSession();
    const { columns } = viewOf(await open(session, new Blob(['姓名,性别\n王伟,男\n']), '名单.csv'));
    expect(columns.map(({ target }) => target.kind)).toEqual(['column', 'column']);
    const view = viewOf(await session.take({ kind: 'target', column: 1, target: { kind: 'ignored' } }));
    expect(view.proposal.rows[0]?.values).toEqual({ [template.columns.find(({ kind }) => kind === 'name')?.id ?? '']: '王伟' });
  });
});
