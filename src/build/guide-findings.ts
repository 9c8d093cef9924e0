import type { Finding } from '../core/template/finding.ts';
import { describe, readBy } from '../core/template/finding.ts';
import type { Templates } from '../core/template/template.ts';
import type { FileFinding } from './content-error.ts';
import { chapterId, chapterSchema, guideSources, topicId, topicMarks } from './guide.ts';
import { citationFindings } from './guide-citations.ts';
import { columnFindings } from './guide-columns.ts';
import { linkFindings, shortcutFindings } from './guide-links.ts';
import { helpSources } from './help.ts';
import { frontmatterOf } from './mdx-files.ts';
import type { Mark, MdxSource } from './mdx-source.ts';
import { blank, findingAt, marksIn } from './mdx-source.ts';
import type { Clause, NoticeHead } from './notice.ts';

// What can be wrong in content/guide, told with file and line to editors who are no programmers.

/** What a guide is held against; what is not given is not checked. */
export interface KnownToGuide {
  readonly clauses?: readonly Clause[] | undefined;
  readonly templates?: Templates | undefined;
  readonly head?: NoticeHead | undefined;
}

/** Everything that is wrong with the guide, and with what links into it from help pages and the notice's head. A content folder need not have a guide. */
export function guideFindings(known: KnownToGuide): FileFinding[] {
  const sources = guideSources();
  return [
    ...sources.flatMap((source) => chapterFindings(source, sources, known)),
    ...linkFindings([...sources, ...helpSources()], sources, known),
    ...(known.head ? shortcutFindings(known.head, sources) : []),
  ];
}

function chapterFindings(source: MdxSource, sources: readonly MdxSource[], { clauses, templates }: KnownToGuide): FileFinding[] {
  return [
    ...nameFindings(source, sources),
    ...frontmatterFindings(source),
    ...wordFindings(source),
    ...topicFindings(source),
    ...looseFindings(source),
    ...(clauses ? citationFindings(source, clauses) : []),
    ...(templates ? columnFindings(source, templates) : []),
  ];
}

function nameFindings({ file }: MdxSource, sources: readonly MdxSource[]): FileFinding[] {
  const whole = { file, line: 0, path: [] };
  const name = file.replace(/^.*[\\/]/, '');
  if (!/^\d+-[a-z][a-z0-9-]*\.mdx$/.test(name)) return [{ ...whole, expected: '文件名是数字、连字符和英文名，如 03-steps.mdx', found: describe(name) }];
  const id = chapterId(file);
  const first = sources.find((other) => chapterId(other.file) === id);
  return first?.file === file ? [] : [{ ...whole, expected: '去掉数字以后，每个文件名都不同', found: describe(id) }];
}

function frontmatterFindings(source: MdxSource): readonly FileFinding[] {
  const yaml = frontmatterOf(source);
  if (yaml.findings.length > 0) return yaml.findings;
  const read = readBy(chapterSchema, yaml.data);
  return read.ok ? [] : yaml.locate(read.findings);
}

/** What a topic may rest on. */
const grounds = ['Citation', 'Quote', 'Approval', 'Filing', 'Contacts', 'Unstated', 'Advice', 'SiteNote'] as const;

/** The marks a chapter may use. */
export const guideWords = ['Topic', 'Column', ...grounds, 'BlankForms', 'FormLink'] as const;

function wordFindings(source: MdxSource): FileFinding[] {
  const words: readonly string[] = guideWords;
  return [...source.plain.matchAll(/<([A-Z]\w*)/g)].flatMap(({ 1: name = '', index }) =>
    words.includes(name) ? [] : [findingAt(source, index, { path: [name], expected: `指南里能用的标记：${words.join('、')}`, found: `<${name}>` })],
  );
}

function topicFindings(source: MdxSource): FileFinding[] {
  const marks = topicMarks(source);
  if (marks.length === 0) return [findingAt(source, 0, { path: ['Topic'], expected: '至少有一个主题', found: '没有' })];
  return marks.flatMap((mark, index) => {
    const told = [...idFindings(mark, marks.slice(0, index)), ...shapeFindings(mark), ...(mark.name === 'Topic' ? groundFindings(mark) : [])];
    return told.map((finding) => findingAt(source, mark.at, finding));
  });
}

/** The frame of every page has this one. */
const taken = ['content'];

function idFindings(mark: Mark, before: readonly Mark[]): Finding[] {
  const id = topicId(mark);
  const path = [mark.name, 'id'];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return [{ path, expected: '小写字母、数字和连字符，如 copies', found: id === '' ? '没有写' : describe(id) }];
  if (taken.includes(id)) return [{ path, expected: '别的 id，这一个每页的正文已经用了', found: describe(id) }];
  return before.some((other) => topicId(other) === id) ? [{ path, expected: '一章里每个 id 只用一次', found: `${describe(id)}前面已经用过` }] : [];
}

function shapeFindings({ name, attributes, body, closed }: Mark): Finding[] {
  const inside = marksIn(body, ['Topic', 'Column'])[0];
  return [
    ...(closed ? [] : [{ path: [name], expected: `以 </${name}> 结束`, found: '没有结束' }]),
    ...(inside && closed ? [{ path: [inside.name, topicId(inside)], expected: '写在别的主题外面', found: `在 ${name} 里面` }] : []),
    ...(name === 'Topic' && attributes['title'] === undefined && attributes['clause'] === undefined ? [{ path: ['Topic', 'title'], expected: '主题的标题', found: '没有写' }] : []),
    ...(/^#{1,2} /m.test(body) ? [{ path: [name], expected: '主题里的小标题用 ###', found: describe(/^#{1,2} .*/m.exec(body)?.[0]) }] : []),
  ];
}

function groundFindings({ attributes, body }: Mark): Finding[] {
  if (attributes['clause'] !== undefined || new RegExp(`<(${grounds.join('|')})\\b`).test(body)) return [];
  return [{ path: ['Topic', attributes['id'] ?? ''], expected: `有出处，写上 ${grounds.join('、')} 中的一样`, found: '一样都没有' }];
}

/** Words that belong to no topic have no address. One paragraph may open the chapter. */
function looseFindings(source: MdxSource): FileFinding[] {
  const marks = topicMarks(source);
  const rest = marks.reduce((text, { at, end }) => text.slice(0, at) + blank(text.slice(at, end)) + text.slice(end), source.plain);
  const loose = [...rest.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map(({ 0: words, index }) => ({ words: words.trim(), index }));
  const [first] = loose;
  const opens = first && !first.words.startsWith('#') && first.index < (marks[0]?.at ?? 0);
  return loose.slice(opens ? 1 : 0).map(({ words, index }) =>
    findingAt(source, index, { path: ['主题以外的文字'], expected: '写进一个 <Topic>；只有一章开头可以有一段', found: describe(words.length > 20 ? `${words.slice(0, 20)}…` : words) }),
  );
}
