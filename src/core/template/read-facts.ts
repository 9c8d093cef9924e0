import type { FactField, FactKind, FactsTemplate } from './facts.ts';
import { factFields, factsSchema } from './facts.ts';
import type { Finding, Path } from './finding.ts';
import { describe, readBy } from './finding.ts';
import { unknownClauses } from './read-template.ts';

/** What the questions are held against; what is not given is not checked. */
export interface KnownForFacts {
  /** Ids of the clauses of the notice. */
  readonly clauses?: ReadonlySet<string>;
  /** What content/routing.yaml has to choose from; null: there is no such file. */
  readonly routing?: { readonly kinds: readonly Choice[]; readonly ways: readonly Choice[] } | null;
}

interface Choice {
  readonly id: string;
}

export type FactsReading = { readonly ok: true; readonly value: FactsTemplate } | { readonly ok: false; readonly findings: readonly Finding[] };

/** What is asked about the enterprise, from what a YAML file held; or everything that is wrong with it. */
export function readFacts(data: unknown, { clauses, routing }: KnownForFacts = {}): FactsReading {
  const read = readBy(factsSchema, data);
  if (!read.ok) return read;
  const findings = [
    ...repeatedIds(read.value),
    ...repeatedKinds(read.value),
    ...lackingKinds(read.value),
    ...strayLimits(read.value),
    ...strayConditions(read.value, routing),
    ...(routing === undefined ? [] : nothingToChoose(read.value, routing)),
    ...(clauses ? unknownClauses(data, clauses) : []),
  ];
  return findings.length === 0 ? read : { ok: false, findings };
}

interface Placed {
  readonly id: string;
  readonly kind: FactKind;
  readonly path: Path;
}

function placed({ groups }: FactsTemplate): Placed[] {
  return groups.flatMap(({ fields }, group) => fields.map(({ id, kind }, at) => ({ id, kind, path: ['groups', group, 'fields', at] })));
}

function repeatedIds(facts: FactsTemplate): Finding[] {
  const all = placed(facts);
  return all.flatMap(({ id, path }, at) => (all.findIndex((other) => other.id === id) === at ? [] : [{ path: [...path, 'id'], expected: '每个 id 只用一次', found: describe(id) }]));
}

// The case, the routing and the letters ask for the one field of such a kind.
const once: readonly FactKind[] = ['enterprise-name', 'city', 'county', 'enterprise-kind', 'founding-way', 'approver'];

function repeatedKinds(facts: FactsTemplate): Finding[] {
  const all = placed(facts);
  return all.flatMap(({ kind, path }, at) =>
    once.includes(kind) && all.findIndex((other) => other.kind === kind) !== at ? [{ path: [...path, 'kind'], expected: `至多一项的 kind 是 ${kind}`, found: '又有一项' }] : [],
  );
}

function lackingKinds(facts: FactsTemplate): Finding[] {
  const kinds = factFields(facts).map(({ kind }) => kind);
  return [
    ...(kinds.includes('enterprise-name') ? [] : [{ path: ['groups'], expected: '正好一项的 kind 是 enterprise-name', found: '没有' }]),
    ...(kinds.includes('county') && !kinds.includes('city') ? [{ path: ['groups'], expected: '有 kind 是 county 的，也要有一项的 kind 是 city', found: '没有' }] : []),
  ];
}

function strayLimits(facts: FactsTemplate): Finding[] {
  const counts = factFields(facts).flatMap((field) => (field.kind === 'count' ? [field.id] : []));
  return facts.groups.flatMap(({ fields }, group) =>
    fields.flatMap((field, at) => {
      if (field.kind !== 'count' || field.atMost === undefined) return [];
      const other = field.atMost !== field.id && counts.includes(field.atMost);
      return other ? [] : [{ path: ['groups', group, 'fields', at, 'atMost'], expected: '另一项 kind 是 count 的 id', found: describe(field.atMost) }];
    }),
  );
}

/** A condition names another field, and values that it can have. */
function strayConditions(facts: FactsTemplate, routing: KnownForFacts['routing']): Finding[] {
  return facts.groups.flatMap(({ fields }, group) =>
    fields.flatMap(({ id, when }, at) => {
      if (!when) return [];
      const path = ['groups', group, 'fields', at, 'when'];
      const other = factFields(facts).find((field) => field.id === when.fact && field.id !== id);
      if (!other) return [{ path: [...path, 'fact'], expected: '另一项的 id', found: describe(when.fact) }];
      const values = choicesOf(other, routing);
      return when.is.flatMap((value, index) => (!values || values.includes(value) ? [] : [{ path: [...path, 'is', index], expected: `“${other.label}”可选的：${values.join('、')}`, found: describe(value) }]));
    }),
  );
}

/** What the field can be, as the case keeps it; undefined when it is answered freely, or not known here. */
function choicesOf(field: FactField, routing: KnownForFacts['routing']): readonly string[] | undefined {
  if (field.kind === 'choice') return field.options;
  const choices = field.kind === 'enterprise-kind' ? routing?.kinds : field.kind === 'founding-way' ? routing?.ways : undefined;
  return choices?.map(({ id }) => id);
}

function nothingToChoose(facts: FactsTemplate, routing: { readonly ways: readonly unknown[] } | null): Finding[] {
  return placed(facts).flatMap(({ kind, path }) => {
    const lacks = ((kind === 'enterprise-kind' || kind === 'approver') && routing === null) || (kind === 'founding-way' && (routing?.ways.length ?? 0) === 0);
    return lacks ? [{ path: [...path, 'kind'], expected: `content/routing.yaml 里有可选的${kind === 'founding-way' ? ' ways' : ' kinds'}`, found: describe(kind) }] : [];
  });
}
