import type { ReadCase } from '../answers/read-case.ts';
import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import type { DraftOrigin, DraftRead } from './draft.ts';

/** What happened, and what to do next. */
export interface DraftWords {
  readonly title: string;
  readonly advice: string;
}

/** Every outcome but a case that can be opened. */
export type DraftRefusal = Exclude<DraftRead, { kind: 'case' }>;

const unchanged = '您现在填的内容没有变。';
const theRightFile = '草稿文件是点「保存草稿文件」得到的，名字以 .qikexie.txt 结尾。';
const sendAnew = '请重新下载，或者请对方把原来的文件再发一次（放进压缩包里发，不容易在路上走样）。';

type Words = { readonly [Kind in DraftRefusal['kind']]: (refusal: Extract<DraftRefusal, { kind: Kind }>) => DraftWords };

const words: Words = {
  'needs-password': (origin) => ({ title: '这个草稿加了密码', advice: `${savedWords(origin)}请输入保存它的人设的密码。密码没有存在任何地方，忘了只能请对方重新保存一份。` }),
  'wrong-password': () => ({
    title: '没有打开：密码不对，或者文件被改动过',
    advice: `这两种情况从文件里分不出来。请先核对密码：大写和小写、数字 0 和字母 O；全角和半角不要紧。密码确实没错的话，文件可能在发送中走了样，${sendAnew}${unchanged}`,
  }),
  'not-a-draft': ({ content }) => ({ title: content ? `这是${content}，不是草稿文件` : '这不是草稿文件', advice: `${adviceFor(content)}${unchanged}` }),
  'newer-version': (origin) => ({ title: '这个草稿由更新的网站版本保存，这里还打不开', advice: `${savedWords(origin)}请用保存它的那个网站打开；或者请管理员更新这个网站，更新后刷新页面再打开。文件本身是好的，请留着。${unchanged}` }),
  broken: ({ where }) => (where === 'end' ? cutOff() : damaged(where)),
  'too-large': ({ megabytes }) => ({ title: `这个文件太大，超过 ${megabytes} 兆字节`, advice: `草稿文件一般不到 2 兆字节，请确认选对了文件。${theRightFile}${unchanged}` }),
};

/** What is said of a file that was not opened as a draft. */
export function draftRefusalWords(refusal: DraftRefusal): DraftWords {
  // Cast: the table holds for each kind the words of that kind, which the compiler cannot follow through a union.
  return (words[refusal.kind] as (refusal: DraftRefusal) => DraftWords)(refusal);
}

/** What is said of a draft that opens, though it is not as the site wrote it. */
export const editedDraftWords: DraftWords = {
  title: '这个草稿保存以后被改动过',
  advice: '内容读得出来，可以打开，但和保存时不一样：可能有人用记事本改过，也可能在发送中走了样。打开后请核对一遍，特别是姓名和电话；不放心的话，请对方再发一次。',
};

/** What is said of what the browser kept and this build could not read, beside the offer to save it as a file. */
export function asideWords(reason: Extract<ReadCase, { ok: false }>['reason']): DraftWords {
  return { title: asideTitles[reason], advice: `原来的内容一字未改，另放在一边，没有覆盖。${asideAdvice[reason]}` };
}

const asideTitles = {
  'not-a-case': '原来存着的不是填报内容，没有读入',
  'newer-version': '原来存着的内容由更新的网站版本写成，这里还读不了',
  broken: '原来存着的内容损坏了，没有读入',
} as const;

const asideAdvice = {
  'not-a-case': '如果其中有您要的东西，请存成文件留着。',
  'newer-version': '请先存成文件；网站更新以后，点「打开草稿文件」就能接着填。',
  broken: '请先存成文件；填过的字多半还在里面，用记事本打开就能看到，可以复制出来。',
} as const;

function cutOff(): DraftWords {
  return { title: '这个草稿不完整，后面少了一截', advice: `可能没有下载完，或者发送时中断了。${sendAnew}${unchanged}` };
}

function damaged(where: string): DraftWords {
  const place = placeWords(where);
  return { title: '这个草稿损坏了，打不开', advice: `${place === '' ? '' : `读到${place}时读不下去了。`}可能有人用记事本改过，或者在发送中走了样。${sendAnew}文件请不要删，填过的字可能还在里面，用记事本打开就能看到。${unchanged}` };
}

const places: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^(?:case\.)?members\.(\d+)/, (number) => `第 ${number} 位会员`],
  [/^(?:case\.)?candidates\.(\d+)/, (number) => `第 ${number} 位候选人`],
  [/^lock\b/, () => '加密的说明'],
];

/** A place in the data as people count; '' for one that tells them nothing. */
function placeWords(where: string): string {
  for (const [pattern, say] of places) {
    const match = pattern.exec(where);
    if (match) return say(String(Number(match[1] ?? 0) + 1));
  }
  return '';
}

function savedWords({ savedOn, siteVersion }: DraftOrigin): string {
  const date = readCivilDate(savedOn);
  const parts = [date ? `保存于 ${chineseDate(date)}` : '', siteVersion ? `网站版本 ${siteVersion}` : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `它${parts.join('，')}。`;
}

function adviceFor(content: string): string {
  if (content === '空文件') return '可能没有保存或下载完，请重新保存或下载。';
  if (content === '压缩包') return '如果草稿在压缩包里，请先解压，再选里面名字以 .qikexie.txt 结尾的文件。';
  if (/表格|工作簿|\.et/.test(content)) return `要把表格里的人导入名册，请用「导入名册」。${theRightFile}`;
  if (/PDF|Word|日历/.test(content)) return `下载的 PDF、Word 和日历文件是用来打印和查看的，不能再接着填。${theRightFile}`;
  return theRightFile;
}
