import { type Answers, type Question, type QuestionItem, answerTo } from '../../core/intake/questions.ts';
import type { Choice } from './choice.ts';
import { optionWords, questionWords } from './question-words.ts';

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

const [mostItems, mostUnfolded] = [30, 4];

/** A question as the dialog asks it, with what was answered so far. `from`: before the place of a cell. */
export function questionLine(question: Question, answers: Answers, from: string): QuestionLine {
  const own = question.options.map((option) => ({ value: option, label: optionWords(option) }));
  const items = question.items.slice(0, mostItems).map((item) => itemLine(question, item, answerTo(answers, question.id, item.key) ?? '', from));
  return {
    id: question.id,
    title: questionWords(question),
    items,
    isLong: items.length > mostUnfolded,
    more: question.items.length - items.length,
    all: question.items.length > 1 ? [{ value: '', label: '一条一条选' }, ...own] : [],
    answer: allOf(answers, question.id),
  };
}

function itemLine(question: Question, { key, shown, count, places, choices, suggested }: QuestionItem, answer: string, from: string): ItemLine {
  const named = question.kind === 'birth-month' ? choices : [];
  const offered = [...choices.map((choice) => ({ value: choice, label: choice })), ...question.options.slice(named.length).map((option) => ({ value: option, label: optionWords(option) }))];
  return {
    key,
    shown,
    where: `${from}${places.join('、')}${count > places.length ? ` 等 ${count} 处` : ''}`,
    choices: [{ value: '', label: '还没选' }, ...offered.map(({ value, label }) => ({ value, label: value === suggested ? `${label}（可能是）` : label }))],
    // Where a choice says in full what an option says for all, 1985.10 is what 10 月 means.
    answer: named[question.options.findIndex((option) => option === answer)] ?? answer,
  };
}

function allOf(answers: Answers, id: string): string {
  return Object.entries(answers).find(([key]) => key === id)?.[1].all ?? '';
}
