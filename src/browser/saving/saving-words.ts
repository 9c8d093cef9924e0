import type { RefusalReason } from './saved-cases.ts';
import type { SaveChoice } from './save-choice.ts';
import type { SavingNews, SavingState } from './saver-ports.ts';

/** What can be done about it, by the names of the bar's buttons. */
export type SavingAct = 'here' | 'nowhere' | 'again' | 'draft';

export interface SavingWords {
  readonly words: string;
  readonly tone: 'plain' | 'quiet' | 'fail';
  readonly acts: readonly SavingAct[];
}

/** Asked until the person has chosen. */
export const undecidedWords = '填的内容只在这个标签页里，关掉就没有了。要保存在这台电脑上吗？';

const failed: Readonly<Record<RefusalReason, string>> = {
  full: '没有保存：浏览器给本站的空间已满。页面还开着，内容都在；请保存草稿文件，或者到办理台删去不用的材料再试。',
  forbidden: '没有保存：这个浏览器不让本站存内容，可能开的是隐私窗口，或者设置里关掉了。页面还开着，内容都在；请保存草稿文件。',
  failed: '没有保存：浏览器的存储出了错。页面还开着，内容都在；过一会儿自动再试，也请保存草稿文件。',
};

/** How the case stands with this computer, in words. `clock`: the instant as people say it, 14:05. */
export function savingWords(state: SavingState, choice: SaveChoice, clock: (at: number) => string): SavingWords {
  switch (state.kind) {
    case 'off':
      return choice.kind === 'nowhere'
        ? { words: '公用电脑，不保存：填的内容只在这个标签页里，关掉就没有了。', tone: 'quiet', acts: ['draft', 'here'] }
        : { words: undecidedWords, tone: 'plain', acts: ['here', 'nowhere'] };
    case 'saving':
      return { words: '正在保存', tone: 'quiet', acts: [] };
    case 'saved':
      return { words: state.at === 0 ? '改动会随时保存在这台电脑' : `已保存在这台电脑 ${clock(state.at)}`, tone: 'quiet', acts: [] };
    case 'failed':
      return { words: failed[state.reason], tone: 'fail', acts: ['draft', 'again'] };
    case 'gone':
      return { words: '没有保存：这台电脑上的这一份已被删去。页面还开着，内容都在；还要的，请再试一次。', tone: 'fail', acts: ['draft', 'again'] };
  }
}

export function newsWords(news: SavingNews): string {
  return {
    'changed-elsewhere': '另一个标签页改了这份材料，这里已换成新的内容。',
    copied: '另一个标签页同时改了这份材料。两边都留着：这一页的内容另存成了一份。',
    'also-open': '这份材料在另一个标签页里也开着。请只在一边改。',
    alone: '',
  }[news];
}

/** When the page opened and the store did not answer. */
export const unreadWords = '保存在这台电脑上的材料这次没有读出来。本站没有动它们，请刷新网页再试。';

/** Of cases that outlived what the person set. */
export function dueWords(count: number): string {
  return `这台电脑上有 ${count} 份材料到期了，过一天后再打开本站时删去。还要的，请到办理台点“再留着”。`;
}

/** 14:05, where the person sits. `at` in milliseconds since 1970. */
export function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}
