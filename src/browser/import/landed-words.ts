import type { Note } from '../../core/answers/change.ts';
import type { ImportPlan } from '../../core/intake/import-plan.ts';
import type { PastePlan } from '../../core/intake/paste-plan.ts';
import type { Proposal } from '../../core/intake/proposal.ts';
import { noteWords } from '../desk/note-words.ts';
import type { ComesFrom } from './preview-words.ts';

type Plan = ImportPlan | PastePlan;

/** What is said once people have landed. */
export const landedWords = {
  file: ({ added, changed, removed }) => `已导入 ${added.length + changed.length} 人：${details({ added, changed, removed }).join('，')}。`,
  // A column of roles proposes nobody.
  paste: (plan, proposal, notes) => [...(proposal ? [landed(plan), ...leftBehind(proposal, plan)] : [roles(plan)]), noteWords(notes.filter(({ kind }) => kind !== 'rows-added' && kind !== 'rows-changed' && kind !== 'rows-deleted'))].join(''),
} as const satisfies Record<ComesFrom, (plan: Plan, proposal: Proposal | undefined, notes: readonly Note[]) => string>;

function details({ added, changed, removed }: Pick<Plan, 'added' | 'changed' | 'removed'>): string[] {
  return [...(added.length > 0 ? [`新增 ${added.length}`] : []), ...(changed.length > 0 ? [`修改 ${changed.length}`] : []), ...(removed.length > 0 ? [`删除 ${removed.length}`] : [])];
}

function landed(plan: Plan): string {
  return `放进 ${plan.added.length + plan.changed.length} 人：${details(plan).join('，')}。`;
}

function roles(plan: Plan): string {
  const tooMany = 'tooMany' in plan ? plan.tooMany : 0;
  return `职务放进了 ${plan.changed.length + plan.unchanged.length} 行。${tooMany > 0 ? `后面 ${tooMany} 行没有对应的人，没有放进；请先添上人。` : ''}`;
}

/** By name, ID numbers are read before anybody is looked for; by position the change itself tells of them. */
function leftBehind({ ignored, idNumbers }: Proposal, { mode }: Plan): string[] {
  const filled = idNumbers.filled.map(({ label }) => label).join('、');
  return [
    ignoredWords(ignored),
    ...(mode !== 'position' && idNumbers.read > 0 ? [`${idNumbers.read} 个身份证号没有保存${filled === '' ? '' : `，由它们填好了空着的${filled}`}。`] : []),
  ];
}

/** Of columns that the form does not ask for; '' when there are none. */
export function ignoredWords(ignored: readonly string[]): string {
  return ignored.length > 0 ? `已忽略：${ignored.join('、')}，没有读入，也没有留存。` : '';
}
