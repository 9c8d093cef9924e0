import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadSamples, loadTemplates } from '../../src/build/content.ts';
import type { Block, BlockKind, Paper, TableBlock } from '../../src/core/paper/paper.ts';
import { setTable } from '../../src/core/paper/set-table.ts';
import { contentRoots, sampleCase } from './samples.ts';

// What each sample puts on paper, as text under tests/goldens, to be reviewed as a diff.
// After a change that is meant: UPDATE_GOLDENS=1 npm run test:unit

const folders = { content: 'tests/goldens', 'tests/fixtures/second-notice/content': 'tests/goldens/second-notice' } as const;

afterEach(() => vi.unstubAllEnvs());

describe.each(contentRoots)('%s', (root) => {
  vi.stubEnv('CONTENT_DIR', root);
  const templates = loadTemplates();
  const samples = loadSamples();
  vi.unstubAllEnvs();

  test.each(samples)('$id prints as it did', (sample) => {
    const caseFile = sampleCase(sample, templates);
    const papers = [setTable(templates.members, templates, caseFile), setTable(templates.candidates, templates, caseFile)];
    const golden = resolve(folders[root], `${sample.id}.txt`);
    const dump = papers.map(dumpOf).join('\n');
    if (process.env['UPDATE_GOLDENS']) write(golden, dump);
    expect(dump).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  test('every golden dump has its sample', () => {
    const dumps = readdirSync(resolve(folders[root])).filter((file) => file.endsWith('.txt'));
    expect(dumps.sort()).toEqual(samples.map(({ id }) => `${id}.txt`).sort());
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** One line each: the file, the blocks, the table's columns with their widths, its rows. */
function dumpOf(paper: Paper): string {
  const { top, right, bottom, left } = paper.marginsMm;
  const head = [`file   ${paper.fileName}`, `page   A4 ${paper.orientation}, margins ${[top, right, bottom, left].join(' ')} mm, ${paper.pageNumbers ? 'numbered' : 'not numbered'}`];
  return [...head, ...paper.blocks.flatMap((block) => linesByKind[block.kind](block as never))].map((line) => `${line.trimEnd()}\n`).join(''); // cast: the table's key is the block's own kind
}

const linesByKind = {
  label: ({ text }) => [`label  ${text}`],
  title: ({ text, lines }) => [`title  ${text}  (${lines.join(' / ')})`],
  line: ({ left, right }) => [`line   ${left} … ${right}`],
  table: (block) => ['table', ...columnLines(block), ...rowLines(block)],
} satisfies { [K in BlockKind]: (block: Extract<Block, { kind: K }>) => string[] };

function columnLines({ columns }: TableBlock): string[] {
  return columns.map(({ head, widthMm, align, value, wrap, choices }) => {
    const accepted = choices ? `${choices.only ? 'only ' : ''}${choices.values.join(' ')}` : '';
    return `  column ${head.join('/')}  ${widthMm} mm ${align} ${value} ${wrap}  ${accepted}`;
  });
}

function rowLines({ rows }: TableBlock): string[] {
  const empty = rows.filter((row) => row.row === null).length;
  return [...rows.filter((row) => row.row !== null).map(({ cells }) => `  row    ${cells.join(' | ')}`), `  empty  ${empty}`];
}
