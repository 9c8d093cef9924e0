import type { ImportMode, ImportPlan } from '../../core/intake/import-plan.ts';
import type { PastePlan } from '../../core/intake/paste-plan.ts';
import type { Answers } from '../../core/intake/questions.ts';
import type { SourceEncoding } from '../../core/intake/source.ts';
import type { Template } from '../../core/template/template.ts';
import { type ChangeLine, changeLines, removalWords } from './change-lines.ts';
import type { Choice } from './choice.ts';
import { type ColumnGroups, columnGroups, noColumns } from './column-lines.ts';
import { headerChoices, headerKey } from './header-choices.ts';
import { type MatchLine, matchLines } from './match-lines.ts';
import { givesNames } from './pasting.ts';
import { nothingWords, positionNotes } from './plan-words.ts';
import { type ComesFrom, type PreviewWords, previewWords } from './preview-words.ts';
import { type QuestionLine, questionLine } from './question-lines.ts';
import { type ReadingShown, readingShown } from './reading-shown.ts';
import type { SourceView } from './source-view.ts';
import { toldLines, warningLines } from './told-lines.ts';

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
  /** True when nothing but laying by position makes sense: what was pasted in a cell gives no names. */
  onlyByPosition: boolean;
  /** False for a column of roles: there is nothing to match. */
  hasColumns: boolean;
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

export interface EncodingChoice extends Choice {
  /** How the beginning of the file reads in it. */
  readonly rows: readonly string[];
  readonly guessed: boolean;
}

const [mostLines, mostProblems] = [200, 50];

export function firstImport(): ImportState {
  return {
    comesFrom: 'file', words: previewWords.file, step: 'file', fileName: '', reading: readingShown('', null), waiting: false, failure: { title: '', words: '' },
    sheet: '0', sheets: [], header: '', headers: [], encoding: '', encodings: [], encodingCertain: false, encodingName: '',
    columns: noColumns, questions: [], matches: [], told: [], warnings: [], people: 0,
    mode: 'update', position: '', onlyByPosition: false, hasColumns: true, counts: { added: 0, changed: 0, unchanged: 0, removed: 0, problems: 0 },
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
  state.people = proposal.rows.length;
  state.onlyByPosition = view.block !== null && !givesNames(proposal, template);
  if (state.onlyByPosition) state.mode = 'position';
  followMode(state, view);
}

/** Shows what is to be told when people are put in as `state.mode` says. */
export function followMode(state: ImportState, view: SourceView): void {
  const laid = state.mode === 'position' ? (view.block?.rows ?? []) : [];
  state.told = toldLines(view, state.words, new Set(laid));
  state.warnings = warningLines(view, state.words, state.onlyByPosition);
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
  state.nothing = nothingWords(plan, state.words);
}
