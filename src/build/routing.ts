import { existsSync } from 'node:fs';
import type { KnownPlaces } from '../core/routing/read-routing.ts';
import { readRouting as rulesFrom } from '../core/routing/read-routing.ts';
import type { Routing } from '../core/routing/routing.ts';
import { unknownClauses } from '../core/template/read-template.ts';
import type { Content } from './content.ts';
import { fromYaml } from './content.ts';
import { orStop } from './content-error.ts';
import { contentPath } from './content-root.ts';
import type { Clause } from './notice.ts';
import type { Places } from './places.ts';
import { readYaml } from './read-yaml.ts';
import { misquotes } from './verbatim.ts';

// content/routing.yaml: who approves and who is told. A notice may have no such rules, and then no such file.

/** The rules; undefined when the content folder has none. Stops when they are wrong. */
export function loadRouting(): Routing | undefined {
  return existsSync(rulesPath()) ? orStop(readRouting({})) : undefined;
}

/** What the rules are held against; what is not given is not checked. */
export interface KnownForRouting {
  readonly clauses?: readonly Clause[] | undefined;
  readonly places?: Places | undefined;
}

export function readRouting({ clauses, places }: KnownForRouting): Content<Routing> {
  if (!existsSync(rulesPath())) return { value: undefined, findings: [] };
  return fromYaml(readYaml(rulesPath()), (data) => {
    const read = rulesFrom(data, places && placesNamed(places));
    const cited = clauses ? [...unknownClauses(data, new Set(clauses.map(({ id }) => id))), ...misquotes(data, clauses)] : [];
    return read.ok && cited.length === 0 ? read : { ok: false, findings: [...(read.ok ? [] : read.findings), ...cited] };
  });
}

function rulesPath(): string {
  return contentPath('routing.yaml');
}

function placesNamed({ cities, contacts }: Places): KnownPlaces {
  return { cities: new Set(cities.map(({ code }) => code)), offices: new Set(contacts.offices.map(({ office }) => office)) };
}
