import type { Problem, Severity } from '../problems/problem.ts';
import type { Templates } from '../template/template.ts';
import { askedFields } from './asked-fields.ts';
import type { CaseFile } from './case-file.ts';
import { factValue } from './fact-values.ts';
import { materialStates } from './material-states.ts';
import { peopleIn } from './rows.ts';
import { documentScreens, problemsOf, type ScreenName } from './screens.ts';
import type { Outside } from './slot-values.ts';
import { stepStates } from './steps.ts';

/** The shortest thing that is true of a screen: 齐, 3 改, 2 缺, 1 核, 4 人, 3/7, 草稿; '' for none. */
export interface Truth {
  readonly words: string;
  readonly tone: 'mend' | 'ready' | 'plain';
}

interface Told {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly problems: readonly Problem[];
  readonly outside: Outside | undefined;
}

/** What stands beside the name of each screen. */
export function screenTruths(told: Told): Readonly<Record<ScreenName, Truth>> {
  return {
    enterprise: mended('enterprise', told) ?? factsTruth(told),
    members: mended('members', told) ?? peopleTruth('members', told),
    candidates: mended('candidates', told) ?? peopleTruth('candidates', told),
    steps: mended('steps', told) ?? stepsTruth(told),
    letters: mended('letters', told) ?? lettersTruth(told),
    check: plain(''),
  };
}

function mended(screen: ScreenName, told: Told): Truth | undefined {
  const mends = countOf(screen, 'error', told);
  return mends > 0 ? { words: `${mends} 改`, tone: 'mend' } : undefined;
}

function countOf(wanted: ScreenName, severity: Severity, { templates, problems }: Told): number {
  const own = documentScreens(templates).filter(({ target: { screen } }) => screen === wanted);
  return own.reduce((sum, { document }) => sum + problemsOf(document, severity, problems, templates).length, 0);
}

function factsTruth(told: Told): Truth {
  const { caseFile, templates: { facts }, outside } = told;
  const asked = facts ? askedFields(facts, caseFile, outside) : [];
  const filled = asked.filter((field) => factValue(caseFile, field) !== '').length;
  const lacks = countOf('enterprise', 'missing', told);
  if (filled === 0) return plain('缺');
  if (lacks > 0) return plain(`${lacks} 缺`);
  return filled === asked.length ? ready : plain(`${filled}/${asked.length}`);
}

function peopleTruth(list: 'members' | 'candidates', { caseFile }: Told): Truth {
  const people = peopleIn(caseFile, list);
  return plain(people > 0 ? `${people} 人` : '缺');
}

/** 3/7: done, of those that there are to do. */
function stepsTruth({ caseFile, templates: { procedure } }: Told): Truth {
  const states = procedure ? stepStates(caseFile, procedure).filter(({ status }) => status !== 'not-applicable') : [];
  const done = states.filter(({ status }) => status === 'done').length;
  return done > 0 && done === states.length ? ready : plain(`${done}/${states.length}`);
}

/** Letters in which nothing is missing are ready, or have something to look at again; they are drafts until then. */
function lettersTruth(told: Told): Truth {
  const isDraft = countOf('letters', 'missing', told) > 0 || materialStates(told).some(({ verdict }) => verdict === 'mend' || verdict === 'lacking');
  if (isDraft) return plain('草稿');
  const checks = countOf('letters', 'warning', told);
  return checks === 0 ? ready : plain(`${checks} 核`);
}

const ready: Truth = { words: '齐', tone: 'ready' };

function plain(words: string): Truth {
  return { words, tone: 'plain' };
}
