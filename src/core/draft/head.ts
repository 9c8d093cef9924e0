import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import { singleLine } from '../text/spaces.ts';
import type { DraftOrigin, DraftSource } from './draft.ts';

// What a person reads who opens a draft in a text editor. No line of it begins with a brace: there the data begins.

const title = '企业科协组建材料 · 草稿文件';

const asideTitle = '企业科协填报网站没有读出来的内容';

/** True for a file that begins as one of ours, whatever became of the rest. */
export function isOurHead(text: string): boolean {
  return text.startsWith(title) || text.startsWith(asideTitle);
}

export function plainHead({ case: { enterprise, members, candidates }, ...origin }: DraftSource): string {
  return lines(
    title,
    '',
    `企业：${singleLine(enterprise.name) || '（还没有填）'}`,
    `人数：会员 ${members.length} 人，候选人 ${candidates.length} 人`,
    ...originLines(origin),
    '',
    '这是什么：在企业科协填报网站上填写的内容，存成了文件。可以换一台电脑接着填，也可以交给同事接着办。',
    '怎样打开：在填报网站上点「打开草稿文件」，选这个文件。不用先改名，也不用转换格式。',
    '请当心：里面有名册上每个人的信息。只发给办这件事的人，用完请删除。',
    '',
    '下面是数据，由网站读取，请不要改动。',
  );
}

/** Names neither the enterprise nor how many people are in it. */
export function lockedHead(origin: DraftOrigin): string {
  return lines(
    `${title}（加了密码）`,
    '',
    ...originLines(origin),
    '',
    '这是什么：在企业科协填报网站上填写的内容，加了密码存成文件。没有密码看不到里面是什么。',
    '怎样打开：在填报网站上点「打开草稿文件」，选这个文件，再输入密码。密码没有存在任何地方，忘了谁也打不开。',
    '请当心：里面有个人信息。密码请另外告诉对方，不要和文件放在一起。',
    '',
    '下面是加了密的数据，由网站读取。这个文件里不论哪里改动一个字，都会打不开。',
  );
}

export function asideHead(): string {
  return lines(
    asideTitle,
    '',
    '这是什么：浏览器里原来存着的内容，填报网站没有读出来：可能由更新的版本写成，也可能已经损坏。下面一字未改。',
    '怎样打开：网站更新以后，可以点「打开草稿文件」再试一次；也可以请懂电脑的同事看看，填过的字多半还在里面。',
    '请当心：里面可能有名册上每个人的信息。只发给办这件事的人，用完请删除。',
    '',
    '下面是原来的内容。',
  );
}

function originLines({ savedOn, siteVersion }: DraftOrigin): string[] {
  const date = readCivilDate(savedOn);
  return [`保存日期：${date ? chineseDate(date) : singleLine(savedOn)}`, `保存它的网站版本：${singleLine(siteVersion)}`];
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
