import { basename } from 'node:path';
import * as z from 'zod/mini';
import { problemCodes } from '../core/problems/table.ts';
import { readBy } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import { contentPath } from './content-root.ts';
import { frontmatterOf, mdxFilesIn } from './mdx-files.ts';
import type { MdxSource } from './mdx-source.ts';
import { findingAt, marksIn } from './mdx-source.ts';

// content/help/<code>.mdx: one page per problem. The file's name is the code; severity and the short sentence stand in the table of problems.

/** What stands between the two `---` of a help page. */
export const helpSchema = z.strictObject({
  /** The page's heading, as a clerk would ask it. */
  title: z.string().check(z.minLength(1)),
});

/** The sections of every help page, in order. */
const helpSections = ['什么意思', '为什么要紧', '怎么改', '例子', '依据'] as const;

/** Everything wrong with the help pages: one that is missing or belongs to no problem, frontmatter, sections, a source in 依据, and cited clauses when they are given. */
export function helpFindings({ clauses }: { readonly clauses?: ReadonlySet<string> }): FileFinding[] {
  const sources = helpSources();
  return [...pairingFindings(sources.map(({ file }) => basename(file, '.mdx'))), ...sources.flatMap((source) => findingsIn(source, clauses))];
}

/** The files of the help pages, in the order of their names. */
export function helpSources(): MdxSource[] {
  return mdxFilesIn('help');
}

/** Without its page a problem's link leads nowhere; a page without a problem is most likely a name misspelt. */
function pairingFindings(names: readonly string[]): FileFinding[] {
  const codes: readonly string[] = problemCodes;
  const missing = codes.filter((code) => !names.includes(code)).map((code) => pageFinding(code, '有这个文件', '没有'));
  return [...missing, ...names.filter((name) => !codes.includes(name)).map((name) => pageFinding(name, '文件名是一个问题的代码', `“${name}”`))];
}

function pageFinding(code: string, expected: string, found: string): FileFinding {
  return { file: contentPath('help', `${code}.mdx`), line: 0, path: [], expected, found };
}

function findingsIn(source: MdxSource, clauses: ReadonlySet<string> | undefined): FileFinding[] {
  return [...frontmatterFindings(source), ...sectionFindings(source), ...(clauses ? citationFindings(source, clauses) : []), ...sourceFindings(source)];
}

function frontmatterFindings(source: MdxSource): readonly FileFinding[] {
  const yaml = frontmatterOf(source);
  if (yaml.findings.length > 0) return yaml.findings;
  const read = readBy(helpSchema, yaml.data);
  return read.ok ? [] : yaml.locate(read.findings);
}

function sectionFindings({ file, plain }: MdxSource): FileFinding[] {
  const found = [...plain.matchAll(/^## (.+)$/gm)].map((match) => match[1]).join('、');
  const expected = helpSections.join('、');
  return found === expected ? [] : [{ file, line: 0, path: ['各节标题'], expected, found: found === '' ? '没有' : found }];
}

function citationFindings(source: MdxSource, clauses: ReadonlySet<string>): FileFinding[] {
  return marksIn(source.plain, ['Citation']).flatMap(({ attributes: { id = '' }, at }) =>
    clauses.has(id) ? [] : [findingAt(source, at, { path: ['Citation', 'id'], expected: 'content/notice 里有的条款号', found: `“${id}”` })],
  );
}

/** 依据 says whose word it is: the notice's, cited, or ours, marked. */
function sourceFindings(source: MdxSource): FileFinding[] {
  const start = source.plain.indexOf('## 依据');
  if (start < 0 || marksIn(source.plain.slice(start), ['Citation', 'Advice']).length > 0) return [];
  return [findingAt(source, start, { path: ['依据'], expected: '<Citation id="…" /> 或 <Advice>…</Advice>', found: '两样都没有' })];
}
