import type { ProcedureStep, Procedure } from '../template/procedure.ts';
import { chineseNumeral } from '../text/chinese-numeral.ts';
import type { CaseFile, StepAnswer } from './case-file.ts';

/** `can-begin`: not begun, and all it waits for is over. */
export type StepStatus = 'can-begin' | StepAnswer['state'];

/** A step of the procedure with how far the case is. */
export interface StepState {
  readonly step: ProcedureStep;
  /** In the notice's words, its number first. */
  readonly text: string;
  readonly status: StepStatus;
  /** As the case keeps them; '' for none. */
  readonly date: string;
  readonly note: string;
  /** Clauses of the steps it waits for, in order: those before it that are not over. */
  readonly waitsFor: readonly string[];
}

/** How far each step is, in the procedure's order. What a person says of a step counts, whatever it waits for. */
export function stepStates({ steps }: CaseFile, procedure: Procedure): StepState[] {
  const texts = new Map(procedure.sections.flatMap(({ items }) => items.map(({ clause, text }) => [clause, text] as const)));
  return procedure.steps.map((step) => {
    const answer = answerOf(steps, step.clause);
    const waitsFor = step.after.filter((clause) => !isOver(answerOf(steps, clause)));
    const said = answer?.state ?? 'not-begun';
    const status = said === 'not-begun' && waitsFor.length === 0 ? 'can-begin' : said;
    return { step, text: texts.get(step.clause) ?? '', status, date: answer?.date ?? '', note: answer?.note ?? '', waitsFor };
  });
}

/** The step to look at next: what is under way comes before what can begin. Undefined when all are over. */
export function nextStepOf(states: readonly StepState[]): StepState | undefined {
  const withStatus = (wanted: StepStatus): StepState | undefined => states.find(({ status }) => status === wanted);
  return withStatus('doing') ?? withStatus('can-begin') ?? withStatus('not-begun');
}

/** 等第 3、4 步: for which steps one that is not begun still waits, by their place in the procedure; '' for none. */
export function waitingWords({ status, waitsFor }: StepState, { steps }: Procedure): string {
  if (status !== 'not-begun' || waitsFor.length === 0) return '';
  const numbers = waitsFor.map((clause) => steps.findIndex((step) => step.clause === clause) + 1);
  return `等第 ${numbers.join('、')} 步`;
}

/** 七步，完成 2 步 */
export function stepsTally(states: readonly StepState[]): string {
  const count = (wanted: StepStatus): number => states.filter(({ status }) => status === wanted).length;
  const spared = count('not-applicable');
  return `${chineseNumeral(states.length)}步，完成 ${count('done')} 步${spared > 0 ? `，${spared} 步不适用` : ''}`;
}

function isOver(answer: StepAnswer | undefined): boolean {
  return answer?.state === 'done' || answer?.state === 'not-applicable';
}

function answerOf(steps: CaseFile['steps'], clause: string): StepAnswer | undefined {
  return steps[clause];
}
