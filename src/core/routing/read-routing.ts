import type { Finding, Path } from '../template/finding.ts';
import { describe, readBy } from '../template/finding.ts';
import { placeholder, placeholders } from './body-name.ts';
import type { Routing } from './routing.ts';
import { routingSchema } from './routing.ts';

/** What the rules are held against; what is not given is not checked. */
export interface KnownPlaces {
  /** Codes of the cities of content/places.yaml. */
  readonly cities: ReadonlySet<string>;
  /** Offices whose numbers stand there. */
  readonly offices: ReadonlySet<string>;
}

export type RoutingReading = { readonly ok: true; readonly value: Routing } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The rules from what a YAML file held, or everything that is wrong with them. Clauses and quotes are held to the notice elsewhere. */
export function readRouting(data: unknown, places?: KnownPlaces): RoutingReading {
  const read = readBy(routingSchema, data);
  if (!read.ok) return read;
  const findings = [...checks.flatMap((check) => check(read.value)), ...(places ? placeFindings(read.value, places) : [])];
  return findings.length === 0 ? read : { ok: false, findings };
}

const checks: readonly ((routing: Routing) => readonly Finding[])[] = [repeatedIds, unknownBodies, unknownKinds, unknownUnstated, openBetween, wordsOutsideQuotes, oddPlaceholders];

function repeatedIds({ bodies, kinds, ways, unstated }: Routing): Finding[] {
  return Object.entries({ bodies, kinds, ways, unstated }).flatMap(([key, list]) =>
    list.flatMap(({ id }, at) => (list.findIndex((other) => other.id === id) === at ? [] : [{ path: [key, at, 'id'], expected: '每个 id 只用一次', found: describe(id) }])),
  );
}

function unknownBodies({ bodies, kinds, exceptions }: Routing): Finding[] {
  const known = idsOf(bodies);
  return [
    ...kinds.flatMap(({ approvedBy }, at) => unknown(approvedBy, known, ['kinds', at, 'approvedBy'], 'bodies 里一个机构的 id')),
    ...exceptions.flatMap(({ without }, at) => unknown(without, known, ['exceptions', at, 'without'], 'bodies 里一个机构的 id')),
  ];
}

function unknownKinds({ question, kinds }: Routing): Finding[] {
  return idsOf(kinds).has(question.usual) ? [] : [{ path: ['question', 'usual'], expected: 'kinds 里一类企业的 id', found: describe(question.usual) }];
}

function unknownUnstated(routing: Routing): Finding[] {
  const known = idsOf(routing.unstated);
  const { kinds, ways, exceptions, filing, question } = routing;
  const expected = '下面 unstated 里一条的 id';
  const doubt = question.doubt?.unstated;
  const groups: readonly (readonly [Path, readonly { readonly unstated: readonly string[] }[]])[] = [[['kinds'], kinds], [['ways'], ways], [['exceptions'], exceptions], [['filing', 'lists'], filing.lists]];
  return [
    ...groups.flatMap(([path, list]) => list.flatMap(({ unstated }, at) => unknown(unstated, known, [...path, at, 'unstated'], expected))),
    ...(doubt === undefined || known.has(doubt) ? [] : [{ path: ['question', 'doubt', 'unstated'], expected, found: describe(doubt) }]),
  ];
}

/** Where more than one body may approve, the reader is told that the notice leaves it open. */
function openBetween({ kinds, unstated }: Routing): Finding[] {
  const known = idsOf(unstated);
  return kinds.flatMap(({ approvedBy, between }, at) => {
    const fine = approvedBy.length > 1 ? between !== undefined && known.has(between) : between === undefined;
    const expected = approvedBy.length > 1 ? '下面 unstated 里说明由哪一个批准没有写明的一条' : '只有一个机构时不写';
    return fine ? [] : [{ path: ['kinds', at, 'between'], expected, found: describe(between) }];
  });
}

/** Who is told, and under what reservation, is said in the notice's own words. */
function wordsOutsideQuotes({ kinds, filing }: Routing): Finding[] {
  const outside = (words: string, quote: string, path: Path): Finding[] => (quote.includes(words) ? [] : [{ path, expected: '同一条 quote 里的原话', found: describe(words) }]);
  return [
    ...kinds.flatMap(({ reservation, quote }, at) => (reservation === undefined ? [] : outside(reservation, quote, ['kinds', at, 'reservation']))),
    ...filing.lists.flatMap(({ bodies, quote }, at) => bodies.flatMap((body, index) => outside(body, quote, ['filing', 'lists', at, 'bodies', index]))),
  ];
}

function oddPlaceholders({ bodies }: Routing): Finding[] {
  return bodies.flatMap(({ named = '' }, at) =>
    (named.match(placeholder) ?? []).flatMap((found) =>
      placeholders.some((known) => found === `{${known}}`) ? [] : [{ path: ['bodies', at, 'named'], expected: `占位只有 ${placeholders.map((known) => `{${known}}`).join('、')}`, found: describe(found) }],
    ),
  );
}

function placeFindings({ exceptions, unstated }: Routing, { cities, offices }: KnownPlaces): Finding[] {
  return [
    ...exceptions.flatMap(({ city }, at) => (cities.has(city) ? [] : [{ path: ['exceptions', at, 'city'], expected: 'places.yaml 里一个市的代码', found: describe(city) }])),
    ...unstated.flatMap(({ office, ask }, at) =>
      office === undefined || (offices.has(office) && ask.includes(office)) ? [] : [{ path: ['unstated', at, 'office'], expected: 'places.yaml 里 contacts 的一个 office，也写在 ask 里', found: describe(office) }],
    ),
  ];
}

function unknown(named: readonly string[], known: ReadonlySet<string>, path: Path, expected: string): Finding[] {
  return named.flatMap((id, at) => (known.has(id) ? [] : [{ path: [...path, at], expected, found: describe(id) }]));
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
