import { noteFailure } from '../diagnosis/last-failure.ts';

/** Starts the desk; when that fails, says so in the page's own place for it, which nothing else can fill then. */
export function startOrTell(root: HTMLElement, start: () => void): void {
  try {
    start();
  } catch (error) {
    noteFailure('other', error);
    tell(root);
    throw error;
  }
}

function tell(root: HTMLElement): void {
  const alert = root.querySelector('.desk-alert.fail');
  const [title, words] = [alert?.querySelector('h2'), alert?.querySelector('p')];
  if (!alert || !title || !words) return;
  title.textContent = '表没有打开';
  words.textContent = '填过的内容还在这个标签页里，没有动。请刷新页面；还是不行，请换一个浏览器再试，或者到“关于本站”复制诊断信息，交给管理本站的人。';
  alert.removeAttribute('x-cloak');
}
