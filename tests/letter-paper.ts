import type { Block, Paper } from '../src/core/paper/paper.ts';

// Letters made by hand for the tests of what prints letters.

const sentence = '本企业现有科技工作者二百三十六人，其中具有“高级职称”的四十一人，长期从事精密轴承的设计、制造与检测工作，具备组建企业科学技术协会的条件。';

export interface LetterPaper {
  readonly enclosures?: readonly string[];
  readonly signature?: string;
  readonly blocks?: readonly Block[];
}

/** Every block that a letter may have, on three pages; or the given blocks alone. */
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

/** A letter of three pages as an enterprise sends it, with a few lines of one character repeated to count by. */
export function countedLetter(): Paper {
  const counted = '字'.repeat(26 + 28 * 11);
  return letterPaper({
    blocks: [
      { kind: 'title', text: '洛阳示例精密轴承有限公司关于成立企业科学技术协会的申请', lines: ['洛阳示例精密轴承有限公司', '关于成立企业科学技术协会的申请'] },
      { kind: 'recipient', text: '洛阳市科学技术协会：' },
      { kind: 'paragraph', level: 'text', text: '洛阳示例精密轴承有限公司（以下简称“公司”）成立于2008年5月12日，现有职工386人，其中科技工作者236人。根据《关于进一步推动企业科协组织建设的通知》，公司拟成立企业科学技术协会——现将有关情况报告如下：' },
      { kind: 'paragraph', level: 'heading-1', text: '一、䶮𬱖与必要性' },
      { kind: 'paragraph', level: 'text', text: counted },
      { kind: 'paragraph', level: 'text', text: counted },
      { kind: 'paragraph', level: 'heading-2', text: '（一）组织基础' },
      { kind: 'paragraph', level: 'text', text: counted },
      { kind: 'paragraph', level: 'heading-3', text: '1.筹备组' },
      { kind: 'paragraph', level: 'text', text: '由总工程师牵头，于【待填：日期】成立。', gaps: [[9, 16]] },
      { kind: 'enclosures', names: ['企业科协会员汇总表', '洛阳示例精密轴承有限公司党委会关于同意成立企业科学技术协会并推荐负责人人选的会议纪要'] },
      { kind: 'signature', name: '洛阳示例精密轴承有限公司', date: '2026年11月22日' },
    ],
  });
}
