import { idOf } from '../../core/intake/questions.ts';
import type { Proposal } from '../../core/intake/proposal.ts';
import { type Template, columnOf } from '../../core/template/template.ts';

/** A spelling that the table writes otherwise, as the dialog lists it: the person may choose another. */
export interface MatchLine {
  readonly key: string;
  /** The question that a choice answers. */
  readonly question: string;
  readonly from: string;
  /** 文化程度：本科，12 处 */
  readonly words: string;
  readonly to: string;
  readonly choices: readonly string[];
}

/** What is asked is not listed: there the choice stands already. */
export function matchLines({ matches, questions }: Proposal, template: Template): MatchLine[] {
  const asked = new Set(questions.flatMap(({ id, items }) => items.map(({ key }) => JSON.stringify([id, key]))));
  return matches.flatMap(({ column, from, to, count }) => {
    const question = idOf({ kind: 'value', column });
    const key = JSON.stringify([question, from]);
    const own = columnOf(template, column.id);
    return to === null || asked.has(key) || own.kind !== 'choice' ? [] : [{ key, question, from, words: `${column.label}：${from}，${count} 处`, to, choices: own.values.accepted }];
  });
}
