import { type MaterialItem, materialStates, materialsTally } from '../../core/answers/material-states.ts';
import type { CaseStore } from '../case/case-store.ts';
import { verdictMarks } from '../desk/verdict-marks.ts';
import { say } from './parts.ts';

/** What is handed in, each with its verdict. */
export function showMaterials(store: CaseStore): void {
  const section = document.querySelector('[data-material-list]');
  if (!section) return;
  const states = materialStates({ caseFile: store.caseFile(), templates: store.templates, problems: store.problems(), outside: store.outside() });
  say(section, 'tally', materialsTally(states));
  for (const item of states.flatMap((state) => [state, ...state.enclosures])) showItem(section, item);
}

function showItem(section: Element, { id, verdict, says }: MaterialItem): void {
  const row = section.querySelector(`[data-material="${id}"]`);
  const place = row?.querySelector('[data-part="mark"]');
  if (!row || !place) return;
  const { mark, markClass, heard } = verdictMarks[verdict];
  place.textContent = mark;
  place.className = markClass;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', heard);
  say(row, 'says', says);
}
