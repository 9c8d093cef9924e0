import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemCodes } from '../core/problems/table.ts';
import type { Finding } from '../core/template/finding.ts';
import { describe } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import { chapterId, topicId, topicMarks } from './guide.ts';
import type { MdxSource } from './mdx-source.ts';
import { findingAt } from './mdx-source.ts';
import type { Clause, NoticeHead } from './notice.ts';
import { placedInHead } from './notice.ts';

/** What links may lead to. */
interface Targets {
  /** Chapter id -> the ids of its topics. */
  readonly chapters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly clauses: ReadonlySet<string> | undefined;
  /** The site's pages, as patterns of their paths. */
  readonly pages: readonly RegExp[];
}

/** Links inside the site that lead to no page, no topic or no clause, in these files of a site with these chapters. Places on other pages are looked for in the built site. */
export function linkFindings(sources: readonly MdxSource[], chapters: readonly MdxSource[], { clauses }: { readonly clauses?: readonly Clause[] | undefined }): FileFinding[] {
  const targets = {
    chapters: new Map(chapters.map((source) => [chapterId(source.file), new Set(topicMarks(source).map(topicId))])),
    clauses: clauses && new Set(clauses.map(({ id }) => id)),
    pages: pagePatterns(),
  };
  return sources.flatMap((source) =>
    [...source.plain.matchAll(/\]\(\s*<?([^)>\s]*)|\bhref="([^"]*)"/g)].flatMap(({ 1: written, 2: attribute, index }) =>
      faultsOf(written ?? attribute ?? '', chapterId(source.file), targets).map((finding) => findingAt(source, index, finding)),
    ),
  );
}

/** Short cuts of the notice's head to a chapter that the guide lacks. Without a guide they lead to the notice alone. */
export function shortcutFindings({ shortcuts }: NoticeHead, chapters: readonly MdxSource[]): FileFinding[] {
  const ids = chapters.map(({ file }) => chapterId(file));
  const lost = shortcuts.flatMap(({ guide }, at) =>
    ids.length === 0 || guide === undefined || ids.includes(guide) ? [] : [{ path: ['shortcuts', at, 'guide'], expected: chapterAmong(ids), found: describe(guide) }],
  );
  return placedInHead(lost);
}

function faultsOf(address: string, chapter: string, targets: Targets): Finding[] {
  if (/^[a-z]+:/.test(address)) return [];
  const [, path = '', place] = /^([^?#]*)[^#]*(?:#(.*))?$/.exec(address) ?? [];
  const expected = path === '' ? placeFault(`/guide/${chapter}/`, place ?? '', targets) : (pageFault(path, targets) ?? (place === undefined ? undefined : placeFault(path, place, targets)));
  return expected === undefined ? [] : [{ path: ['链接'], expected, found: describe(address) }];
}

/** What is expected of the path of a link, when it leads to no page. */
function pageFault(path: string, { chapters, pages }: Targets): string | undefined {
  if (!path.startsWith('/')) return '以 / 开头的站内地址，如 /guide/materials/#list';
  const [, room, page] = /^\/(guide|help)\/([^/]+)\/$/.exec(path) ?? [];
  const codes: readonly string[] = problemCodes;
  if (path.startsWith('/guide/') && chapters.size === 0) return '没有这个链接：这份内容没有指南';
  if (room === 'guide') return chapters.has(page ?? '') ? undefined : chapterAmong([...chapters.keys()]);
  if (room === 'help') return codes.includes(page ?? '') ? undefined : '一个问题的代码，如 /help/cell-empty/';
  return pages.some((pattern) => pattern.test(path)) || /\.\w+$/.test(path) ? undefined : '站内有的页面，以 / 开头，以 / 结尾';
}

function chapterAmong(ids: readonly string[]): string {
  return `指南里有的一章：${ids.join('、')}`;
}

function placeFault(path: string, place: string, { chapters, clauses }: Targets): string | undefined {
  const topics = chapters.get(/^\/guide\/([^/]+)\/$/.exec(path)?.[1] ?? '');
  if (topics && !topics.has(place)) return `${path} 里有的主题：${[...topics].join('、')}`;
  if (path === '/notice/' && clauses && !clauses.has(place)) return 'content/notice 里有的条款号';
  return undefined;
}

/** `apply/members/index.astro` -> /apply/members/; `[sample]` stands for any name. */
function pagePatterns(): RegExp[] {
  const files = readdirSync(resolve('src/pages'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
  return files.map((file) => {
    const path = `/${file.replaceAll('\\', '/').replace(/(?:(?:^|\/)index)?\.astro$/, '/')}`.replace('//', '/');
    return new RegExp(`^${path.replace(/\[\.\.\.\w+\]\/$/, '').replace(/\[\w+\]/g, '[^/]+')}$`);
  });
}
