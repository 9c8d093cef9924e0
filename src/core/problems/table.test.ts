import { expect, test } from 'vitest';
import { adviceOf, nextStepOf, problemCodes, sentenceOf } from './table.ts';

test.each(problemCodes)('%s says what is wrong, what to do next and why, without a code or an empty place', (code) => {
  const facts = new Proxy<Record<string, string>>({}, { get: () => '某' });
  expect(sentenceOf({ code, facts })).toMatch(/^[^a-z]+$/);
  expect(sentenceOf({ code, facts })).not.toContain('undefined');
  expect(nextStepOf(code)).toMatch(/。$/);
  expect(adviceOf(code)).toEqual({ advice: expect.stringMatching(/。$/) as string });
});
