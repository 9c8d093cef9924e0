import type { FactNames } from '../src/core/answers/fact-values.ts';
import { type FactsTemplate, factsSchema } from '../src/core/template/facts.ts';
import { type LetterTemplate, letterSchema } from '../src/core/template/letter.ts';
import { type Procedure, procedureSchema } from '../src/core/template/procedure.ts';
import type { Templates } from '../src/core/template/template.ts';
import { templates } from './example-case.ts';

// Invented questions about an enterprise, letters and steps for tests: they have what ours have, under other names.

const source = { advice: '例子。' };

export const facts: FactsTemplate = factsSchema.parse({
  title: '单位情况',
  groups: [
    {
      title: '单位',
      fields: [
        { id: 'firm', label: '单位名称', kind: 'enterprise-name', source, required: source },
        { id: 'workers', label: '职工数', kind: 'count', unit: '人', source },
        { id: 'engineers', label: '工程师数', kind: 'count', unit: '名', source, required: { clause: 'a1-1-1' }, atMost: 'workers', coversMembers: true },
        { id: 'town', label: '所在市', kind: 'city', source },
        { id: 'district', label: '所在县区', kind: 'county', source },
        { id: 'sort', label: '类别', kind: 'enterprise-kind', source },
        { id: 'form', label: '方式', kind: 'founding-way', source },
        { id: 'agreed', label: '同意日期', kind: 'date', source, notAfterFilling: true },
        { id: 'meeting', label: '开会日期', kind: 'date', source, notBefore: ['agreed'], step: 'a1-1-2' },
        { id: 'agreed-by', label: '谁同意', kind: 'choice', options: ['党组织', '管理层'], source },
        { id: 'call', label: '电话', kind: 'phone', source },
        { id: 'why', label: '理由', kind: 'text', long: true, source },
      ],
    },
  ],
});

export const request: LetterTemplate = letterSchema.parse({
  kind: 'letter',
  id: 'request',
  label: '请示',
  title: '关于设立的请示',
  titleLines: ['关于设立的', '请示'],
  clause: 'a1-2-1',
  advice: '范例。',
  to: '{approver}',
  paragraphs: [
    { id: 'who', text: '{enterprise}在{place}，有{fact.workers}，其中{fact.engineers}。', source },
    { id: 'head', level: 'heading-1', text: '一、同意' },
    { id: 'agreed', text: '{fact.agreed-by}已于{fact.agreed}同意。' },
    { id: 'joint', text: '与{gap:哪几家}共同设立。', when: { fact: 'form', is: ['joint'] } },
  ],
  enclosures: ['章程', '{fact.agreed-by}的文件'],
  signature: { name: '{enterprise}', date: '{date}' },
});

/** Asked for by nobody. */
export const offered: LetterTemplate = letterSchema.parse({
  kind: 'letter',
  id: 'offered',
  label: '告知书',
  title: '告知书',
  advice: '范例。',
  paragraphs: [{ id: 'term', text: '保存到{gap:什么时候}。' }],
});

export const procedure: Procedure = {
  ...procedureSchema.parse({ kind: 'procedure', id: 'steps', clause: 'a1', steps: [{ clause: 'a1-1-1', advice: '例子。', yields: '同意' }, { clause: 'a1-1-2', advice: '例子。', yields: '草案', after: ['a1-1-1'] }], print: { marginsMm: { top: 25, right: 25, bottom: 22, left: 25 } } }),
  label: '程序',
  title: '程序',
  sections: [{ clause: 'a1-1', heading: '一、程序', items: [{ clause: 'a1-1-1', text: '1.沟通' }, { clause: 'a1-1-2', text: '2.起草' }] }],
};

/** The notice's own tables, and these beside them. */
export const templatesWithLetters: Templates = { ...templates, facts, letters: [request, offered], procedure };

const known: Readonly<Record<string, string>> = { 'city 410300': '洛阳市', 'county 410305': '涧西区', 'city 419001': '济源示范区', 'county 419001': '济源市', 'enterprise-kind other': '其他企业', 'founding-way alone': '单独组建', 'founding-way joint': '行业统建' };

export const names: FactNames = (kind, value) => known[`${kind} ${value}`];
