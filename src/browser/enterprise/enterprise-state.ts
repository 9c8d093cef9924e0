import type { CaseFile } from '../../core/answers/case-file.ts';
import { inWords } from '../../core/routing/approval-rows.ts';
import { routeOf, type Rules } from '../../core/routing/outside.ts';
import type { FactsTemplate } from '../../core/template/facts.ts';
import { firstScreenState, type ScreenState } from '../screen/screen-state.ts';

/** What the page shows beside the inputs. Plain values: Alpine watches them. */
export interface EnterpriseState extends ScreenState {
  /** Words about what is wrong, by field id. */
  problems: Readonly<Record<string, string>>;
  /** Ids of the fields whose answer must be mended. */
  faulty: readonly string[];
  /** Ids of the fields that have an answer. */
  filled: readonly string[];
  route: RouteState;
}

/** Who approves this enterprise. Quotes and open points stand on the page; here is which of them to show. */
export interface RouteState {
  /** 其他企业的批准机关（原则上）; '' while the kind is not known. */
  readonly about: string;
  /** 洛阳市科协，或涧西区科协 */
  readonly bodies: string;
  /** Id of the kind. */
  readonly kind: string;
  readonly quotes: readonly string[];
  /** Ids of what the notice leaves open. */
  readonly open: readonly string[];
}

const noRoute: RouteState = { about: '', bodies: '', kind: '', quotes: [], open: [] };

export function firstState(): EnterpriseState {
  return { ...firstScreenState(), problems: {}, faulty: [], filled: [], route: noRoute };
}

/** What the rules give for the enterprise of the case. */
export function routeState(rules: Rules, facts: FactsTemplate, caseFile: CaseFile): RouteState {
  const route = routeOf(rules, facts, caseFile);
  if (!route) return noRoute;
  return {
    about: `${route.kind.name}的${rules.routing?.approver ?? ''}${route.reservation === undefined ? '' : `（${route.reservation}）`}`,
    bodies: inWords(route.approving),
    kind: route.kind.id,
    quotes: route.sources.map(({ quote }) => quote),
    open: route.unstated.map(({ id }) => id),
  };
}
