import { fileNameOf, nameFor } from '../paper/file-name.ts';
import type { DraftSource } from './draft.ts';

// Mail programs and phones show a .txt and send it on; `.qikexie` says whose it is when they hide the rest.
const extension = '.qikexie.txt';

/** 企业科协草稿 2026-11-22－洛阳示例精密轴承有限公司.qikexie.txt: the day tells one from the next. With a password the name of the enterprise is not told. */
export function draftName({ case: { enterprise }, savedOn }: Pick<DraftSource, 'case' | 'savedOn'>, isLocked: boolean): string {
  return `${fileNameOf(isLocked ? `企业科协草稿 ${savedOn}（加密）` : nameFor(enterprise.name, `企业科协草稿 ${savedOn}`))}${extension}`;
}

export function asideName(savedOn: string): string {
  return `${fileNameOf(`企业科协草稿 ${savedOn}（没有读出的内容）`)}${extension}`;
}
