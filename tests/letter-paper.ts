import type { Block, Paper } from '../src/core/paper/paper.ts';

// A letter made by hand for the tests of what prints letters: every block a letter may have, on three pages.

const sentence = '本企业现有科技工作者二百三十六人，其中具有“高级职称”的四十一人，长期从事精密轴承的设计、制造与检测工作，具备组建企业科学技术协会的条件。';

export interface LetterPaper {
  readonly enclosures?: readonly string[];
  readonly signature?: string;
  readonly blocks?: readonly Block[];
}

export function letterPaper({ enclosures = ['企业科协候选人简况', '企业科协会员汇总表（含洛阳示例精密轴承有限公司各分公司、研究院及驻外机构的全部会员）'], signature = '洛阳示例精密轴承有限公司', blocks }: LetterPaper = {}): Paper {
  const title = '关于成立洛阳示例精密轴承有限公司科学技术协会的申请';
  return {
    fileName: title,
    properties: { title, subject: title, author: signature, maker: 'qikexie 0.0.0+test' },
    language: 'zh-CN',
    style: 'letter',
    orientation: 'portrait',
    marginsMm: { top: 37, right: 26, bottom: 35, left: 28 },
    pageNumbers: true,
    blocks: blocks ?? [
      { kind: 'title', text: title, lines: ['关于成立洛阳示例精密轴承有限公司', '科学技术协会的申请'] },
      { kind: 'recipient', text: '河南省科学技术协会：' },
      { kind: 'paragraph', level: 'text', text: sentence.repeat(3) },
      { kind: 'paragraph', level: 'heading-1', text: '一、企业基本情况' },
      { kind: 'paragraph', level: 'text', text: `统一社会信用代码【待填：代码】，2026年产值1,234.5万元。${sentence.repeat(4)}`, gaps: [[8, 15]] },
      { kind: 'paragraph', level: 'heading-2', text: '（一）科技工作者' },
      { kind: 'paragraph', level: 'text', text: sentence.repeat(5) },
      { kind: 'paragraph', level: 'heading-3', text: '1. 学历结构' },
      { kind: 'paragraph', level: 'text', text: sentence.repeat(5) },
      { kind: 'paragraph', level: 'text', text: '妥否，请批示。' },
      { kind: 'enclosures', names: enclosures },
      { kind: 'signature', name: signature, date: '2026年11月2日' },
      { kind: 'label', text: '附件1' },
      { kind: 'title', text: '说明', lines: ['说明'] },
      { kind: 'paragraph', level: 'text', text: sentence },
    ],
  };
}
