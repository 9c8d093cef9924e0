import type { Paper } from '../../core/paper/paper.ts';
import { asSample, sampleLabel } from '../../core/paper/sample-paper.ts';

/** What a desk is for. By it differ what goes on paper, and what can truly be said of what was typed. */
export interface Purpose {
  readonly paper: (paper: Paper) => Paper;
  /** What messages call the document of that label. */
  readonly called: (label: string) => string;
  /** To be said after a paste, beyond what became of it. */
  readonly pasted: (label: string) => string;
  /** What to know and do after a failure that nobody foresaw. */
  readonly failed: string;
  /** The same when the table did not even open. */
  readonly unopened: string;
}

const unopened = '请刷新页面；还是不行，请换一个浏览器再试，或者复制诊断信息，交给管理本站的人。';

/** Filling in one's own table. */
export const ownTable: Purpose = {
  paper: (paper) => paper,
  called: (label) => label,
  pasted: () => '',
  // The case is whole: a change is made completely or not at all.
  failed: '填写的内容都在，没有丢。请再试一次；还是不行，刷新页面后接着填。',
  unopened: `填过的内容还在这个标签页里，没有动。${unopened}`,
};

/** Looking at a sample and playing with it. */
export const sampleTable: Purpose = {
  paper: asSample,
  called: sampleLabel,
  // Whoever pastes may take the sample for a table of their own.
  pasted: (label) => `这里是样例，不会保存。自己的名单，请回到我的${label}再粘贴。`,
  failed: '请再试一次；还是不行，请刷新页面，样例就回到原样。',
  unopened,
};
