import type { Problem } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/table.ts';
import { type FactKind, factFields } from '../template/facts.ts';
import { type plainSlots, prefixedSlot } from '../template/slot-mark.ts';
import type { ListName, Templates } from '../template/template.ts';
import { enterpriseDocument } from './check-facts.ts';

/** Those problems that may be why something in a letter is empty: few of the many that a long roster has. */
export function gapCauses(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => causes.includes(code));
}

/** True when what the problem tells is why the slot of a letter is empty: mended there, it is filled here. */
export function explainsGap(problem: Problem, slot: string, templates: Templates): boolean {
  if (!causes.includes(problem.code)) return false;
  const prefixed = prefixedSlot(slot);
  if (prefixed?.prefix === 'fact.') return isEmptyFact(problem, [prefixed.rest]);
  if (prefixed?.prefix === 'members.by.') return isEmptyList(problem, 'members', templates);
  return explaining.get(slot)?.(problem, templates) ?? false;
}

const causes: readonly ProblemCode[] = ['enterprise-name-empty', 'filled-on-unreadable', 'fact-empty', 'list-empty'];

type Explains = (problem: Problem, templates: Templates) => boolean;

const plain: Readonly<Record<(typeof plainSlots)[number], Explains>> = {
  enterprise: ({ code }) => code === 'enterprise-name-empty',
  date: ({ code }) => code === 'filled-on-unreadable',
  place: (problem, templates) => isEmptyFact(problem, idsOf(['city', 'county'], templates)),
  approver: (problem, templates) => isEmptyFact(problem, idsOf(['enterprise-kind', 'city', 'county', 'approver'], templates)),
  'members.count': (problem, templates) => isEmptyList(problem, 'members', templates),
  'members.ages': (problem, templates) => isEmptyList(problem, 'members', templates),
  candidates: (problem, templates) => isEmptyList(problem, 'candidates', templates),
  'candidates.count': (problem, templates) => isEmptyList(problem, 'candidates', templates),
};

const explaining = new Map(Object.entries(plain));

function isEmptyFact({ code, place: { document, column } }: Problem, ids: readonly string[]): boolean {
  return code === 'fact-empty' && document === enterpriseDocument && column !== undefined && ids.includes(column);
}

function isEmptyList({ code, place: { document } }: Problem, list: ListName, templates: Templates): boolean {
  return code === 'list-empty' && document === templates[list].id;
}

function idsOf(kinds: readonly FactKind[], { facts }: Templates): string[] {
  return facts ? factFields(facts).flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : [])) : [];
}
