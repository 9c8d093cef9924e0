import type { Seat } from './body-name.ts';
import { bodyName } from './body-name.ts';
import type { Exception, FilingList, Kind, Place, PlaceTree, Routing, Unstated } from './routing.ts';

/** What an enterprise says of itself: ids of the rules, codes of places. What is not one of theirs counts as not said. */
export interface Asked {
  readonly kind: string;
  readonly way?: string | undefined;
  readonly city?: string | undefined;
  readonly county?: string | undefined;
}

/** Who approves, who is told, and what the notice leaves open about it. */
export interface Route {
  readonly kind: Kind;
  /** One of these approves. More than one: the notice does not say which. */
  readonly approving: readonly Approving[];
  /** The notice's own reservation: 原则上. */
  readonly reservation: string | undefined;
  /** Where the notice says so: first the rule, then what it says of the place. */
  readonly sources: readonly Source[];
  /** Each list as its clause has it. */
  readonly filing: readonly FilingList[];
  /** What is open about the approval; what is open about a filing list stands in that list. */
  readonly unstated: readonly Unstated[];
  /** Ours, not the notice's. */
  readonly advice: readonly string[];
}

export interface Approving {
  /** Id of the body. */
  readonly id: string;
  /** As the notice calls it: 注册地省辖市科协. */
  readonly called: string;
  /** By name: 洛阳市科协. Absent while the place that it is named after is not known. */
  readonly name: string | undefined;
}

/** A clause and the words of it that say so. */
export interface Source {
  readonly clause: string;
  readonly quote: string;
}

/** What the rules give for such an enterprise; undefined while its kind is not known. */
export function routeFor(routing: Routing, places: PlaceTree, asked: Asked): Route | undefined {
  const kind = routing.kinds.find(({ id }) => id === asked.kind);
  if (!kind) return undefined;
  const { city, county } = placesOf(places, asked);
  const exception = exceptionsOf(routing, kind).find((one) => one.city === city?.code);
  const approving = approvingBodies(routing, kind, exception, { province: places.province.name, city: city?.name, county: county?.name });
  const way = routing.ways.find(({ id }) => id === asked.way);
  return {
    kind,
    approving,
    reservation: kind.reservation,
    sources: [kind, ...(exception ? [exception] : [])].map(({ clause, quote }) => ({ clause, quote })),
    filing: routing.filing.lists,
    unstated: unstatedOf(routing, [...(approving.length > 1 ? betweenThem(kind) : []), ...kind.unstated, ...(exception?.unstated ?? []), ...(way?.unstated ?? [])]),
    advice: kind.advice === undefined ? [] : [kind.advice],
  };
}

/** The bodies that the notice names for a kind, wherever it is registered. */
export function bodiesOf(routing: Routing, kind: Kind): Routing['bodies'] {
  return kind.approvedBy.flatMap((id) => routing.bodies.filter((body) => body.id === id));
}

/** Places for which the notice has words of its own about the approval of a kind. */
export function exceptionsOf(routing: Routing, kind: Kind): Exception[] {
  return routing.exceptions.filter(({ without }) => without.some((id) => kind.approvedBy.includes(id)));
}

/** Everything that the notice leaves open about the approval of a kind, wherever it is registered. */
export function openAbout(routing: Routing, kind: Kind): Unstated[] {
  return unstatedOf(routing, [...betweenThem(kind), ...kind.unstated]);
}

/** In the order of `ids`, each once. */
export function unstatedOf(routing: Routing, ids: readonly string[]): Unstated[] {
  return Array.from(new Set(ids)).flatMap((id) => routing.unstated.filter((one) => one.id === id));
}

/** The city and the county; a county alone tells its city, and a county of another city is none. */
function placesOf({ cities }: PlaceTree, asked: Asked): { readonly city: Place | undefined; readonly county: Place | undefined } {
  const city = cities.find(({ code }) => code === asked.city) ?? (asked.city ? undefined : cities.find(({ counties }) => counties.some(({ code }) => code === asked.county)));
  return { city, county: city?.counties.find(({ code }) => code === asked.county) };
}

function approvingBodies(routing: Routing, kind: Kind, exception: Exception | undefined, seat: Seat): Approving[] {
  return bodiesOf(routing, kind)
    .filter(({ id }) => !exception?.without.includes(id))
    .map(({ id, called, named }) => ({ id, called, name: named === undefined ? called : bodyName(named, seat) }));
}

function betweenThem({ between }: Kind): string[] {
  return between === undefined ? [] : [between];
}
