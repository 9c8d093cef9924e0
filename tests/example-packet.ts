import type { LetterTemplate } from '../src/core/template/letter.ts';
import type { Procedure } from '../src/core/template/procedure.ts';
import type { Templates } from '../src/core/template/template.ts';
import { templates as tables } from './example-case.ts';

// A procedure of two materials like the notice's, for tests of what is handed in.

const source = { advice: '样例' };

function letter(id: string, label: string, title: string): LetterTemplate {
  return { kind: 'letter', id, label, title, advice: '样例', paragraphs: [{ id: 'opening', level: 'text', text: '样例' }], enclosures: [] };
}

export const templates: Templates = { ...tables, letters: [letter('request', '申请', '关于成立企业科学技术协会的申请'), letter('account', '报告', '企业科学技术协会筹备工作报告')] };

export const procedure: Procedure = {
  kind: 'procedure',
  id: 'steps',
  clause: 'p',
  label: '附件1',
  title: '程序与材料',
  sections: [],
  steps: [],
  materials: [
    {
      clause: 'p-1',
      document: 'request',
      enclosures: [
        { id: 'rules', name: '《企业科学技术协会章程》草案', source },
        { id: 'consent', name: '企业党组织或管理层同意成立企业科协的文件', source },
      ],
    },
    {
      clause: 'p-2',
      document: 'account',
      enclosures: [
        { id: 'candidates', name: '企业科协主席、副主席、秘书长候选人汇总表', document: tables.candidates.id, source },
        { id: 'members', name: '企业科协会员汇总表', document: tables.members.id, source },
      ],
    },
  ],
  packetTitle: '企业科协成立材料',
  print: { marginsMm: { top: 25, right: 25, bottom: 25, left: 25 } },
};
