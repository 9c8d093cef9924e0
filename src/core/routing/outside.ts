import type { CaseFile } from '../answers/case-file.ts';
import type { FactNames, NamedKind } from '../answers/fact-values.ts';
import type { Outside } from '../answers/slot-values.ts';
import { type FactKind, type FactsTemplate, factOfKind } from '../template/facts.ts';
import { type Approving, type Route, routeFor } from './route.ts';
import type { PlaceTree, Routing } from './routing.ts';

/** Places to choose from, and who approves there; null where the notice has no such rules. */
export interface Rules {
  readonly places: PlaceTree;
  readonly routing: Routing | null;
}

/** What the rules give for the enterprise of the case; undefined while its kind is not known, or where there are no rules. */
export function routeOf({ routing, places }: Rules, facts: FactsTemplate | undefined, caseFile: CaseFile): Route | undefined {
  const answer = (kind: FactKind): string => answerOf(facts, caseFile, kind);
  return routing ? routeFor(routing, places, { kind: answer('enterprise-kind'), way: answer('founding-way'), city: answer('city'), county: answer('county') }) : undefined;
}

/** The body that the letters go to: the only one that may approve, or the one that the person has chosen among them. */
function approverOf(route: Route, facts: FactsTemplate | undefined, caseFile: CaseFile): Approving | undefined {
  const [only, ...others] = route.approving;
  if (others.length === 0) return only;
  const chosen = answerOf(facts, caseFile, 'approver');
  return route.approving.find(({ id }) => id === chosen);
}

/** What letters say that stands neither in the case nor in the templates: the approving body by name, the names behind codes and ids. */
export function outsideOf(rules: Rules, facts: FactsTemplate | undefined, caseFile: CaseFile): Outside {
  const route = routeOf(rules, facts, caseFile);
  return { approver: route && approverOf(route, facts, caseFile)?.name, asksApprover: (route?.approving.length ?? 0) > 1, names: namesIn(rules, route) };
}

function namesIn({ places, routing }: Rules, route: Route | undefined): FactNames {
  const named = {
    city: places.cities.map(({ code, name }) => ({ id: code, name })),
    county: places.cities.flatMap(({ counties }) => counties.map(({ code, name }) => ({ id: code, name }))),
    'enterprise-kind': routing?.kinds ?? [],
    'founding-way': routing?.ways ?? [],
    // A choice that the rules have overtaken is no wrong answer: it only counts no more.
    approver: [...(route?.approving ?? []), ...(routing?.bodies ?? []).map(({ id, called }) => ({ id, name: called }))],
  } satisfies Record<NamedKind, readonly { readonly id: string; readonly name: string | undefined }[]>;
  return (kind, value) => named[kind].find(({ id, name }) => id === value && name !== undefined)?.name;
}

function answerOf(facts: FactsTemplate | undefined, { enterprise }: CaseFile, kind: FactKind): string {
  const field = facts && factOfKind(facts, kind);
  return field ? (enterprise.facts[field.id] ?? '') : '';
}
