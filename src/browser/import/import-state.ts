import type { ImportMode, ImportPlan } from '../../core/intake/import-plan.ts';
import type { HeaderRows } from '../../core/intake/mapping.ts';
import type { PastePlan } from '../../core/intake/paste-plan.ts';
import type { LeftOutKind } from '../../core/intake/people-rows.ts';
import type { Proposal } from '../../core/intake/proposal.ts';
import { type Answers, type Question, answerTo } from '../../core/intake/questions.ts';
import type { SourceEncoding } from '../../core/intake/source.ts';
import type { Template } from '../../core/template/template.ts';
import type { ToldCharacter } from '../../core/intake/told-characters.ts';
import { type ChangeLine, changeLines, removalWords } from './change-lines.ts';
import { type ColumnGroups, columnGroups, noColumns } from './column-lines.ts';
import { type MatchLine, matchLines } from './match-lines.ts';
import { type ComesFrom, type PreviewWords, previewWords } from './preview-words.ts';
import { optionWords, questionWords } from './question-words.ts';
import { type ReadingShown, readingShown } from './reading-shown.ts';
import type { SourceView } from './source-view.ts';

/** What the import dialog shows. Plain values: Alpine watches them. */
export interface ImportState {
  comesFrom: ComesFrom;
  words: PreviewWords;
  step: 'file' | 'busy' | 'match' | 'preview';
  fileName: string;
  reading: ReadingShown;
  /** The page waits for the worker; what is shown stays. */
  waiting: boolean;
  failure: { title: string; words: string };
  sheet: string;
  sheets: readonly Choice[];
  header: string;
  headers: readonly Choice[];
  encoding: string;
  /** None for what is no text. */
  encodings: readonly EncodingChoice[];
  /** There is no doubt how the file is written. */
  encodingCertain: boolean;
  encodingName: string;
  columns: ColumnGroups;
  questions: readonly QuestionLine[];
  matches: readonly MatchLine[];
  /** What was found and left out, a sentence each. */
  told: readonly string[];
  warnings: readonly string[];
  people: number;
  mode: PreviewMode;
  /** 贴在第 3 行起: what laying by position is called; '' where it cannot be. */
  position: string;
  /** True when nothing but laying by position can be done: a column of roles. */
  onlyByPosition: boolean;
  counts: { added: number; changed: number; unchanged: number; removed: number; problems: number };
  lines: readonly ChangeLine[];
  moreLines: number;
  /** Whom replacing takes away, in words; '' when nobody goes. */
  removal: string;
  /** What to know of this way of putting them in, a sentence each. */
  notes: readonly string[];
  problems: readonly string[];
  moreProblems: number;
  canImport: boolean;
  /** Why there is nothing to import; '' when there is. */
  nothing: string;
}

/** How people are put into the list: known by who they are, or row by row as a spreadsheet does. */
export type PreviewMode = ImportMode | 'position';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface EncodingChoice extends Choice {
  /** How the beginning of the file reads in it. */
  readonly rows: readonly string[];
  readonly guessed: boolean;
}

export interface QuestionLine {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ItemLine[];
  /** So many cases that they are folded: most likely one answer holds for all. */
  readonly isLong: boolean;
  /** Cases beyond those listed. */
  readonly more: number;
  /** For all cases at once; none where there is only one. */
  readonly all: readonly Choice[];
  readonly answer: string;
}

export interface ItemLine {
  readonly key: string;
  readonly shown: string;
  readonly where: string;
  readonly choices: readonly Choice[];
  readonly answer: string;
}

const [mostItems, mostUnfolded, mostLines, mostProblems] = [30, 4, 200, 50];

export function firstImport(): ImportState {
  return {
    comesFrom: 'file', words: previewWords.file, step: 'file', fileName: '', reading: readingShown('', null), waiting: false, failure: { title: '', words: '' },
    sheet: '0', sheets: [], header: '', headers: [], encoding: '', encodings: [], encodingCertain: false, encodingName: '',
    columns: noColumns, questions: [], matches: [], told: [], warnings: [], people: 0,
    mode: 'update', position: '', onlyByPosition: false, counts: { added: 0, changed: 0, unchanged: 0, removed: 0, problems: 0 },
    lines: [], moreLines: 0, removal: '', notes: [], problems: [], moreProblems: 0, canImport: false, nothing: '',
  };
}

const encodingNames = { 'utf-8': 'UTF-8', gb18030: 'GB18030（GBK）', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16（高位在前）' } satisfies Record<SourceEncoding, string>;

/** Shows what the worker told of the file. */
export function followView(state: ImportState, view: SourceView, answers: Answers, template: Template): void {
  const { proposal } = view;
  state.sheets = view.sheets.map(({ name, hidden, rows }, at) => ({ value: String(at), label: `${name}（${rows} 行${hidden ? '，隐藏' : ''}）` }));
  state.sheet = String(view.sheet);
  state.headers = headerChoices(view);
  state.header = headerKey(view.header);
  state.encodings = view.encodings.map(({ encoding, rows, guessed }) => ({ value: encoding, label: encodingNames[encoding], guessed, rows: rows.map((cells) => cells.join('　')) }));
  state.encodingCertain = view.encodingCertain;
  state.encodingName = view.encoding ? encodingNames[view.encoding] : '';
  state.encoding = view.encoding ?? '';
  state.columns = columnGroups(view, state.columns);
  state.questions = proposal.questions.map((question) => questionLine(question, answers, state.words.from));
  state.matches = matchLines(proposal, template);
  state.told = [...(view.recalled ? ['这样的表头以前导入过，各列照上次核对的放好了。'] : []), ...toldOf(proposal, state.words)];
  state.warnings = [...warningsOf(proposal, state.words), ...otherRosters(view)];
  state.people = proposal.rows.length;
}

/** Shows what importing would do. */
export function followPlan(state: ImportState, plan: ImportPlan | PastePlan): void {
  const { added, changed, unchanged, removed, doubts, problems } = plan;
  const lines = changeLines(plan);
  state.counts = { added: added.length, changed: changed.length, unchanged: unchanged.length, removed: removed.length, problems: problems.values };
  state.lines = lines.slice(0, mostLines);
  state.moreLines = Math.max(0, lines.length - mostLines);
  state.removal = removalWords(plan, state.words);
  state.notes = plan.mode === 'position' ? positionNotes(plan) : [];
  state.problems = doubts.slice(0, mostProblems).map(({ place, sentence }) => `${state.words.from}${place}：${sentence}`);
  state.moreProblems = Math.max(0, doubts.length - mostProblems);
  state.canImport = plan.change !== null;
  state.nothing = plan.change ? '' : nothingWords(plan, state);
}

function nothingWords({ mode }: ImportPlan | PastePlan, { people, words }: ImportState): string {
  if (mode === 'position') return words.same;
  if (people === 0) return `${words.inIt}没有读到人，${words.nothing}。`;
  return mode === 'add' ? `${words.inIt}的人表里都有了，没有要添的。` : words.same;
}

function positionNotes({ added, tooMany }: PastePlan): string[] {
  const nameless = added.filter(({ name }) => name === '').length;
  return [
    ...(nameless > 0 ? [`有 ${nameless} 行贴到了没有人的行上，会添成没有姓名的行。`] : []),
    ...(tooMany > 0 ? [`后面 ${tooMany} 行没有对应的人，不会放进；请先添上人。`] : []),
  ];
}

export function headerOfKey(key: string): HeaderRows | null {
  const [first, last] = key.split('-').map(Number);
  return key === '' || first === undefined ? null : { first, last: last ?? first };
}

function headerKey(header: HeaderRows | null): string {
  if (!header) return '';
  return header.first === header.last ? String(header.first) : `${header.first}-${header.last}`;
}

function headerChoices({ top, header }: SourceView): Choice[] {
  const single = top.map(({ number, words }) => ({ value: String(number), label: `第 ${number} 行：${words}` }));
  const double = top.slice(0, -1).map(({ number, words }, at) => {
    const next = top[at + 1]?.number ?? number;
    return { value: `${number}-${next}`, label: `第 ${number}、${next} 两行：${words}` };
  });
  const found = headerKey(header);
  const choices = [{ value: '', label: '没有表头' }, ...single, ...double];
  return choices.some(({ value }) => value === found) ? choices : [...choices, { value: found, label: `第 ${found} 行` }];
}

function questionLine(question: Question, answers: Answers, from: string): QuestionLine {
  const own = question.options.map((option) => ({ value: option, label: optionWords(option) }));
  const unanswered = { value: '', label: '还没选' };
  const items = question.items.slice(0, mostItems).map(({ key, shown, count, places, choices, suggested }) => ({
    key,
    shown,
    where: `${from}${places.join('、')}${count > places.length ? ` 等 ${count} 处` : ''}`,
    choices: [unanswered, ...choices.map((choice) => ({ value: choice, label: choice === suggested ? `${choice}（可能是）` : choice })), ...own.map((choice) => (choice.value === suggested ? { ...choice, label: `${choice.label}（可能是）` } : choice))],
    answer: answerTo(answers, question.id, key) ?? '',
  }));
  return { id: question.id, title: questionWords(question), items, isLong: items.length > mostUnfolded, more: question.items.length - items.length, all: question.items.length > 1 ? [{ value: '', label: '一条一条选' }, ...own] : [], answer: allOf(answers, question.id) };
}

function allOf(answers: Answers, id: string): string {
  return Object.entries(answers).find(([key]) => key === id)?.[1].all ?? '';
}

const leftOutWords = {
  title: '表头上面的标题',
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

function toldOf({ ignored, leftOut, idNumbers }: Proposal, words: PreviewWords): string[] {
  const filled = idNumbers.filled.map(({ label, count }) => `${label} ${count} 处`).join('、');
  return [
    ...(ignored.length > 0 ? [`已忽略：${ignored.join('、')}。不填进表里，这个窗口关了就不留。`] : []),
    ...(idNumbers.read > 0 ? [`${idNumbers.read} 个身份证号没有保存${filled === '' ? '' : `，由它们填好了空着的${filled}`}。`] : []),
    ...(idNumbers.lost > 0 ? [`${idNumbers.lost} 个身份证号在原表里已经丢了末几位（被当成数字存了），没有用。`] : []),
    ...leftOut.map(({ kind, rows }) => `${leftOutWords[kind]}${words.leftOut}：${words.from}第 ${rows.slice(0, 8).join('、')} 行${rows.length > 8 ? `等 ${rows.length} 行` : ''}。`),
  ];
}

const characterWords = {
  'old-code': '原文件里是旧系统的编码，已换成标准的字，请核对',
  radical: '原文件里是形状一样的部首，已换成汉字，请核对',
} satisfies Record<ToldCharacter['kind'], string>;

const mostCharacters = 10;

/** Other sheets with people on them: one comes in at a time. */
function otherRosters({ sheets, sheet }: SourceView): string[] {
  const others = sheets.filter(({ roster }, at) => roster && at !== sheet).map(({ name }) => `“${name}”`);
  return others.length > 0 ? [`工作表${others.join('、')}里也有人员名单，这次没有读。一次导入一张：导入这张以后，再导入一次，在“工作表”里选另一张。`] : [];
}

function warningsOf({ list, rows, shifts, lacking, characters, beside }: Proposal, words: PreviewWords): string[] {
  if (rows.length === 0) return ['没有读到人。请看看“工作表”和“表头”选得对不对。一行要写一个人：一人一张的登记表读不了，请先誊到一张表里。'];
  return [
    ...beside.map(({ heading, letters, count }) => `${letters} 列又是“${heading}”，那里的 ${count} 人没有读进来：一行里并排写了几个人的，请先在表格里把右边的人移到下面，保存后再选。`),
    ...characters.slice(0, mostCharacters).map(({ kind, to, count, places }) => `“${to}”${characterWords[kind]}：${places.join('、')}${count > places.length ? ` 等 ${count} 处` : ''}。`),
    ...(characters.length > mostCharacters ? [`还有 ${characters.length - mostCharacters} 个字也是这样换的，导入后请把姓名看一遍。`] : []),
    ...shifts.map(({ label, letters, better }) => `${label}对应的是 ${letters} 列，可是像${label}的内容在 ${better} 列：这张表的列可能错位了，请核对。`),
    ...(lacking.length > 0 ? [`${words.thing}里没有找到${lacking.join('、')}，${list === 'candidates' ? '名册里有的会自己补上，别的' : ''}${words.after}请在表里补上。`] : []),
  ];
}
