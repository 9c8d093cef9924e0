import { type MaterialItem, materialStates, materialsTally } from '../../core/answers/material-states.ts';
import { type StepState, type StepStatus, stepStates, stepsTally, waitingWords } from '../../core/answers/steps.ts';
import { statusWords } from '../../core/paper/set-procedure-case.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { sentenceAndNextStep } from '../../core/problems/table.ts';
import type { Procedure } from '../../core/template/procedure.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { PaperState } from '../desk/paper-sample.ts';
import { verdictMarks } from '../desk/verdict-marks.ts';
import { firstScreenState, type ScreenState } from '../screen/screen-state.ts';

/** What the page shows beside the inputs. Plain values: Alpine watches them. */
export interface StepsState extends ScreenState {
  /** By clause of the step. */
  steps: Readonly<Record<string, ShownStep>>;
  /** 七步，完成 2 步 */
  stepsTally: string;
  /** By id of the document or the enclosure. */
  materials: Readonly<Record<string, ShownMaterial>>;
  materialsTally: string;
  paper: PaperState;
  /** Of the page in the preview. */
  readonly orientation: 'portrait';
}

export interface ShownStep {
  readonly status: string;
  readonly statusClass: string;
  /** 等第 3、4 步; '' for one that waits for nothing. */
  readonly waits: string;
  readonly problem: string;
  readonly dateFaulty: boolean;
}

export interface ShownMaterial {
  readonly mark: string;
  readonly markClass: string;
  readonly says: string;
  /** What is wrong with what was written of it here. */
  readonly problem: string;
}

export function firstState(): StepsState {
  return { ...firstScreenState(), steps: {}, stepsTally: '', materials: {}, materialsTally: '', paper: { page: 1, pages: 0, wide: false, words: '' }, orientation: 'portrait' };
}

/** What the case gives for the procedure now. */
export function shownCase(store: CaseStore, procedure: Procedure): Pick<StepsState, 'steps' | 'stepsTally' | 'materials' | 'materialsTally'> {
  const [caseFile, problems] = [store.caseFile(), store.problems()];
  const steps = stepStates(caseFile, procedure);
  const materials = materialStates({ caseFile, templates: store.templates, problems, outside: store.outside() });
  const said = (column: string): Problem[] => problems.filter(({ place }) => place.document === procedure.id && place.column === column);
  return {
    steps: Object.fromEntries(steps.map((state) => [state.step.clause, shownStep(state, procedure, said(state.step.clause))])),
    stepsTally: stepsTally(steps),
    materials: Object.fromEntries(materials.flatMap((material) => [material, ...material.enclosures]).map((item) => [item.id, shownMaterial(item, said(item.id))])),
    materialsTally: materialsTally(materials),
  };
}

const statusClasses = { 'not-begun': 'waiting', 'can-begin': 'tag ready', doing: 'tag working', done: 'done-text', 'not-applicable': 'waiting' } as const satisfies Record<StepStatus, string>;

function shownStep(state: StepState, procedure: Procedure, problems: readonly Problem[]): ShownStep {
  return {
    status: statusWords[state.status],
    statusClass: statusClasses[state.status],
    waits: waitingWords(state, procedure),
    problem: problems.map(sentenceAndNextStep).join(''),
    dateFaulty: problems.some(({ code }) => code === 'step-date-unreadable'),
  };
}

function shownMaterial({ verdict, says, pages }: MaterialItem, problems: readonly Problem[]): ShownMaterial {
  const { mark, markClass } = verdictMarks[verdict];
  return { mark, markClass, says: verdict === 'ready' && /^\d+$/.test(pages) ? `${says}，${pages} 页` : says, problem: problems.map(sentenceAndNextStep).join('') };
}
