import { suggestMapping } from '../src/core/intake/mapping.ts';
import { type Proposal, proposeRows } from '../src/core/intake/proposal.ts';
import type { Answers, Question } from '../src/core/intake/questions.ts';
import { templates } from './example-case.ts';
import { bookOf, sheetOf, type TypedSheet } from './source-book.ts';

// What is proposed of a table that is typed in, and parts of it that are easily compared.

export function propose(rows: readonly (readonly string[])[], answers: Answers = {}, sheet: TypedSheet = {}, template = templates.members): Proposal {
  const book = bookOf(sheetOf(rows, sheet));
  return proposeRows(book, suggestMapping(book, template), answers, { template, filledOn: '2026-11-20' });
}

export const names = ({ rows }: Proposal): string[] => rows.map(({ values }) => values['name'] ?? '');
export const column = ({ rows }: Proposal, id: string): string[] => rows.map(({ values }) => values[id] ?? '');
export const said = ({ problems }: Proposal): string[] => problems.map(({ place, sentence }) => `${place} ${sentence}`);
export const asked = ({ questions }: Proposal): (Pick<Question, 'id'> & { items: string[] })[] => questions.map(({ id, items }) => ({ id, items: items.map(({ shown, count, suggested = '' }) => `${shown} ×${count} ${suggested}`.trim()) }));

/** A table in which nobody can tell January from October. */
export const months = [['姓名', '出生年月'], ['甲一', '1985.1'], ['乙二', '1990.1'], ['丙三', '1985.1'], ['丁四', '1985.3']];
