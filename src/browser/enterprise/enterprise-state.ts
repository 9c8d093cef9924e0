import type { CaseFile } from '../../core/answers/case-file.ts';
import { inWords } from '../../core/routing/approval-rows.ts';
import { type Asked, routeFor } from '../../core/routing/route.ts';
import { type FactKind, factOfKind, type FactsTemplate } from '../../core/template/facts.ts';
import type { Rules } from '../embedded-data.ts';

/** What the page shows beside the inputs. Plain values: Alpine watches them. */
export interface EnterpriseState {
  canUndo: boolean;
  canRedo: boolean;
  /** Words about what is wrong, by field id. */
  problems: Readonly<Record<string, string>>;
  /** Ids of the fields whose answer must be mended. */
  faulty: readonly string[];
  /** Ids of the fields that have an answer. */
  filled: readonly string[];
  route: RouteState;
  storage: string;
  busy: { words: string; share: number; told: boolean };
  failure: { title: string; words: string };
  toast: { words: string; act: string };
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
  return {
    canUndo: false,
    canRedo: false,
    problems: {},
    faulty: [],
    filled: [],
    route: noRoute,
    storage: '',
    busy: { words: '', share: 0, told: false },
    failure: { title: '', words: '' },
    toast: { words: '', act: '' },
  };
}

/** What the rules give for the enterprise of the case. */
export function routeState({ routing, places }: Rules, facts: FactsTemplate, { enterprise }: CaseFile): RouteState {
  const answer = (kind: FactKind): string => enterprise.facts[factOfKind(facts, kind)?.id ?? ''] ?? '';
  const asked: Asked = { kind: answer('enterprise-kind'), way: answer('founding-way'), city: answer('city'), county: answer('county') };
  const route = routing && routeFor(routing, places, asked);
  if (!route) return noRoute;
  return {
    about: `${route.kind.name}的${routing.approver}${route.reservation === undefined ? '' : `（${route.reservation}）`}`,
    bodies: inWords(route.approving),
    kind: route.kind.id,
    quotes: route.sources.map(({ quote }) => quote),
    open: route.unstated.map(({ id }) => id),
  };
}
