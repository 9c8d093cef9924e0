import type { Problem, Severity } from '../problems/problem.ts';
import type { ListName, Templates } from '../template/template.ts';
import { enterpriseDocument } from './check-facts.ts';

/** Where something of a case is done: what the enterprise tells of itself, the two tables, the steps, the letters, the check of everything. */
export type ScreenName = 'enterprise' | ListName | 'steps' | 'letters' | 'check';

/** A place on a screen: `anchor` is what stands after # in its address; '' for the screen itself. */
export interface Target {
  readonly screen: ScreenName;
  readonly anchor: string;
}

/** The documents of a case as problems name them, in the order in which one fills them in, with their screens. */
export function documentScreens({ facts, members, candidates, procedure, letters = [] }: Templates): { readonly document: string; readonly label: string; readonly target: Target }[] {
  return [
    ...(facts ? [{ document: enterpriseDocument, label: facts.title, target: { screen: 'enterprise' as const, anchor: '' } }] : []),
    ...[members, candidates].map(({ id, label, list }) => ({ document: id, label, target: { screen: list, anchor: '' } })),
    ...(procedure ? [{ document: procedure.id, label: procedure.label, target: { screen: 'steps' as const, anchor: '' } }] : []),
    ...letters.map(({ id, label }) => ({ document: id, label, target: { screen: 'letters' as const, anchor: id } })),
  ];
}

/** The document that a problem counts for: what concerns the whole case is mended where the enterprise tells its name, else with the roster. */
export function documentOf({ place, code }: Problem, { facts, members }: Templates): string {
  return place.document ?? (facts && code === 'enterprise-name-empty' ? enterpriseDocument : members.id);
}

/** Those problems of that severity which count for the document. */
export function problemsOf(document: string, severity: Severity, problems: readonly Problem[], templates: Templates): Problem[] {
  return problems.filter((problem) => problem.severity === severity && documentOf(problem, templates) === document);
}
