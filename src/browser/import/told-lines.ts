import type { LeftOut, LeftOutKind } from '../../core/intake/people-rows.ts';
import type { ToldCharacter } from '../../core/intake/told-characters.ts';
import { characterWords } from './character-words.ts';
import type { PreviewWords } from './preview-words.ts';
import type { SourceView } from './source-view.ts';

const leftOutWords = {
  title: '表头上面的内容',
  heading: '重复的表头',
  empty: '空行',
  section: '部门的小标题',
  total: '合计',
  signature: '制表人、审核人、页码、备注一类',
  example: '填写示例',
  hidden: '隐藏的行',
  noted: '姓名里带字的人',
  repeated: '重复的人',
} satisfies Record<LeftOutKind, string>;

/** What was found and left out, a sentence each. `laid`: numbers of rows that land all the same, since they are laid by position. */
export function toldLines({ proposal, recalled }: SourceView, words: PreviewWords, laid: ReadonlySet<number>): string[] {
  const { ignored, leftOut, idNumbers } = proposal;
  const filled = idNumbers.filled.map(({ label, count }) => `${label} ${count} 处`).join('、');
  return [
    ...(recalled ? ['这样的表头以前导入过，各列照上次核对的放好了。'] : []),
    ...(ignored.length > 0 ? [`已忽略：${ignored.join('、')}。不填进表里，这个窗口关了就不留。`] : []),
    ...(idNumbers.read > 0 ? [`${idNumbers.read} 个身份证号没有保存${filled === '' ? '' : `，由它们填好了空着的${filled}`}。`] : []),
    ...(idNumbers.lost > 0 ? [`${idNumbers.lost} 个身份证号在原表里已经丢了末几位（被当成数字存了），没有用。`] : []),
    ...leftOut.flatMap(({ kind, rows }) => leftOutLine({ kind, rows: rows.filter((row) => !laid.has(row)) }, words)),
  ];
}

function leftOutLine({ kind, rows }: LeftOut, words: PreviewWords): string[] {
  if (rows.length === 0) return [];
  return [`${leftOutWords[kind]}${words.leftOut}：${words.from}第 ${rows.slice(0, mostRows).join('、')} 行${rows.length > mostRows ? `等 ${rows.length} 行` : ''}。`];
}

const [mostRows, mostCharacters] = [8, 10];

/** What to look at before anything lands, a sentence each. `isBeside`: it goes beside people who are in the table, and lacks nothing. */
export function warningLines(view: SourceView, words: PreviewWords, isBeside: boolean): string[] {
  const { list, rows, shifts, lacking, characters, beside } = view.proposal;
  if (rows.length === 0) return [`没有读到人。请看看${words.settings}选得对不对。一行要写一个人：一人一张的登记表读不了，请先誊到一张表里。`, ...otherRosters(view)];
  return [
    ...beside.map(({ heading, letters, count }) => `${letters} 列又是“${heading}”，那里的 ${count} 人没有读进来：一行里并排写了几个人的，请先在表格里把右边的人移到下面，${words.again}。`),
    ...characters.slice(0, mostCharacters).map((one) => characterLine(one, words)),
    ...(characters.length > mostCharacters ? [`还有 ${characters.length - mostCharacters} 个字也是这样换的，${words.after}请把姓名看一遍。`] : []),
    ...shifts.map(({ label, letters, better }) => `${label}对应的是 ${letters} 列，可是像${label}的内容在 ${better} 列：这张表的列可能错位了，请核对。`),
    ...(lacking.length > 0 && !isBeside ? [`${words.thing}里没有找到${lacking.join('、')}，${list === 'candidates' ? '名册里有的会自己补上，别的' : ''}${words.after}请在表里补上。`] : []),
    ...otherRosters(view),
  ];
}

function characterLine({ kind, to, count, places }: ToldCharacter, { from }: PreviewWords): string {
  return `“${to}”${characterWords[kind]}：${from}${places.join('、')}${count > places.length ? ` 等 ${count} 处` : ''}。`;
}

/** Other sheets with people on them: one comes in at a time. */
function otherRosters({ sheets, sheet }: SourceView): string[] {
  const others = sheets.filter(({ roster }, at) => roster && at !== sheet).map(({ name }) => `“${name}”`);
  return others.length > 0 ? [`工作表${others.join('、')}里也有人员名单，这次没有读。一次导入一张：导入这张以后，再导入一次，在“工作表”里选另一张。`] : [];
}
