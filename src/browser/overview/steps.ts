import { type StepState, type StepStatus, stepStates, stepsTally, waitingWords } from '../../core/answers/steps.ts';
import { statusWords } from '../../core/paper/set-procedure-case.ts';
import { chineseDate, readCivilDate } from '../../core/text/civil-date.ts';
import type { CaseStore } from '../case/case-store.ts';
import { say } from './parts.ts';

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
    status.textContent = `${state.status === 'done' ? '✓ ' : ''}${statusWords[state.status]}`;
    status.className = classes[state.status];
    say(row, 'says', saidOf(state) || waitingWords(state, procedure));
  }
}

/** 2026年10月9日。筹备小组 5 人。 */
function saidOf({ date, note }: StepState): string {
  const read = readCivilDate(date);
  return [read ? chineseDate(read) : date, note].flatMap((part) => (part === '' ? [] : [/[。！？]$/.test(part) ? part : `${part}。`])).join('');
}
