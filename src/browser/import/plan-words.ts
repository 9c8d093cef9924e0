import type { ImportPlan } from '../../core/intake/import-plan.ts';
import type { PastePlan } from '../../core/intake/paste-plan.ts';
import type { PreviewWords } from './preview-words.ts';

/** Why a plan does nothing; '' when it does something. */
export function nothingWords(plan: ImportPlan | PastePlan, words: PreviewWords): string {
  const { mode, change, added, changed, unchanged } = plan;
  if (change) return '';
  if (added.length + changed.length + unchanged.length === 0) return `${words.inIt}没有读到人，${words.nothing}。`;
  return mode === 'add' ? `${words.inIt}的人表里都有了，没有要添的。` : words.same;
}

/** What to know of laying by position, a sentence each. */
export function positionNotes({ added, tooMany }: PastePlan): string[] {
  const nameless = added.filter(({ name }) => name === '').length;
  return [
    ...(nameless > 0 ? [`有 ${nameless} 行贴到了没有人的行上，会添成没有姓名的行。`] : []),
    ...(tooMany > 0 ? [`后面 ${tooMany} 行没有对应的人，不会放进；请先添上人。`] : []),
  ];
}
