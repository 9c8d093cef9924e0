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
  /** Ids of the fields that this case is asked. */
  asked: readonly string[];
  route: RouteState;
}

/** Who approves this enterprise. Quotes and open points stand on the page; here is which of them to show. */
export interface RouteState {
  /** 其他企业的批准机关（原则上）; '' while the kind is not known. */
  readonly about: string;
  /** 洛阳市科协，或涧西区科协 */
  readonly bodies: string;
  /** Those of whom one approves, by name where that is known. */
  readonly approving: readonly { readonly id: string; readonly name: string }[];
  /** True when there is one to choose. */
  readonly asks: boolean;
  /** Said where there is none to choose. */
  readonly only: string;
  /** Id of the kind. */
  readonly kind: string;
  readonly quotes: readonly string[];
  /** Ids of what the notice leaves open. */
  readonly open: readonly string[];
}

const noRoute: RouteState = { about: '', bodies: '', approving: [], asks: false, only: '先选企业类型，才知道要不要选。', kind: '', quotes: [], open: [] };

export function firstState(): EnterpriseState {
  return { ...firstScreenState(), problems: {}, faulty: [], filled: [], asked: [], route: noRoute };
}

/** What the rules give for the enterprise of the case. */
export function routeState(rules: Rules, facts: FactsTemplate, caseFile: CaseFile): RouteState {
  const route = routeOf(rules, facts, caseFile);
  if (!route) return noRoute;
  return {
    about: `${route.kind.name}的${rules.routing?.approver ?? ''}${route.reservation === undefined ? '' : `（${route.reservation}）`}`,
    bodies: inWords(route.approving),
    approving: route.approving.map(({ id, name, called }) => ({ id, name: name ?? called })),
    asks: route.approving.length > 1,
    only: `只有${inWords(route.approving)}一家，不用选。申请和报告就写给它。`,
    kind: route.kind.id,
    quotes: route.sources.map(({ quote }) => quote),
    open: route.unstated.map(({ id }) => id),
  };
}
