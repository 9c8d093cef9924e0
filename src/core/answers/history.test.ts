import { expect, test } from 'vitest';
import { emptyCase } from './case-file.ts';
import { type History, canRedo, canUndo, newHistory, record, redo, undo } from './history.ts';

const first = emptyCase('2026-11-20');
const second = { ...first, filledOn: '2026-11-21' };
const third = { ...first, filledOn: '2026-11-22' };

test('a change of two steps is taken back step by step', () => {
  const history = record(newHistory(first), [second, third]);
  expect(history.present).toBe(third);
  expect(undo(history).present).toBe(second);
  expect(undo(undo(history)).present).toBe(first);
});

test('what was taken back can be done again', () => {
  const back = undo(undo(record(newHistory(first), [second, third])));
  expect(redo(back).present).toBe(second);
  expect(redo(redo(back)).present).toBe(third);
});

test('a new change forgets what could be done again', () => {
  const history = record(undo(record(newHistory(first), [second])), [third]);
  expect(canRedo(history)).toBe(false);
  expect(redo(history)).toBe(history);
});

test('a change that changed nothing leaves no trace', () => {
  const history = undo(record(newHistory(first), [second]));
  expect(record(history, [])).toBe(history);
});

test('there is nothing before the beginning', () => {
  const history = newHistory(first);
  expect(canUndo(history)).toBe(false);
  expect(undo(history)).toBe(history);
});

test('the past is kept for 200 steps', () => {
  let history: History = newHistory(first);
  for (let step = 0; step < 250; step += 1) history = record(history, [{ ...first, filledOn: String(step) }]);
  expect(history.past).toHaveLength(200);
  expect(history.past[0]?.filledOn).toBe('49');
});
