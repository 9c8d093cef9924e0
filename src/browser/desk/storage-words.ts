import type { Storing } from '../case/case-keeper.ts';
import type { Opening } from '../case/case-store.ts';

/** What the person must know about where the case is kept; '' when all is well. */
export function storageWords(opening: Opening, storing: Storing): string {
  if (storing === 'full') return '本标签页的存储已满，刚才的改动没有存下。页面还开着，内容都在；请先下载文件，再关闭页面。';
  if (storing === 'no-storage') return '这个浏览器不让本站存任何内容。页面还开着，内容都在；离开或刷新后就没有了，请先下载文件。';
  if (opening.kind !== 'set-aside') return '';
  const why = { 'not-a-case': '不是本站的内容', 'newer-version': '由更新的版本写成', broken: '已经损坏' }[opening.reason];
  return `本标签页里原来存的内容${why}，没有读入，也没有覆盖：已另存在一边。现在从空表开始。`;
}
