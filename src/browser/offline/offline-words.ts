import type { OfflineStanding, Rest } from './offline-standing.ts';

const restWords: Readonly<Record<Rest, (left: string) => string>> = {
  fetching: (left) => `正在存生僻字的字形，还有 ${left}。`,
  paused: (left) => `生僻字的字形还有 ${left} 没有存，名册里有生僻字时要连着网。`,
  'awaits-update': (left) => `生僻字的字形还有 ${left} 没有存，更新到新版本后再存，之前名册里有生僻字时要连着网。`,
};

/** How it stands with working offline, in words. */
export function offlineWords(standing: OfflineStanding): string {
  switch (standing.kind) {
    case 'unknown':
      return '正在看这个浏览器里存了多少。';
    case 'impossible':
      return '这里不能离线使用：网址不是 https，或者浏览器不让网站在电脑上存文件。连着网，一切照常。';
    case 'declined':
      return '选了“公用电脑，不保存”，网站的文件没有存在这台电脑上，不能离线使用。';
    case 'cleared':
      return '已经清除，这个标签页里不再存。下次打开本站时再存。';
    case 'beginning':
      return '正在存网站的文件，还不能离线使用。';
    case 'failed':
      return '这次没有存成，还不能离线使用；连着网再打开本站时会再存。';
    case 'partly':
      return `网页和常用字已存好，可离线使用；${restWords[standing.rest](megabytes(standing.left))}`;
    case 'whole':
      return `这个网站已可离线使用，共存了 ${megabytes(standing.whole)}。`;
  }
}

/** Upwards to a tenth, so that what is left never reads as nothing. */
function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 1e5) / 10).toFixed(1)} MB`;
}
