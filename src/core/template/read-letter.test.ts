import { expect, test } from 'vitest';
import { factsSchema } from './facts.ts';
import { type KnownForLetter, readLetter } from './read-letter.ts';
import { templateSchema } from './template.ts';

const source = { advice: '示例。' };
const print = { portrait: 40, landscape: 60 };

const known: KnownForLetter = {
  clauses: new Set(['a1']),
  facts: factsSchema.parse({
    title: '企业',
    groups: [
      {
        title: '企业',
        fields: [
          { id: 'firm', label: '名称', kind: 'enterprise-name', source },
          { id: 'organ', label: '机构', kind: 'choice', options: ['理事会', '监事会'], source },
          { id: 'manner', label: '方式', kind: 'founding-way', source },
          { id: 'sort', label: '类型', kind: 'enterprise-kind', source },
        ],
      },
    ],
  }),
  roster: templateSchema.parse({
    id: 'roster',
    label: '附表一',
    title: '名册',
    shortName: '名册',
    clause: 'a1',
    list: 'members',
    columns: [
      { id: 'called', label: '姓名', kind: 'name', source, print },
      { id: 'level', label: '学位', kind: 'choice', source, values: { accepted: ['博士'], other: 'error', source }, print },
    ],
    print: { orientation: 'portrait', marginsMm: { top: 20, right: 20, bottom: 20, left: 20 }, minimumRows: 1, minimumRowsSource: source, sealLine: { left: '左', right: '右', source } },
  }),
  kinds: new Set(['state']),
  ways: new Set(['alone', 'joint']),
};

interface Written {
  [key: string]: unknown;
  paragraphs: Record<string, unknown>[];
}

/** A letter in order, as a YAML file would hold it. */
function letter(): Written {
  return {
    kind: 'letter',
    id: 'request',
    label: '请求',
    title: '关于成立小组的请求',
    titleLines: ['关于成立', '小组的请求'],
    clause: 'a1',
    advice: '范例。',
    to: '{approver}',
    paragraphs: [
      { id: 'opening', text: '{enterprise}在{place}，{fact.firm}有{members.count}人，{members.ages}。', source: { clause: 'a1' } },
      { id: 'joint', text: '几家一起，{members.by.level}，{gap:牵头的是哪一家}。', when: { fact: 'manner', is: ['joint'] }, source },
      { id: 'end', level: 'heading-1', text: '{candidates}，共{candidates.count}人。' },
    ],
    enclosures: ['{fact.firm}章程'],
    signature: { name: '{enterprise}', date: '{date}' },
  };
}

/** The letter with its second paragraph changed. */
function withParagraph(change: Record<string, unknown>): Written {
  const whole = letter();
  return { ...whole, paragraphs: whole.paragraphs.map((paragraph, at) => (at === 1 ? { ...paragraph, ...change } : paragraph)) };
}

function findingsIn(data: unknown, against = known): string[] {
  const read = readLetter(data, against);
  return read.ok ? [] : read.findings.map(({ path, expected, found }) => `${path.join('›')}：${expected}；${found}`);
}

test('a letter in order is read, with what it leaves out filled in', () => {
  const read = readLetter(letter(), known);
  expect(read).toMatchObject({ ok: true, value: { id: 'request', paragraphs: [{ level: 'text' }, { level: 'text' }, { level: 'heading-1' }] } });
});

test('an enclosure is a name, or a name with what its pages are counted of', () => {
  const counted = { ...known, counted: new Set(['rules']) };
  const read = readLetter({ ...letter(), enclosures: ['名册', { name: '章程', pages: 'rules' }] }, counted);
  expect(read).toMatchObject({ ok: true, value: { enclosures: [{ name: '名册' }, { name: '章程', pages: 'rules' }] } });
  expect(findingsIn({ ...letter(), enclosures: [{ name: '章程', pages: 'charter' }] }, counted)).toEqual(['enclosures›0›pages：程序里一样附件的 id，或者 content/documents 里有的文件夹；“charter”']);
});

const slotNames = '占位是{enterprise}、{date}、{place}、{approver}、{members.count}、{members.ages}、{candidates}、{candidates.count}、{fact.…}、{members.by.…} 或 {gap:…}';
const byColumn = '{members.by.…} 里是名册（roster）里一列的 id，kind 是 choice 或 text';
const second = 'paragraphs›1›text';

const wrong: readonly [string, unknown, string[]][] = [
  ['a paragraph has no words', withParagraph({ text: '' }), [`${second}：字数不小于 1；空的文字`]],
  ['a key is misspelt', withParagraph({ wenn: 'x' }), ['paragraphs›1›wenn：没有这个键（可能是写错了名字）；“x”']],
  ['two paragraphs share an id', withParagraph({ id: 'opening' }), ['paragraphs›1›id：每一段的 id 都不同；“opening”，第 1 段已经用了']],
  ['a title is cut into other words', { ...letter(), titleLines: ['关于成立', '请求'] }, ['titleLines：各行连起来是“关于成立小组的请求”；“关于成立请求”']],
  ['a slot does not exist', withParagraph({ text: '共{members}人' }), [`${second}：${slotNames}；“{members}”`]],
  ['a slot is in Chinese', { ...letter(), to: '{批准机关}' }, [`to：${slotNames}；“{批准机关}”`]],
  ['an enclosure has a slot that does not exist', { ...letter(), enclosures: ['{charter}'] }, [`enclosures›0：${slotNames}；“{charter}”`]],
  ['a signature has a slot that does not exist', { ...letter(), signature: { name: '{enterprise}', date: '{today}' } }, [`signature›date：${slotNames}；“{today}”`]],
  ['the form does not ask for a fact', withParagraph({ text: '{fact.staff}' }), [`${second}：{fact.…} 里是 content/enterprise.yaml 的一个 id；“{fact.staff}”`]],
  ['the roster has no such column', withParagraph({ text: '{members.by.school}' }), [`${second}：${byColumn}；“{members.by.school}”`]],
  ['people are counted by their names', withParagraph({ text: '{members.by.called}' }), [`${second}：${byColumn}；“{members.by.called}”`]],
  ['a gap does not say what is missing', withParagraph({ text: '任期{gap:}年' }), [`${second}：{gap:…} 里写明要填什么；“{gap:}”`]],
  ['a brace is not closed', withParagraph({ text: '任期{gap:年数年' }), [`${second}：花括号成对，里面是一个占位；“任期{gap:年数年”`]],
  ['a title has a slot', { ...letter(), titleLines: undefined, title: '{enterprise}的请求' }, ['title：没有占位的文字；“{enterprise}的请求”']],
  ['a paragraph waits for an unknown fact', withParagraph({ when: { fact: 'way', is: ['joint'] } }), ['paragraphs›1›when›fact：content/enterprise.yaml 的一个 id；“way”']],
  ['a paragraph waits for a way that there is not', withParagraph({ when: { fact: 'manner', is: ['joint', 'both'] } }), ['paragraphs›1›when›is›1：“方式”可选的：alone、joint；“both”']],
  ['a paragraph waits for a kind that there is not', withParagraph({ when: { fact: 'sort', is: ['private'] } }), ['paragraphs›1›when›is›0：“类型”可选的：state；“private”']],
  ['a paragraph waits for a choice that there is not', withParagraph({ when: { fact: 'organ', is: ['董事会'] } }), ['paragraphs›1›when›is›0：“机构”可选的：理事会、监事会；“董事会”']],
  ['the notice has no such clause', { ...letter(), clause: 'a9' }, ['clause：content/notice 里有的条款号；“a9”']],
  ['the notice has no such clause for a paragraph', withParagraph({ source: { clause: 'a9' } }), ['paragraphs›1›source›clause：content/notice 里有的条款号；“a9”']],
];

test.each(wrong)('it is told when %s', (_what, data, told) => {
  expect(findingsIn(data)).toEqual(told);
});

test('what it is not held against is not checked', () => {
  expect(findingsIn(withParagraph({ text: '{fact.staff}{members.by.school}', when: { fact: 'way', is: ['both'] }, source: { clause: 'a9' } }), {})).toEqual([]);
});

test('any value will do for a fact that is answered freely', () => {
  expect(findingsIn(withParagraph({ when: { fact: 'firm', is: ['示例公司'] } }))).toEqual([]);
});
