import type { FactField, FactsTemplate } from './facts.ts';
import { factFields } from './facts.ts';
import type { Finding, Path } from './finding.ts';
import { describe, readBy } from './finding.ts';
import type { LetterTemplate } from './letter.ts';
import { letterSchema } from './letter.ts';
import { unknownClauses } from './read-template.ts';
import { hasLooseBrace, plainSlots, prefixedSlot, type SlotPrefix, slotMarks } from './slot-mark.ts';
import type { Template } from './template.ts';

/** What a letter is held against; what is not given is not checked. */
export interface KnownForLetter {
  /** Ids of the clauses of the notice. */
  readonly clauses?: ReadonlySet<string> | undefined;
  /** The roster's template, for {members.by.…}. */
  readonly roster?: Template | undefined;
  /** The enterprise's form, for {fact.…} and `when`. */
  readonly facts?: FactsTemplate | undefined;
  /** Ids of content/routing.yaml that `when` may name. */
  readonly kinds?: ReadonlySet<string> | undefined;
  readonly ways?: ReadonlySet<string> | undefined;
  /** Ids of what has pages to count: documents, and enclosures of the procedures. */
  readonly counted?: ReadonlySet<string> | undefined;
}

export type LetterReading = { readonly ok: true; readonly value: LetterTemplate } | { readonly ok: false; readonly findings: readonly Finding[] };

/** A letter from what a YAML file held: the letter, or everything that is wrong with it. */
export function readLetter(data: unknown, known: KnownForLetter = {}): LetterReading {
  const read = readBy(letterSchema, data);
  if (!read.ok) return read;
  const findings = [...checks.flatMap((check) => check(read.value, known)), ...(known.clauses ? unknownClauses(data, known.clauses) : [])];
  return findings.length === 0 ? read : { ok: false, findings };
}

type Check = (letter: LetterTemplate, known: KnownForLetter) => readonly Finding[];

const checks: readonly Check[] = [repeatedParagraphs, titleAsWhole, slots, noSlots, conditions, countedPages];

/** Edits are kept under a paragraph's id, so two that stand side by side cannot share one. */
function repeatedParagraphs({ paragraphs }: LetterTemplate): Finding[] {
  return paragraphs.flatMap(({ id }, at) => {
    const first = paragraphs.findIndex((other) => other.id === id);
    return first === at ? [] : [{ path: ['paragraphs', at, 'id'], expected: '每一段的 id 都不同', found: `“${id}”，第 ${first + 1} 段已经用了` }];
  });
}

function titleAsWhole({ title, titleLines }: LetterTemplate): Finding[] {
  const joined = titleLines?.join('') ?? title;
  return joined === title ? [] : [{ path: ['titleLines'], expected: `各行连起来是“${title}”`, found: describe(joined) }];
}

interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** Every text that the case fills in. */
function filledTexts({ to, paragraphs, enclosures, signature }: LetterTemplate): PlacedText[] {
  return [
    ...(to === undefined ? [] : [{ text: to, path: ['to'] }]),
    ...paragraphs.map(({ text }, at) => ({ text, path: ['paragraphs', at, 'text'] })),
    ...enclosures.map(({ name, pages }, at) => ({ text: name, path: ['enclosures', at, ...(pages === undefined ? [] : ['name'])] })),
    ...(signature ? [{ text: signature.name, path: ['signature', 'name'] }, { text: signature.date, path: ['signature', 'date'] }] : []),
  ];
}

function slots(letter: LetterTemplate, known: KnownForLetter): Finding[] {
  return filledTexts(letter).flatMap(({ text, path }) => [
    ...(hasLooseBrace(text) ? [{ path, expected: '花括号成对，里面是一个占位', found: describe(text) }] : []),
    ...slotMarks(text).flatMap(({ name }) => {
      const expected = wantedInstead(name, known);
      return expected === undefined ? [] : [{ path, expected, found: `“{${name}}”` }];
    }),
  ]);
}

/** What should stand in place of that slot; undefined when it is in order. */
function wantedInstead(name: string, known: KnownForLetter): string | undefined {
  if (plainSlots.some((slot) => slot === name)) return undefined;
  const parts = prefixedSlot(name);
  return parts ? wantedAfter[parts.prefix](parts.rest, known) : `占位是${slotNames()}`;
}

const wantedAfter: Readonly<Record<SlotPrefix, (rest: string, known: KnownForLetter) => string | undefined>> = {
  'fact.': (id, { facts }) => (!facts || factFields(facts).some((field) => field.id === id) ? undefined : '{fact.…} 里是 content/enterprise.yaml 的一个 id'),
  'members.by.': (id, { roster }) => (!roster || countable(roster).includes(id) ? undefined : `{members.by.…} 里是名册（${roster.id}）里一列的 id，kind 是 choice 或 text`),
  'gap:': (words) => (words.trim() === words && words !== '' ? undefined : '{gap:…} 里写明要填什么'),
};

/** Columns whose values can be counted: of names or phones everybody has an own one. */
function countable({ columns }: Template): string[] {
  return columns.filter(({ kind }) => kind === 'choice' || kind === 'text').map(({ id }) => id);
}

function slotNames(): string {
  return `${plainSlots.map((slot) => `{${slot}}`).join('、')}、{fact.…}、{members.by.…} 或 {gap:…}`;
}

/** Lists and file names are the same for every case. */
function noSlots({ label, title }: LetterTemplate): Finding[] {
  return Object.entries({ label, title }).flatMap(([key, text]) => (/[{}]/.test(text) ? [{ path: [key], expected: '没有占位的文字', found: describe(text) }] : []));
}

function countedPages({ enclosures }: LetterTemplate, { counted }: KnownForLetter): Finding[] {
  return enclosures.flatMap(({ pages }, at) =>
    pages === undefined || !counted || counted.has(pages) ? [] : [{ path: ['enclosures', at, 'pages'], expected: '程序里一样附件的 id，或者 content/documents 里有的文件夹', found: describe(pages) }],
  );
}

function conditions({ paragraphs }: LetterTemplate, known: KnownForLetter): Finding[] {
  return paragraphs.flatMap(({ when }, at) => {
    if (!when || !known.facts) return [];
    const path = ['paragraphs', at, 'when'];
    const field = factFields(known.facts).find(({ id }) => id === when.fact);
    if (!field) return [{ path: [...path, 'fact'], expected: 'content/enterprise.yaml 的一个 id', found: describe(when.fact) }];
    const values = valuesOf(field, known);
    return when.is.flatMap((value, index) =>
      !values || values.has(value) ? [] : [{ path: [...path, 'is', index], expected: `“${field.label}”可选的：${[...values].join('、')}`, found: describe(value) }],
    );
  });
}

/** What the field can be, as the case keeps it; undefined when it is answered freely. */
function valuesOf(field: FactField, { kinds, ways }: KnownForLetter): ReadonlySet<string> | undefined {
  switch (field.kind) {
    case 'choice':
      return new Set(field.options);
    case 'enterprise-kind':
      return kinds;
    case 'founding-way':
      return ways;
    default:
      return undefined;
  }
}
