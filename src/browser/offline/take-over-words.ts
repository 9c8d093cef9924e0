import type { TakeOver } from './offline-messages.ts';

/** What came of the person's wish to update, in words; null: the new version did not answer. */
export function takeOverWords(answer: TakeOver | null): string {
  switch (answer) {
    case 'done':
      return '正在更新，网页会重新载入。';
    case 'busy':
      return '有一页正开着窗口、在做文件，或者加了扫描件，重新载入会丢掉。那边办完，再按更新。';
    case null:
      return '没有更新成，请再按一次；还是不行，请关掉本站的所有标签页再打开。';
  }
}
