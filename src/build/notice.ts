import * as z from 'zod/mini';
import type { Finding } from '../core/template/finding.ts';
import { readBy } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import { ContentError } from './content-error.ts';
import { contentPath } from './content-root.ts';
import { frontmatterOf, mdxFilesIn } from './mdx-files.ts';
import type { MdxSource } from './mdx-source.ts';
import { marksIn } from './mdx-source.ts';

// The notice as data: content/notice/*.mdx, in the order of the files' names. The first file's frontmatter is the notice's head.

/** One place of the notice that can be cited. */
export interface Clause {
  /** `s3-2`: the address on the page, and what templates cite. */
  readonly id: string;
  /** `三.2`, `附件1 一.7`: as people cite it. */
  readonly label: string;
  /** Our short name for lists; undefined for what no list shows. */
  readonly short: string | undefined;
  /** The notice's own words, paragraphs parted by a line feed. */
  readonly text: string;
}

const text = z.string().check(z.minLength(1));

const headSchema = z.pipe(
  z.strictObject({
    /** The title, cut by meaning; joined it is the notice's own, character by character. */
    titleLines: z.array(text).check(z.minLength(1)),
    /** Names of the issuers, in the notice's order. */
    issuers: z.array(text).check(z.minLength(1)),
    /** The issuers in short, for the footer: 省科协、省工商联. */
    issuedBy: text,
    date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '日期，如 2022-06-17，写在引号里')),
    /** 发文字号; null when the notice shows none. */
    number: z.nullable(text),
    /** Places that people look for first, named in our words; with the id of the guide's chapter about them. */
    shortcuts: z._default(z.array(z.strictObject({ name: text, clause: text, guide: z.optional(text) })), []),
    /** The clause whose numbered items are the steps to be taken. */
    steps: z.optional(text),
    /** What the notice leaves open and what to do about it, in our words: advice before anything is handed in. */
    leftOpen: z.optional(text),
  }),
  z.transform((head) => ({ ...head, title: head.titleLines.join(''), dateText: inWords(head.date) })),
);

export type NoticeHead = z.infer<typeof headSchema>;

/** The notice's head: who issued it, when, under what title. Stops the build when it is wrong. */
export function readNoticeHead(): NoticeHead {
  const [first] = sources();
  if (!first) throw new ContentError([absent()]);
  const yaml = frontmatterOf(first);
  if (yaml.findings.length > 0) throw new ContentError(yaml.findings);
  const result = readBy(headSchema, yaml.data);
  const findings = result.ok ? unknownIn(result.value) : result.findings;
  if (!result.ok || findings.length > 0) throw new ContentError(yaml.locate(findings));
  return result.value;
}

/** Findings about the head, placed in its file. */
export function placedInHead(findings: readonly Finding[]): FileFinding[] {
  const [first] = sources();
  return first ? frontmatterOf(first).locate(findings) : [];
}

/** Clauses that the head names and the notice does not have. */
function unknownIn({ shortcuts, steps }: NoticeHead): Finding[] {
  const known = new Set(readNotice().map(({ id }) => id));
  const named = [...shortcuts.map(({ clause }, at) => ({ path: ['shortcuts', at, 'clause'], id: clause })), ...(steps === undefined ? [] : [{ path: ['steps'], id: steps }])];
  return named.filter(({ id }) => !known.has(id)).map(({ path, id }) => ({ path, expected: '这份通知里有的条款号', found: quoted(id) }));
}

/** Every clause, in the notice's order. Stops the build, naming file and line, when an id is missing, odd or used twice. */
export function readNotice(): Clause[] {
  const files = sources();
  if (files.length === 0) throw new ContentError([absent()]);
  const found = files.flatMap(clausesIn);
  const findings = [...found.flatMap(({ findings }) => findings), ...repeated(found)];
  if (findings.length > 0) throw new ContentError(findings);
  return found.map(({ clause }) => clause);
}

/** The clause of that id. Throws when the notice has none. */
export function clauseOf(id: string): Clause {
  const found = readNotice().find((clause) => clause.id === id);
  if (!found) throw new Error(`No clause ${id} in ${contentPath('notice')}`);
  return found;
}

/** Its words without its number, for where the number stands already: 1.与同级科协…… -> 与同级科协……. */
export function unnumbered({ text }: Clause): string {
  return text.replace(/^\d+[.、．]/, '');
}

/** Id of the clause that `id` belongs to (`s3` for `s3-2`), if the notice has it. */
export function parentOf(id: string, clauses: readonly Clause[]): string | undefined {
  const above = id.replace(/-\d+$/, '');
  return above !== id && clauses.some((clause) => clause.id === above) ? above : undefined;
}

/** The clauses inside the clause of that id, in the notice's order. */
export function clausesInside(id: string): Clause[] {
  const clauses = readNotice();
  return clauses.filter((clause) => parentOf(clause.id, clauses) === id);
}

function sources(): MdxSource[] {
  return mdxFilesIn('notice');
}

interface Found {
  readonly clause: Clause;
  readonly file: string;
  readonly line: number;
  readonly findings: readonly FileFinding[];
}

/** A plain reading of `<Clause id="…" label="…">…</Clause>`; clauses do not nest. */
function clausesIn({ file, plain }: MdxSource): Found[] {
  return marksIn(plain, ['Clause']).map(({ attributes: { id = '', label = '', short }, at, body, closed }) => {
    const line = plain.slice(0, at).split('\n').length;
    return {
      clause: { id, label, short, text: wordsOf(body) },
      file,
      line,
      findings: [
        ...unless(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id), { file, line, path: ['Clause', 'id'], expected: '小写字母、数字和连字符，如 s3-2', found: quoted(id) }),
        ...unless(label !== '', { file, line, path: ['Clause', 'label'], expected: '引用时的叫法，如 三.2', found: '没有写' }),
        ...unless(closed, { file, line, path: ['Clause'], expected: '以 </Clause> 结束', found: '没有结束' }),
      ],
    };
  });
}

function repeated(found: readonly Found[]): FileFinding[] {
  return found.flatMap(({ clause, file, line }, index) => {
    const first = found.findIndex((other) => other.clause.id === clause.id);
    return unless(clause.id === '' || first === index, { file, line, path: ['Clause', 'id'], expected: '每个 id 只用一次', found: `${quoted(clause.id)}前面已经用过` });
  });
}

/** The words of a clause without what only marks them up. */
function wordsOf(body: string): string {
  return body
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/^#+\s+/, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
    .filter((line) => line !== '')
    .join('\n');
}

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
}

function absent(): FileFinding {
  return { file: contentPath('notice'), line: 0, path: [], expected: '有通知的 .mdx 文件', found: '没有' };
}

function unless(fine: boolean, finding: FileFinding): FileFinding[] {
  return fine ? [] : [finding];
}

function quoted(value: string): string {
  return value === '' ? '没有写' : `“${value}”`;
}
