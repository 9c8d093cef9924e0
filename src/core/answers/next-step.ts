import type { Problem, Severity } from '../problems/problem.ts';
import { sentenceOf } from '../problems/table.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { materialStates } from './material-states.ts';
import { documentScreens, problemsOf, type ScreenName, type Target } from './screens.ts';
import { stepName } from './step-name.ts';
import { nextStepOf, stepStates } from './steps.ts';

/** What comes next in a case, for a person to read, and where it is done. */
export interface NextStep {
  readonly title: string;
  readonly says: string;
  /** What the button says. */
  readonly act: string;
  readonly target: Target;
}

/** The one thing to do next; null before anything is filled in. */
export function nextStep(caseFile: CaseFile, problems: readonly Problem[], templates: Templates): NextStep | null {
  if (!isBegun(caseFile)) return null;
  const asked: Asked = { caseFile, problems, templates };
  return (
    inOneDocument(asked, 'error', (count, label) => ({ title: `改好${label}里的 ${count} 处`, act: `去改${label}` })) ??
    lacking(asked) ??
    inOneDocument(asked, 'warning', (count, label) => ({ title: `核对${label}里的 ${count} 处`, act: `去核对${label}` })) ??
    procedureStep(asked) ??
    allInOrder(templates)
  );
}

/** True when something stands in the case. */
function isBegun({ enterprise, members, candidates, steps, enclosures, letters }: CaseFile): boolean {
  return enterprise.name !== '' || members.length + candidates.length > 0 || [enterprise.facts, steps, enclosures, letters].some((answers) => Object.keys(answers).length > 0);
}

interface Asked {
  readonly caseFile: CaseFile;
  readonly problems: readonly Problem[];
  readonly templates: Templates;
}

type Words = (count: number, label: string) => Pick<NextStep, 'title' | 'act'>;

/** The first document with problems that grave. */
function inOneDocument({ problems, templates }: Asked, severity: Severity, words: Words): NextStep | null {
  for (const { document, label, target } of documentScreens(templates)) {
    const found = problemsOf(document, severity, problems, templates);
    if (found.length > 0) return { ...words(found.length, label), says: kindsOf(found), target };
  }
  return null;
}

function lacking(asked: Asked): NextStep | null {
  return lackingFacts(asked) ?? lackingPeople(asked) ?? inOneDocument(asked, 'missing', (count, label) => ({ title: `补上${label}里缺的 ${count} 处`, act: `去写${label}` })) ?? lackingEnclosure(asked);
}

function lackingFacts({ problems, templates }: Asked): NextStep | null {
  const [screen] = documentScreens(templates);
  if (!templates.facts || !screen) return null;
  const found = problemsOf(screen.document, 'missing', problems, templates);
  if (found.length === 0) return null;
  return { title: `填好${screen.label}`, says: kindsOf(found), act: `去填${screen.label}`, target: screen.target };
}

function lackingPeople({ caseFile: { enterprise, members, candidates }, templates }: Asked): NextStep | null {
  const { label } = templates.members;
  const document = templates.candidates;
  if (members.length === 0) return { title: `填${label}`, says: '这张表还没有人。', act: `去填${label}`, target: onScreen('members') };
  if (enterprise.name === '') return { title: '写上企业名称', says: '印在盖章处，也用作文件名。', act: '去写企业名称', target: onScreen('members') };
  if (candidates.length > 0) return null;
  return { title: `选出${document.shortName}`, says: `${document.label}还没有人。从名册里选，或者在${label}最后一列标出职务。`, act: `去选${document.shortName}`, target: onScreen('candidates') };
}

/** Of what is handed in, the first that comes from elsewhere and is not there yet. */
function lackingEnclosure({ caseFile, problems, templates }: Asked): NextStep | null {
  const all = materialStates({ caseFile, templates, problems }).flatMap(({ enclosures }) => enclosures);
  const found = all.find(({ isDocument, verdict }) => !isDocument && verdict === 'lacking');
  return found ? { title: `备齐${found.name}`, says: '备好了，到这里记一笔，写上页数。', act: '去记一笔', target: onScreen('steps', `enclosure-${found.id}`) } : null;
}

/** The step of the procedure that comes next, unless it is the one in which all this is handed in. */
function procedureStep({ caseFile, templates: { procedure } }: Asked): NextStep | null {
  const next = procedure && nextStepOf(stepStates(caseFile, procedure));
  if (!procedure || !next || next.step.handsIn) return null;
  const { step, status } = next;
  const number = procedure.steps.indexOf(step) + 1;
  return {
    title: stepName(procedure, step.clause),
    says: `第 ${number} 步${status === 'doing' ? '在办' : '可以办了'}。办好了，到这里记下日期。`,
    act: `去看第 ${number} 步`,
    target: onScreen('steps', step.clause),
  };
}

function allInOrder({ members, candidates, procedure }: Templates): NextStep {
  const says = '没有发现问题。打印以前，请对着纸样再看一遍。';
  if (procedure && procedure.materials.length > 0) return { title: '体检，下载全套材料', says, act: '去体检与下载', target: onScreen('check') };
  return { title: `${members.label}和${candidates.label}可以下载了`, says, act: `去下载${members.label}`, target: onScreen('members') };
}

function onScreen(screen: ScreenName, anchor = ''): Target {
  return { screen, anchor };
}

const mostKinds = 3;

function kindsOf(problems: readonly Problem[]): string {
  const kinds = [...new Set(problems.map(sentenceOf))];
  const more = kinds.length > mostKinds ? [`还有 ${kinds.length - mostKinds} 种`] : [];
  // A sentence that asks has its mark already.
  return `${[...kinds.slice(0, mostKinds), ...more].join('；')}。`.replace(/？[；。]/g, '？');
}
