import { type StepState, type StepStatus, stepStates, stepsTally, waitingWords } from '../../core/answers/steps.ts';
import { readCivilDate, chineseDate } from '../../core/text/civil-date.ts';
import type { CaseStore } from '../case/case-store.ts';
import { say } from './parts.ts';

const words: Readonly<Record<StepStatus, string>> = { 'not-begun': '未开始', 'can-begin': '可以开始', doing: '进行中', done: '✓ 已完成', 'not-applicable': '不适用' };
const classes: Readonly<Record<StepStatus, string>> = { 'not-begun': 'tally', 'can-begin': 'tag ready', doing: 'tag working', done: 'done-text', 'not-applicable': 'tally' };

/** How far each step is, its date and note, or what it waits for. */
export function showSteps(store: CaseStore): void {
  const { procedure } = store.templates;
  const section = document.querySelector('[data-step-list]');
  if (!procedure || !section) return;
  const states = stepStates(store.caseFile(), procedure);
  say(section, 'tally', stepsTally(states));
  for (const state of states) {
    const row = section.querySelector(`[data-step="${state.step.clause}"]`);
    const status = row?.querySelector('[data-part="status"]');
    if (!row || !status) continue;
    status.textContent = words[state.status];
    status.className = classes[state.status];
    say(row, 'says', saidOf(state) || waitingWords(state, procedure));
  }
}

/** 2026年10月9日。筹备小组 5 人。 */
function saidOf({ date, note }: StepState): string {
  const read = readCivilDate(date);
  return [read ? chineseDate(read) : date, note].flatMap((part) => (part === '' ? [] : [/[。！？]$/.test(part) ? part : `${part}。`])).join('');
}
