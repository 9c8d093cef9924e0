import { existsSync } from 'node:fs';
import type { KnownPlaces } from '../core/routing/read-routing.ts';
import { readRouting as rulesFrom } from '../core/routing/read-routing.ts';
import type { Routing, Unstated } from '../core/routing/routing.ts';
import type { Finding } from '../core/template/finding.ts';
import { describe } from '../core/template/finding.ts';
import { unknownClauses } from '../core/template/read-template.ts';
import type { Content } from './content.ts';
import { fromYaml } from './content.ts';
import { orStop } from './content-error.ts';
import { contentPath } from './content-root.ts';
import { chapterId, guideSources, topicId, topicMarks } from './guide.ts';
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
    const findings = [...(read.ok ? lostLinks(read.value) : read.findings), ...cited];
    return read.ok && findings.length === 0 ? read : { ok: false, findings };
  });
}

/** Where to read on about something open, as a path of the site; undefined when that is in a guide and this content has none. */
export function readOnPath({ more }: Unstated): string | undefined {
  return more !== undefined && isGuidePath(more) && guideTopics().length === 0 ? undefined : more;
}

/** Links to a topic that the guide lacks. */
function lostLinks({ unstated }: Routing): Finding[] {
  const topics = guideTopics();
  return unstated.flatMap(({ more }, at) =>
    topics.length === 0 || more === undefined || !isGuidePath(more) || topics.includes(more)
      ? []
      : [{ path: ['unstated', at, 'more'], expected: '指南里有的一个主题，如 /guide/approval/#subsidiary', found: describe(more) }],
  );
}

function isGuidePath(path: string): boolean {
  return path.startsWith('/guide/');
}

/** Paths of all topics; none when the content has no guide. */
function guideTopics(): string[] {
  return guideSources().flatMap((source) => topicMarks(source).map((mark) => `/guide/${chapterId(source.file)}/#${topicId(mark)}`));
}

function rulesPath(): string {
  return contentPath('routing.yaml');
}

function placesNamed({ cities, contacts }: Places): KnownPlaces {
  return { cities: new Set(cities.map(({ code }) => code)), offices: new Set(contacts.offices.map(({ office }) => office)) };
}
