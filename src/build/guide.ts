import { basename } from 'node:path';
import * as z from 'zod/mini';
import { type Column, type Template, type Templates, templateOf } from '../core/template/template.ts';
import { readBy } from '../core/template/finding.ts';
import { ContentError } from './content-error.ts';
import { loadTemplates } from './content.ts';
import { frontmatterOf, mdxFilesIn } from './mdx-files.ts';
import type { Mark, MdxSource } from './mdx-source.ts';
import { marksIn } from './mdx-source.ts';
import type { Clause } from './notice.ts';
import { clauseOf, readNotice } from './notice.ts';

// content/guide/<number>-<id>.mdx: one chapter each, in the order of the numbers. A content folder need not have a guide.

const text = z.string().check(z.minLength(1));

/** What stands between the two `---` of a chapter. */
export const chapterSchema = z.strictObject({
  /** The chapter's heading. */
  title: text,
  /** Its name in lists of chapters. */
  short: text,
  /** One sentence: what a reader finds there. */
  description: text,
});

/** One heading of a chapter, with its own address. */
export interface Topic {
  readonly id: string;
  /** `1` for a topic that explains step 1 of the notice; '' for the others. */
  readonly number: string;
  readonly title: string;
  /** `附件3` for a column of that form, for lists in which its heading alone could be another form's; '' for the others. */
  readonly form: string;
  /** The clause it explains, when it is that clause's topic. */
  readonly clause: string | undefined;
}

export interface Chapter extends z.infer<typeof chapterSchema> {
  readonly id: string;
  readonly topics: readonly Topic[];
  /** The clauses it rests on, in the notice's order. */
  readonly clauses: readonly Clause[];
}

/** True when the content has a guide: its door and its pages are there only then. */
export function hasGuide(): boolean {
  return guideSources().length > 0;
}

/** The chapters in order; none when the content has no guide. Stops the build when one has no sound frontmatter. */
export function loadGuide(): Chapter[] {
  const sources = guideSources();
  if (sources.length === 0) return [];
  const templates = loadTemplates();
  const clauses = readNotice();
  return sources.map((source) => chapterFrom(source, templates, clauses));
}

/** Where the guide explains that clause, as a path of the site: `/guide/steps/#a1-1-1`. */
export function guidePathOfClause(clause: string): string | undefined {
  for (const source of guideSources()) {
    const mark = topicMarks(source).find(({ attributes }) => attributes['clause'] === clause);
    if (mark) return `/guide/${chapterId(source.file)}/#${topicId(mark)}`;
  }
  return undefined;
}

/** The files of the guide, in the order of their names. */
export function guideSources(): MdxSource[] {
  return mdxFilesIn('guide');
}

/** `05-columns.mdx` -> columns: the chapter's address, which stays when the order changes. */
export function chapterId(file: string): string {
  return basename(file, '.mdx').replace(/^\d+-/, '');
}

/** The marks that make up a chapter. */
export function topicMarks({ plain }: MdxSource): Mark[] {
  return marksIn(plain, ['Topic', 'Column']);
}

/** The address of a topic inside its chapter: its own id, its clause's, its column's. '' when it has none. */
export function topicId({ attributes }: Mark): string {
  return attributes['id'] ?? attributes['clause'] ?? '';
}

/** What a clause's own topic is called: its last number and its short name, 1 and 沟通 for 附件1 一.1. */
export function clauseTopic(id: string): { readonly number: string; readonly title: string } {
  const { label, short } = clauseOf(id);
  return { number: /[.\s]?([^.\s]+)$/.exec(label)?.[1] ?? '', title: short ?? label };
}

function chapterFrom(source: MdxSource, templates: Templates, clauses: readonly Clause[]): Chapter {
  const yaml = frontmatterOf(source);
  const read = readBy(chapterSchema, yaml.data);
  if (!read.ok) throw new ContentError(yaml.findings.length > 0 ? yaml.findings : yaml.locate(read.findings));
  const marks = topicMarks(source);
  const cited = new Set([
    ...marks.map((mark) => mark.attributes['clause'] ?? clauseOfColumn(columnOf(mark, templates))),
    ...marksIn(source.plain, ['Citation', 'Quote']).map(({ attributes }) => attributes['id']),
  ]);
  return { ...read.value, id: chapterId(source.file), topics: marks.map((mark) => topicFrom(mark, templates)), clauses: clauses.filter(({ id }) => cited.has(id)) };
}

function topicFrom(mark: Mark, templates: Templates): Topic {
  const id = topicId(mark);
  const { title = '', clause } = mark.attributes;
  const column = columnOf(mark, templates);
  return { id, number: '', title: column?.label ?? title, form: formOf(mark, templates)?.label ?? '', ...(clause !== undefined && title === '' && clauseTopic(clause)), clause };
}

/** The column that a mark explains; undefined for a topic of another kind. */
function columnOf(mark: Mark, templates: Templates): Column | undefined {
  return formOf(mark, templates)?.columns.find(({ id }) => id === mark.attributes['id']);
}

/** The form whose column a mark explains. */
function formOf({ name, attributes: { document } }: Mark, templates: Templates): Template | undefined {
  return name === 'Column' ? templateOf(templates, document) : undefined;
}

function clauseOfColumn(column: Column | undefined): string | undefined {
  return column && 'clause' in column.source ? column.source.clause : undefined;
}
