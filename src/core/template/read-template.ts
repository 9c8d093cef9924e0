import type { Finding, Path } from './finding.ts';
import { describe, readBy } from './finding.ts';
import type { Column, Orientation, Rule, Template } from './template.ts';
import { templateSchema } from './template.ts';

/** What a template is held against; what is not given is not checked. */
export interface Known {
  /** Ids of the clauses of the notice. */
  readonly clauses?: ReadonlySet<string>;
  /** The roster's template, for the `from` of a candidates' template. */
  readonly roster?: Template;
}

export type Reading = { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly findings: readonly Finding[] };

/** A template from what a YAML file held: the template, or everything that is wrong with it. */
export function readTemplate(data: unknown, known: Known = {}): Reading {
  const read = readBy(templateSchema, data);
  if (!read.ok) return read;
  const template = read.value;
  const findings = [...checks.flatMap((check) => check(template, known)), ...(known.clauses ? unknownClauses(data, known.clauses) : [])];
  return findings.length === 0 ? { ok: true, template } : { ok: false, findings };
}

type Check = (template: Template, known: Known) => readonly Finding[];

const checks: readonly Check[] = [
  uniqueColumns,
  oneOfKind,
  brokenTexts,
  choiceValues,
  listHabits,
  (template, { roster }) => (roster ? origins(template, roster) : []),
  (template) => template.rules.flatMap((rule, at) => ruleFindings(template, rule, ['rules', at])),
  printedWidths,
  sealLinePlaceholders,
];

function uniqueColumns({ columns }: Template): Finding[] {
  return columns.flatMap((column, at) => {
    const first = columns.findIndex((other) => other.id === column.id);
    return first === at ? [] : [{ path: ['columns', at, 'id'], expected: '每一列的 id 都不同', found: `“${column.id}”，第 ${first + 1} 列已经用了` }];
  });
}

/** A table of people names each person once and counts rows at most once. */
function oneOfKind({ columns }: Template): Finding[] {
  const count = (kind: Column['kind']): number => columns.filter((column) => column.kind === kind).length;
  return [
    ...(count('name') === 1 ? [] : [{ path: ['columns'], expected: '正好一列的 kind 是 name', found: `${count('name')} 列` }]),
    ...(count('row-number') <= 1 ? [] : [{ path: ['columns'], expected: '至多一列的 kind 是 row-number', found: `${count('row-number')} 列` }]),
  ];
}

function brokenTexts({ columns, title, titleLines }: Template): Finding[] {
  return [
    ...rejoined(title, titleLines, ['titleLines']),
    ...columns.flatMap((column, at) => rejoined(column.label, column.head, ['columns', at, 'head'])),
  ];
}

function rejoined(whole: string, lines: readonly string[] | undefined, path: Path): Finding[] {
  const joined = lines?.join('') ?? whole;
  return joined === whole ? [] : [{ path, expected: `各行连起来是“${whole}”`, found: describe(joined) }];
}

function choiceValues({ columns }: Template): Finding[] {
  return columns.flatMap((column, at) => {
    if (column.kind !== 'choice') return [];
    const { accepted, synonyms } = column.values;
    const path = ['columns', at, 'values'];
    return [
      ...accepted.flatMap((value, index) =>
        accepted.indexOf(value) === index ? [] : [{ path: [...path, 'accepted', index], expected: '每个值只写一次', found: describe(value) }],
      ),
      ...Object.entries(synonyms).flatMap(([written, value]) =>
        accepted.includes(value) ? [] : [{ path: [...path, 'synonyms', written], expected: `accepted 里的一个值（${accepted.join('、')}）`, found: describe(value) }],
      ),
    ];
  });
}

function listHabits(template: Template): Finding[] {
  return template.list === 'members' ? rosterHabits(template) : candidatesHabits(template);
}

function rosterHabits({ columns, roleColumn, rules }: Template): Finding[] {
  return [
    ...(roleColumn === undefined ? [] : [{ path: ['roleColumn'], expected: '名册（list: members）不写 roleColumn', found: describe(roleColumn) }]),
    ...columns.flatMap((column, at) => (column.from ? [{ path: ['columns', at, 'from'], expected: '名册的列不写 from', found: describe(column.from.column) }] : [])),
    ...rules.flatMap((rule, at) => (rule.check === 'in-roster' ? [{ path: ['rules', at, 'check'], expected: 'in-roster 只用于候选人表', found: describe(rule.check) }] : [])),
  ];
}

function candidatesHabits({ columns, roleColumn }: Template): Finding[] {
  const role = columns.find((column) => column.id === roleColumn);
  if (roleColumn !== undefined && role?.kind === 'choice' && !role.from) return [];
  return [{ path: ['roleColumn'], expected: '候选人表里一列的 id，那列的 kind 是 choice、没有 from', found: describe(roleColumn) }];
}

function origins(template: Template, roster: Template): Finding[] {
  return template.columns.flatMap((column, at) => {
    if (!column.from) return [];
    const path = ['columns', at, 'from', 'column'];
    const origin = roster.columns.find((other) => other.id === column.from?.column);
    if (!origin) return [{ path, expected: `名册（${roster.id}）里一列的 id`, found: describe(column.from.column) }];
    const wanted = column.from.as === 'age' ? 'birth-month' : column.kind;
    if (origin.kind !== wanted) return [{ path, expected: `名册里 kind 是 ${wanted} 的列`, found: `“${origin.id}”，kind 是 ${origin.kind}` }];
    if ((column.kind === 'age') !== (column.from.as === 'age')) return [{ path: ['columns', at, 'from', 'as'], expected: 'kind 是 age 的列写 age，别的列写 copy', found: describe(column.from.as) }];
    return [];
  });
}

function ruleFindings(template: Template, rule: Rule, path: Path): Finding[] {
  switch (rule.check) {
    case 'same-person':
      return [
        ...columnNamed(template, rule.name, [...path, 'name']),
        ...rule.columns.flatMap((id, at) => columnNamed(template, id, [...path, 'columns', at])),
      ];
    case 'value-present':
    case 'value-once':
      return [...columnNamed(template, rule.column, [...path, 'column']), ...ruleValues(template, rule.column, rule.values, [...path, 'values'])];
    case 'in-roster':
      return [];
  }
}

function columnNamed(template: Template, id: string, path: Path): Finding[] {
  return template.columns.some((column) => column.id === id) ? [] : [{ path, expected: '这张表里一列的 id', found: describe(id) }];
}

function ruleValues(template: Template, id: string, values: readonly string[], path: Path): Finding[] {
  const column = template.columns.find((other) => other.id === id);
  if (column?.kind !== 'choice') return [];
  const { accepted } = column.values;
  return values.flatMap((value, at) => (accepted.includes(value) ? [] : [{ path: [...path, at], expected: `“${id}”列 accepted 里的一个值`, found: describe(value) }]));
}

// A4, ISO 216.
const paperWidthMm = { portrait: 210, landscape: 297 } as const satisfies Record<Orientation, number>;

function printedWidths({ columns, print }: Template): Finding[] {
  const orientations: readonly Orientation[] = ['portrait', 'landscape'];
  return orientations.flatMap((orientation) => {
    const room = paperWidthMm[orientation] - print.marginsMm.left - print.marginsMm.right;
    const sum = columns.reduce((total, column) => total + column.print[orientation], 0);
    return sum <= room ? [] : [{ path: ['columns'], expected: `各列 print.${orientation} 相加不超过版心宽 ${room} 毫米`, found: `${sum} 毫米` }];
  });
}

function sealLinePlaceholders({ print }: Template): Finding[] {
  const sides: readonly ('left' | 'right')[] = ['left', 'right'];
  return sides.flatMap((side) =>
    (print.sealLine[side].match(/\{[^}]*\}/g) ?? []).flatMap((found) =>
      found === '{enterprise}' || found === '{date}' ? [] : [{ path: ['print', 'sealLine', side], expected: '占位只有 {enterprise} 和 {date}', found: describe(found) }],
    ),
  );
}

/** Every `clause` anywhere in the file that the notice does not have. */
export function unknownClauses(data: unknown, clauses: ReadonlySet<string>, path: Path = []): Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(data) ? data.map((item: unknown, at) => [at, item]) : Object.entries(data);
  return entries.flatMap(([key, value]) =>
    key === 'clause' && typeof value === 'string'
      ? clauses.has(value)
        ? []
        : [{ path: [...path, key], expected: 'content/notice 里有的条款号', found: describe(value) }]
      : unknownClauses(value, clauses, [...path, key]),
  );
}
