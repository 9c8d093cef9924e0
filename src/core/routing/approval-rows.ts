import type { Approving, Source } from './route.ts';
import { bodiesOf, exceptionsOf, openAbout, routeFor } from './route.ts';
import type { Kind, PlaceTree, Routing, Unstated } from './routing.ts';

/** Kinds of enterprise that the notice treats alike, or such kinds in a place for which it has words of its own. */
export interface ApprovalRow {
  readonly kinds: readonly Kind[];
  /** Name of the place, when the row is about one. */
  readonly place: string | undefined;
  /** Who approves, in words; of a place that the notice does not speak of outright, that. */
  readonly bodies: string;
  /** The notice's own reservation: 原则上. */
  readonly reservation: string | undefined;
  readonly sources: readonly Source[];
  readonly unstated: readonly Unstated[];
}

/** The rules as a table, in the notice's order; a place with words of its own follows the kinds that they concern. */
export function approvalRows(routing: Routing, places: PlaceTree): ApprovalRow[] {
  return alike(routing.kinds).flatMap((kinds) => {
    const [first] = kinds;
    return first ? [rowOf(routing, first, kinds), ...placeRows(routing, places, first, kinds)] : [];
  });
}

/** 甲，或乙: by name where that is known, else as the notice calls them. */
export function inWords(approving: readonly Partial<Approving>[]): string {
  return approving.map(({ name, called }) => name ?? called).join('，或');
}

/** Neighbours of whom one sentence of the notice says the same. */
function alike(kinds: readonly Kind[]): Kind[][] {
  const groups: Kind[][] = [];
  kinds.forEach((kind, at) => {
    const before = kinds[at - 1];
    const group = groups[groups.length - 1];
    if (group && before && ruleOf(before) === ruleOf(kind)) group.push(kind);
    else groups.push([kind]);
  });
  return groups;
}

function ruleOf({ approvedBy, reservation, clause, quote }: Kind): string {
  return JSON.stringify([approvedBy, reservation, clause, quote]);
}

function rowOf(routing: Routing, first: Kind, kinds: readonly Kind[]): ApprovalRow {
  return {
    kinds,
    place: undefined,
    bodies: inWords(bodiesOf(routing, first).map(({ called }) => ({ called }))),
    reservation: first.reservation,
    sources: [{ clause: first.clause, quote: first.quote }],
    unstated: Array.from(new Set(kinds.flatMap((kind) => openAbout(routing, kind)))),
  };
}

function placeRows(routing: Routing, places: PlaceTree, first: Kind, kinds: readonly Kind[]): ApprovalRow[] {
  return exceptionsOf(routing, first).flatMap(({ city, says }) => {
    const route = routeFor(routing, places, { kind: first.id, city });
    const place = places.cities.find(({ code }) => code === city)?.name;
    return route ? [{ kinds, place, bodies: says ?? inWords(route.approving), reservation: says === undefined ? route.reservation : undefined, sources: route.sources, unstated: route.unstated }] : [];
  });
}
