import type { Answers } from '../../core/intake/questions.ts';

/** One answer for every case of a question; '' takes it back. */
export function withAnswerForAll(answers: Answers, question: string, value: string): Answers {
  return { ...answers, [question]: value === '' ? {} : { all: value } };
}

/** The answer of one case; '' takes it back. */
export function withAnswerForOne(answers: Answers, question: string, { key, value }: { readonly key: string; readonly value: string }): Answers {
  const before = answers[question];
  const others = Object.entries(before?.each ?? {}).filter(([other]) => other !== key);
  return { ...answers, [question]: { ...before, each: Object.fromEntries(value === '' ? others : [...others, [key, value]]) } };
}
