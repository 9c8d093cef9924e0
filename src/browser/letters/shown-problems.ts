import type { Problem } from '../../core/problems/problem.ts';
import { sentenceAndNextStep, sentenceOf } from '../../core/problems/table.ts';
import { severityMarks } from '../desk/problem-groups.ts';
import { helpAddress } from '../help-address.ts';

/** What is wrong with a paragraph, each with the way to its page of help. */
export function showProblems(place: HTMLElement | null, problems: readonly Problem[]): void {
  if (!place) return;
  const said = JSON.stringify(problems);
  if (place.dataset['said'] === said) return;
  place.dataset['said'] = said;
  place.replaceChildren(...problems.map(problemLine));
}

function problemLine(problem: Problem): HTMLElement {
  const line = document.createElement('p');
  const [character, className] = severityMarks[problem.severity];
  const mark = document.createElement('span');
  mark.className = className;
  mark.textContent = character;
  const words = document.createElement('span');
  words.append(`${sentenceAndNextStep(problem)} `, help(problem));
  line.append(mark, words);
  return line;
}

function help(problem: Problem): HTMLElement {
  const link = document.createElement('a');
  link.href = helpAddress(problem.code);
  link.target = '_blank';
  link.rel = 'noopener';
  const heard = document.createElement('span');
  heard.className = 'heard';
  heard.textContent = `：${sentenceOf(problem)}，在新标签页打开`;
  link.append('说明', heard);
  return link;
}
