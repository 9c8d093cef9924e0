import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentError } from './content-error.ts';
import { loadTemplates } from './content.ts';
import { guidePathOfClause, hasGuide, loadGuide } from './guide.ts';
import { guideFindings } from './guide-findings.ts';
import { readNotice } from './notice.ts';

const made: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const head = `---
title: 怎样办
short: 怎样办
description: 先做什么，后做什么。
---
`;

/** The site's content with another guide: these texts by name of file. */
function guideOf(files: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  made.push(folder);
  for (const name of ['notice', 'documents']) symlinkSync(resolve('content', name), join(folder, name), 'junction');
  mkdirSync(join(folder, 'guide'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'guide', name), text);
  vi.stubEnv('CONTENT_DIR', folder);
}

/** What is wrong with a chapter of that body: line, place, expected, found. */
function faultsOf(body: string, name = '01-how.mdx'): string[] {
  guideOf({ [name]: `${head}\n${body}` });
  return faults();
}

function faults(): string[] {
  return guideFindings({ clauses: readNotice(), templates: loadTemplates() }).map(({ line, path, expected, found }) => `${line} ${path.join('›')}：${expected}；${found}`);
}

const topic = (inside: string, attributes = 'id="copies" title="交几份"'): string => `<Topic ${attributes}>\n\n${inside}\n\n</Topic>\n`;
const cited = '交一份<Citation id="a1-2-1" />。';

describe('a guide read from its files', () => {
  it('gives the chapters in the order of the numbers, with the topics of each', () => {
    guideOf({
      '10-forms.mdx': `${head}\n<Column document="attachment-3" id="name" />\n\n<Column document="attachment-3" id="sex">\n\n写一个字。\n\n</Column>\n`,
      '02-how.mdx': `${head}\n先看这里。\n\n${topic(cited)}\n${topic('说两句。', 'clause="a1-1-1"')}`,
    });
    expect(loadGuide().map(({ id, topics }) => ({ id, topics: topics.map(({ id, number, title, form }) => `${number} ${id} ${title} ${form}`.trim()) }))).toEqual([
      { id: 'how', topics: ['copies 交几份', '1 a1-1-1 沟通'] },
      { id: 'forms', topics: ['name 姓名 附件3', 'sex 性别 附件3'] },
    ]);
  });

  it('names the clauses that a chapter rests on, once and in the notice’s order', () => {
    guideOf({ '01-how.mdx': `${head}\n${topic(`${cited}<Quote id="s3-2">由省科协批准</Quote><Citation id="s3-2" />`)}` });
    expect(loadGuide().map(({ clauses }) => clauses.map(({ label }) => label))).toEqual([['三.2', '附件1 二.1']]);
  });

  it('counts the clause that gives a column among them', () => {
    guideOf({ '01-forms.mdx': `${head}\n<Column document="attachment-3" id="name" />\n` });
    expect(loadGuide().map(({ clauses }) => clauses.map(({ label }) => label))).toEqual([['附件3']]);
  });

  it('says where a clause is explained', () => {
    guideOf({ '01-how.mdx': `${head}\n${topic('', 'clause="a1-1-1"')}` });
    expect(guidePathOfClause('a1-1-1')).toBe('/guide/how/#a1-1-1');
    expect(guidePathOfClause('a1-1-2')).toBe(undefined);
  });

  it('is none in a content folder without one, and that is no fault', () => {
    guideOf({});
    expect([hasGuide(), loadGuide(), faults()]).toEqual([false, [], []]);
  });

  it('is refused when a chapter has no title', () => {
    guideOf({ '01-how.mdx': `---\nshort: 怎样办\ndescription: 先后。\n---\n${topic(cited)}` });
    expect(faults()).toEqual(['2 title：文字；没有填']);
    expect(() => loadGuide()).toThrow(ContentError);
  });
});

describe('a chapter in order', () => {
  it.each([
    ['a topic that cites', topic(cited)],
    ['a topic that quotes', topic('原话是<Quote id="s3-2">原则上由注册地省辖市科协、\n县（市、区）科协批准</Quote>。')],
    ['a topic that says what the notice leaves open', topic('<Unstated>交几份，通知没有写。</Unstated>')],
    ['a topic that advises', topic('<Advice>先打电话。</Advice>')],
    ['a topic of a clause', topic('', 'clause="a1-1-1"')],
    ['a paragraph before the first topic', `这一章讲先后，\n见<Citation id="a1-1" />。\n\n${topic(cited)}`],
    ['a comment between two topics', `${topic(cited)}\n{/* 还要补一段 <Quote id="s9">…</Quote> */}\n\n${topic(cited, 'id="when" title="几时交"')}`],
    ['code that looks like a mark', topic(`${cited}\n\n\`<Foo />\`\n\n\`\`\`\n<Topic>\n\`\`\``)],
    ['links that lead somewhere', topic(`${cited}[甲](#copies)[乙](/guide/how/#copies)[丙](/notice/#s3-2)[丁](/help/cell-empty/)[戊](/apply/members/)[己](/)[庚](https://example.org/)[辛](/bookmark.svg)`)],
  ])('%s', (_what, body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('has Windows line ends', () => {
    guideOf({ '01-how.mdx': `${head}\n${topic(cited)}`.replaceAll('\n', '\r\n') });
    expect(faults()).toEqual([]);
  });
});

describe('a chapter is refused, with its line, for', () => {
  it.each([
    ['a clause the notice lacks', topic('<Citation id="s9" />'), ['9 Citation›id：content/notice 里有的条款号；“s9”']],
    ['a citation of nothing', topic('<Citation />'), ['9 Citation›id：content/notice 里有的条款号；没有写']],
    ['a topic of a clause the notice lacks', topic('', 'clause="s9"'), ['7 Topic›clause：content/notice 里有的条款号；“s9”']],
    ['words the clause does not have', topic('<Quote id="s3-2">由省科协核准</Quote>'), ['9 Quote：〔三.2〕里连着的原话，一字不差；“由省科协核准”，从“核准”起不同']],
    ['words of another clause', topic('<Quote id="s3-1">由省科协批准</Quote>'), ['9 Quote：〔三.1〕里连着的原话，一字不差；“由省科协批准”']],
    ['a quotation of nothing', topic('<Quote id="s3-2"></Quote>'), ['9 Quote：〔三.2〕里连着的原话，一字不差；没有写']],
    ['emphasis put into a quotation', topic('<Quote id="s3-2">由**省科协**批准</Quote>'), ['9 Quote：〔三.2〕里连着的原话，一字不差；“由**省科协**批准”，从“**省科协*”起不同']],
    ['a topic without an id', topic(cited, 'title="交几份"'), ['7 Topic›id：小写字母、数字和连字符，如 copies；没有写']],
    ['an odd id', topic(cited, 'id="Copies 1" title="交几份"'), ['7 Topic›id：小写字母、数字和连字符，如 copies；“Copies 1”']],
    ['an id that every page has', topic(cited, 'id="content" title="交几份"'), ['7 Topic›id：别的 id，这一个每页的正文已经用了；“content”']],
    ['an id used twice', topic(cited) + topic(cited), ['12 Topic›id：一章里每个 id 只用一次；“copies”前面已经用过']],
    ['a topic without a title', topic(cited, 'id="copies"'), ['7 Topic›title：主题的标题；没有写']],
    ['a topic without an end', `<Topic id="copies" title="交几份">\n\n${cited}\n`, ['7 Topic：以 </Topic> 结束；没有结束']],
    ['a topic without an end before another', `<Topic id="one" title="一">\n\n${cited}\n\n${topic(cited)}`, ['7 Topic：以 </Topic> 结束；没有结束']],
    ['a topic that rests on nothing', topic('交一份。'), ['7 Topic›copies：有出处，写上 Citation、Quote、Approval、Filing、Contacts、Unstated、Advice、SiteNote 中的一样；一样都没有']],
    ['a chapter heading inside a topic', topic(`${cited}\n\n## 份数`), ['7 Topic：主题里的小标题用 ###；“## 份数”']],
    ['a mark that does not exist', topic(`${cited}<Advise>先打电话。</Advise>`), ['9 Advise：指南里能用的标记：Topic、Column、Citation、Quote、Approval、Filing、Contacts、Unstated、Advice、SiteNote、BlankForms、FormLink；<Advise>']],
    ['a chapter without topics', '交一份。\n', ['1 Topic：至少有一个主题；没有', '7 主题以外的文字：写进一个 <Topic>；只有一章开头可以有一段；“交一份。”']],
    ['words between two topics', `${topic(cited)}\n交一份。\n`, ['13 主题以外的文字：写进一个 <Topic>；只有一章开头可以有一段；“交一份。”']],
    ['two paragraphs before the first topic', `一段。\n\n又一段。\n\n${topic(cited)}`, ['9 主题以外的文字：写进一个 <Topic>；只有一章开头可以有一段；“又一段。”']],
    ['a column of no form', '<Column document="attachment-9" id="name" />\n', ['7 Column›document：attachment-3 或 attachment-2；“attachment-9”']],
    ['a link button to no form', topic(`${cited}\n\n<FormLink document="a3" />`), ['11 FormLink›document：attachment-3 或 attachment-2；“a3”']],
    ['a link to no chapter', topic(`${cited}[甲](/guide/copies/)`), ['9 链接：指南里有的一章：how；“/guide/copies/”']],
    ['a link to no topic', topic(`${cited}[甲](/guide/how/#none)`), ['9 链接：/guide/how/ 里有的主题：copies；“/guide/how/#none”']],
    ['a link to no topic of its own chapter', topic(`${cited}[甲](#none)`), ['9 链接：/guide/how/ 里有的主题：copies；“#none”']],
    ['a link to no clause', topic(`${cited}[甲](/notice/#s9)`), ['9 链接：content/notice 里有的条款号；“/notice/#s9”']],
    ['a link to no page', topic(`${cited}[甲](/forms/)`), ['9 链接：站内有的页面，以 / 开头，以 / 结尾；“/forms/”']],
    ['a link without its last stroke', topic(`${cited}[甲](/notice)`), ['9 链接：站内有的页面，以 / 开头，以 / 结尾；“/notice”']],
    ['a link to no problem', topic(`${cited}[甲](/help/cell-full/)`), ['9 链接：一个问题的代码，如 /help/cell-empty/；“/help/cell-full/”']],
    ['a link that is relative', topic(`${cited}[甲](../notice/)`), ['9 链接：以 / 开头的站内地址，如 /guide/materials/#list；“../notice/”']],
  ])('%s', (_what, body, expected) => {
    expect(faultsOf(body)).toEqual(expected);
  });

  const columns = (ids: readonly string[]): string => ids.map((id) => `<Column document="attachment-3" id="${id}" />\n`).join('\n');
  const all = ['name', 'sex', 'birth', 'education', 'politics', 'title', 'position', 'phone'];

  it('columns that are left out or out of order', () => {
    const expected = '附件3的每一列，次序同表：name、sex、birth、education、politics、title、position、phone';
    expect(faultsOf(columns(all))).toEqual([]);
    expect(faultsOf(columns(['number', ...all]))).toEqual([]);
    expect(faultsOf(columns(all.slice(1)))).toEqual([`7 Column：${expected}；sex、birth、education、politics、title、position、phone`]);
    expect(faultsOf(columns(['sex', 'name', ...all.slice(2)]))).toEqual([`7 Column：${expected}；sex、name、birth、education、politics、title、position、phone`]);
  });

  it('a column that the form lacks', () => {
    const [fault] = faultsOf(columns(['nickname', ...all]));
    expect(fault).toBe('7 Column›id：附件3里一列的 id：number、name、sex、birth、education、politics、title、position、phone；“nickname”');
  });

  it('a column inside a topic', () => {
    expect(faultsOf(topic(`${cited}\n\n${columns(all)}`))).toContain('7 Column›name：写在别的主题外面；在 Topic 里面');
  });

  it('a file that is not numbered, and two of one name', () => {
    expect(faultsOf(topic(cited), 'how.mdx')).toEqual(['0 ：文件名是数字、连字符和英文名，如 03-steps.mdx；“how.mdx”']);
    guideOf({ '01-how.mdx': `${head}\n${topic(cited)}`, '02-how.mdx': `${head}\n${topic(cited)}` });
    expect(faults()).toEqual(['0 ：去掉数字以后，每个文件名都不同；“how”']);
  });
});
