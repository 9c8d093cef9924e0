import { refusalWords } from '../../core/intake/refusals.ts';
import type { RefusalCode } from '../../core/intake/source.ts';
import type { Dropped } from './dropped-files.ts';
import type { ImportState } from './import-state.ts';
import type { ComesFrom } from './preview-words.ts';
import { ReadingTooLong } from './source-reader.ts';

// Why nothing of a file or a paste comes in, and what to do next.

type Failure = ImportState['failure'];

const nothingLost = '表里的内容没有改动。';

export function droppedFailure(dropped: Exclude<Dropped, { kind: 'file' }>): Failure {
  if (dropped.kind === 'several') return { title: '一次只能导入一个文件', words: `拖来的有 ${dropped.count} 个，都没有导入。请只拖一个，或者在这里选一个。` };
  return { title: '这是一个文件夹', words: `“${dropped.name}”没有导入。请打开它，只拖里面的一个文件，或者在这里选一个。` };
}

/** What was refused while it was read. */
export function refusedFailure(comesFrom: ComesFrom, code: RefusalCode, facts: Readonly<Record<string, string>>): Failure {
  if (comesFrom === 'paste') return code === 'empty' ? { title: '没有可以粘贴的内容', words: `复制的格子里什么都没有，${nothingLost}` } : { title: '粘贴的内容太多', words: `${nothingLost}请只复制名单所在的行和列，再粘贴一次。` };
  const { title, advice } = refusalWords(code, facts);
  return { title, words: `${nothingLost}${advice}` };
}

/** What the program failed of, or gave up. */
export function brokenFailure(comesFrom: ComesFrom, error: unknown): Failure {
  if (comesFrom === 'paste') return { title: '没有读成粘贴的内容', words: `${nothingLost}请再粘贴一次，或者少复制一些行。` };
  if (error instanceof ReadingTooLong) return { title: `这个文件 ${error.seconds} 秒还没有读完`, words: `${nothingLost}请把要导入的行复制到一个新表格里，保存后再选；也可以复制后直接粘贴。` };
  return { title: '没有读成这个文件', words: `${nothingLost}请再试一次；还是不行，把要导入的行复制后直接粘贴到表里。` };
}
