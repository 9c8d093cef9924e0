import { type MaterialItem, materialStates, materialsTally, type Verdict } from '../../core/answers/material-states.ts';
import type { CaseStore } from '../case/case-store.ts';
import { say } from './parts.ts';

const marks: Readonly<Record<Verdict, readonly [string, string, string]>> = {
  ready: ['✓', 'mark done', '齐'],
  mend: ['改', 'mark fix', '要改'],
  lacking: ['缺', 'mark missing', '还缺'],
  check: ['核', 'mark check', '请核对'],
};

/** What is handed in, each with its verdict. */
export function showMaterials(store: CaseStore): void {
  const section = document.querySelector('[data-material-list]');
  if (!section) return;
  const states = materialStates(store.caseFile(), store.templates, store.problems());
  say(section, 'tally', materialsTally(states));
  for (const item of states.flatMap((state) => [state, ...state.enclosures])) showItem(section, item);
}

function showItem(section: Element, { id, verdict, says }: MaterialItem): void {
  const row = section.querySelector(`[data-material="${id}"]`);
  const mark = row?.querySelector('[data-part="mark"]');
  if (!row || !mark) return;
  const [sign, className, heard] = marks[verdict];
  mark.textContent = sign;
  mark.className = className;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', heard);
  say(row, 'says', says);
}
