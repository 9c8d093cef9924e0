import type { ProcedureStep, Procedure } from '../template/procedure.ts';
import type { CaseFile, StepAnswer } from './case-file.ts';

/** `can-begin`: nothing was said of it, and all it waits for is over. */
export type StepStatus = 'not-begun' | 'can-begin' | StepAnswer['state'];

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
    const status = answer?.state ?? (waitsFor.length > 0 ? 'not-begun' : 'can-begin');
    return { step, text: texts.get(step.clause) ?? '', status, date: answer?.date ?? '', note: answer?.note ?? '', waitsFor };
  });
}

/** The step to look at next: what is under way comes before what can begin. Undefined when all are over. */
export function nextStepOf(states: readonly StepState[]): StepState | undefined {
  const withStatus = (wanted: StepStatus): StepState | undefined => states.find(({ status }) => status === wanted);
  return withStatus('doing') ?? withStatus('can-begin') ?? withStatus('not-begun');
}

function isOver(answer: StepAnswer | undefined): boolean {
  return answer?.state === 'done' || answer?.state === 'not-applicable';
}

function answerOf(steps: CaseFile['steps'], clause: string): StepAnswer | undefined {
  return steps[clause];
}
