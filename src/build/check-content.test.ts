import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentFindings } from './check-content.ts';
import { ContentError } from './content-error.ts';
import { loadSite } from './content.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', root, { recursive: true });
  vi.stubEnv('CONTENT_DIR', root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** What the build says about the content, with the folder's own path left out. */
function message(): string {
  return new ContentError(contentFindings()).message.replaceAll(`${root}/`, '');
}

/** Changes one text in one file, and gives the number of the line it stood in. */
function replace(file: string, old: string, by: string): number {
  const text = readFileSync(join(root, file), 'utf8');
  const at = text.indexOf(old);
  if (at < 0) throw new Error(`${file} does not hold ${old}`);
  writeFileSync(join(root, file), text.replace(old, by));
  return text.slice(0, at).split('\n').length;
}

function said(file: string, place: string, expected: string, found: string): string {
  return `内容文件有 1 处要改：\n\n  文件：${file}\n  位置：${place}\n  应为：${expected}\n  实为：${found}`;
}

test('the content is in order', () => {
  expect(contentFindings()).toEqual([]);
});

test('a width that is no number is told with its line', () => {
  const file = 'documents/attachment-3/template.yaml';
  const line = replace(file, '{ portrait: 19, landscape: 28 }', '{ portrait: 十九, landscape: 28 }');
  expect(message()).toBe(said(file, `第 ${line} 行，columns 第 2 项 › print › portrait`, '数字', '“十九”'));
});

test('a key that is missing is told where the group begins', () => {
  const file = 'documents/attachment-2/template.yaml';
  replace(file, 'shortName: 候选人\n', '');
  expect(message()).toBe(said(file, '第 2 行，shortName', '文字', '没有填'));
});

test('a candidate’s value from a column that the roster lacks is told', () => {
  const file = 'documents/attachment-2/template.yaml';
  const line = replace(file, 'from: { column: politics }', 'from: { column: party }');
  expect(message()).toBe(said(file, `第 ${line} 行，columns 第 5 项 › from › column`, '名册（attachment-3）里一列的 id', '“party”'));
});

test('a clause that the notice lacks is told', () => {
  const file = 'documents/attachment-3/template.yaml';
  const line = replace(file, 'clause: a3', 'clause: a33');
  expect(message()).toBe(said(file, `第 ${line} 行，clause`, 'content/notice 里有的条款号', '“a33”'));
});

test('a template whose folder has another name is told', () => {
  const file = 'documents/attachment-3/template.yaml';
  const line = replace(file, 'id: attachment-3', 'id: roster');
  expect(message()).toBe(said(file, `第 ${line} 行，id`, '文件夹的名字“attachment-3”', '“roster”'));
});

test('a notice without a table of candidates is told, and so are the procedure and the letter that want it handed in', () => {
  rmSync(join(root, 'documents/attachment-2'), { recursive: true });
  expect(message()).toContain('内容文件有 3 处要改');
  expect(message()).toContain('正好一张 list 是 candidates 的表');
  expect(message()).toContain('content/documents 里有的文件夹');
});

test('a sample whose file cannot stand in an address, or is called like another, is told', () => {
  const [luoyang, others] = ['documents/attachment-3/samples/luoyang-bearing.yaml', 'documents/attachment-2/samples'];
  cpSync(join(root, luoyang), join(root, others, 'luoyang-bearing.yaml'));
  expect(message()).toBe(said(luoyang, '整个文件', '每份样例有自己的文件名', 'attachment-2 也有“luoyang-bearing”'));
  renameSync(join(root, others, 'luoyang-bearing.yaml'), join(root, others, '洛阳.yaml'));
  expect(message()).toBe(said(`${others}/洛阳.yaml`, '整个文件', '文件名只用小写字母、数字和连字符', '“洛阳”'));
});

test('a form without its template is told', () => {
  rmSync(join(root, 'documents/attachment-2/template.yaml'));
  expect(message()).toBe(said('documents/attachment-2/template.yaml', '整个文件', '有这个文件', '没有'));
});

test('what is no YAML is told with its line', () => {
  const line = replace('site.yaml', 'official: false', 'official: [false');
  expect(message()).toBe(said('site.yaml', `第 ${line + 1} 行`, '合乎 YAML 写法（BAD_INDENT）', '“address: null”'));
});

test('a site that calls itself official without an operator is told', () => {
  replace('site.yaml', 'official: false', 'official: true');
  expect(message()).toBe(said('site.yaml', '第 7 行，operator', 'official 是 true 时，operator 要写明', '空'));
});

test('a place with a short code is told', () => {
  const line = replace('places.yaml', "{ code: '410102', name: 中原区 }", "{ code: '41010', name: 中原区 }");
  expect(message()).toBe(said('places.yaml', `第 ${line} 行，cities 第 1 项 › counties 第 1 项 › code`, '六位行政区划代码，写在引号里', '“41010”'));
});

test('a code given to two places is told', () => {
  const line = replace('places.yaml', "{ code: '410103', name: 二七区 }", "{ code: '410102', name: 二七区 }");
  expect(message()).toBe(said('places.yaml', `第 ${line} 行，cities 第 1 项 › counties 第 2 项 › code`, '每个代码只用一次', '“410102”'));
});

test('a sample with a misspelt key is told', () => {
  const file = 'documents/attachment-3/samples/luoyang-bearing.yaml';
  const line = replace(file, 'enterprise:', 'enterprize:');
  expect(message()).toContain(`  文件：${file}\n  位置：第 ${line} 行，case › enterprize\n  应为：没有这个键（可能是写错了名字）`);
});

test('a help page that is missing, or named after no problem, is told', () => {
  renameSync(join(root, 'help/same-name.mdx'), join(root, 'help/same-nmae.mdx'));
  expect(message()).toContain('  文件：help/same-name.mdx\n  位置：整个文件\n  应为：有这个文件\n  实为：没有');
  expect(message()).toContain('  文件：help/same-nmae.mdx\n  位置：整个文件\n  应为：文件名是一个问题的代码\n  实为：“same-nmae”');
});

test('files that an editor on Windows has saved are in order', () => {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(mdx|yaml)$/.test(path))) {
    const file = join(root, name);
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
  }
  expect(contentFindings()).toEqual([]);
});

test('a help page without a title is told', () => {
  replace('help/cell-empty.mdx', 'title: 有一格没有填', 'titel: 有一格没有填');
  expect(message()).toContain('  文件：help/cell-empty.mdx\n  位置：第 2 行，titel\n  应为：没有这个键（可能是写错了名字）\n  实为：“有一格没有填”');
});

test('a help page that lacks a section is told', () => {
  replace('help/cell-empty.mdx', '## 为什么要紧\n', '');
  expect(message()).toBe(said('help/cell-empty.mdx', '各节标题', '什么意思、为什么要紧、怎么改、例子、依据', '什么意思、怎么改、例子、依据'));
});

test('a help page that cites what the notice lacks is told', () => {
  const line = replace('help/list-empty.mdx', '<Citation id="a1-2-2" />', '<Citation id="a1-2-3" />');
  expect(message()).toBe(said('help/list-empty.mdx', `第 ${line} 行，Citation › id`, 'content/notice 里有的条款号', '“a1-2-3”'));
});

test('a help page that does not say whose word it is is told', () => {
  const line = replace('help/list-empty.mdx', '筹备工作报告要附这两张表，见 <Citation id="a1-2-2" />。', '大家都这样填。') - 2;
  expect(message()).toBe(said('help/list-empty.mdx', `第 ${line} 行，依据`, '<Citation id="…" /> 或 <Advice>…</Advice>', '两样都没有'));
});

test('a chapter that puts words into the notice’s mouth is told', () => {
  mkdirSync(join(root, 'guide'), { recursive: true });
  writeFileSync(join(root, 'guide/99-own.mdx'), '---\ntitle: 另记\nshort: 另记\ndescription: 另外记一句。\n---\n\n<Topic id="own" title="另记">\n\n<Quote id="s3-2">由省科协核准</Quote>\n\n</Topic>\n');
  expect(message()).toBe(said('guide/99-own.mdx', '第 9 行，Quote', '〔三.2〕里连着的原话，一字不差', '“由省科协核准”，从“核准”起不同'));
});

test('content without a guide is in order, but for what links into it', () => {
  rmSync(join(root, 'guide'), { recursive: true, force: true });
  expect(contentFindings().filter(({ expected }) => expected !== '没有这个链接：这份内容没有指南')).toEqual([]);
});

test('a clause used twice in the notice is told, and what cites it is left in peace', () => {
  replace('notice/1-notice.mdx', '<Clause id="s2" ', '<Clause id="s1" ');
  expect(message()).toContain('内容文件有 1 处要改：\n\n  文件：notice/1-notice.mdx');
});

test('a short cut to a clause that is not there is told', () => {
  const line = replace('notice/1-notice.mdx', 'clause: s3-2, guide', 'clause: s3-9, guide');
  expect(message()).toBe(said('notice/1-notice.mdx', `第 ${line} 行，shortcuts 第 1 项 › clause`, '这份通知里有的条款号', '“s3-9”'));
});

test('a short cut to a chapter that the guide lacks is told', () => {
  const line = replace('notice/1-notice.mdx', 'guide: steps', 'guide: step');
  const chapters = readdirSync(join(root, 'guide')).sort().map((name) => name.replace(/^\d+-|\.mdx$/g, ''));
  expect(message()).toBe(said('notice/1-notice.mdx', `第 ${line} 行，shortcuts 第 2 项 › guide`, `指南里有的一章：${chapters.join('、')}`, '“step”'));
});

test('without a notice the folder is named', () => {
  rmSync(join(root, 'notice'), { recursive: true });
  expect(existsSync(join(root, 'notice'))).toBe(false);
  expect(message()).toBe(said('notice', '整个文件', '有通知的 .mdx 文件', '没有'));
});

test('everything is told in one message', () => {
  replace('site.yaml', 'name: 企业科协组建', 'name: 3');
  replace('places.yaml', "province: { code: '410000'", "province: { code: '41'");
  expect(message()).toMatch(/^内容文件有 2 处要改：/);
});

test('a page that asks for broken content gets the same message', () => {
  replace('site.yaml', 'name: 企业科协组建', 'name: 3');
  expect(() => loadSite()).toThrow('应为：文字\n  实为：3');
});
