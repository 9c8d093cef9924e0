import type { Problem, Severity } from '../problems/problem.ts';
import { sentenceOf } from '../problems/table.ts';
import type { Procedure } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { type MendingPlace, mendingPlace } from './mending-place.ts';
import { enterpriseDocument } from './check-facts.ts';

// Whether everything that is handed in is there and right. What else is written here, like a draft of the consent, keeps nothing back.

type Enclosure = Procedure['materials'][number]['enclosures'][number];

/** A problem with the place where it is mended. */
export interface Shortfall {
  readonly problem: Problem;
  readonly place: MendingPlace;
  /** The document where it is mended; `enterprise` for what is asked about the enterprise. */
  readonly document: string;
}

/** What comes from elsewhere and is neither ready nor added nor written here. */
export interface LackingEnclosure {
  readonly id: string;
  readonly name: string;
  /** Of the material that it is enclosed with. */
  readonly clause: string;
}

export interface Readiness {
  /** Each place once, in the order of the problems. */
  readonly shortfalls: readonly Shortfall[];
  readonly lacking: readonly LackingEnclosure[];
  /** 改, 缺 (enclosures too), 核. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Nothing is 改 or 缺. */
  readonly ready: boolean;
}

export interface CaseToHandIn {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly problems: readonly Problem[];
  /** Ids of the enclosures for which files were added. */
  readonly added: ReadonlySet<string>;
}

export function readinessOf(given: CaseToHandIn): Readiness {
  const counted = countedDocuments(given);
  const shortfalls = eachPlaceOnce(given.problems.filter(({ place }) => counted.has(place.document)).map((problem) => shortfallOf(problem, given)));
  const lacking = enclosuresWithClause(given.templates).filter(({ enclosure }) => isLacking(enclosure, given));
  const count = (wanted: Severity): number => shortfalls.filter(({ problem }) => problem.severity === wanted).length;
  const counts = { error: count('error'), missing: count('missing') + lacking.length, warning: count('warning') };
  return {
    shortfalls,
    lacking: lacking.map(({ enclosure: { id, name }, clause }) => ({ id, name, clause })),
    counts,
    ready: counts.error + counts.missing === 0,
  };
}

/** The letter written here that is handed in as that enclosure: a draft is asked for, it is begun, and no other file takes its place. */
export function servingDraft({ id, draft, draftServes = false }: Enclosure, { caseFile, added }: Pick<CaseToHandIn, 'caseFile' | 'added'>): string | undefined {
  if (!draftServes || draft === undefined || added.has(id) || isReady(id, caseFile)) return undefined;
  return isBegun(draft, caseFile) ? draft : undefined;
}

/** True when the person has written something of the letter. */
export function isBegun(letter: string, { letters }: CaseFile): boolean {
  return Object.keys(letters[letter] ?? {}).length > 0;
}

/** Where what is wrong counts: the case itself, what is asked about the enterprise, the procedure, and every document handed in. */
function countedDocuments(given: CaseToHandIn): ReadonlySet<string | undefined> {
  const { procedure } = given.templates;
  const drafts = enclosuresWithClause(given.templates).map(({ enclosure }) => servingDraft(enclosure, given));
  const handedIn = (procedure?.materials ?? []).flatMap(({ document, enclosures }) => [document, ...enclosures.map((enclosure) => enclosure.document)]);
  return new Set([undefined, enterpriseDocument, procedure?.id, ...handedIn, ...drafts]);
}

function enclosuresWithClause({ procedure }: Templates): { readonly enclosure: Enclosure; readonly clause: string }[] {
  return (procedure?.materials ?? []).flatMap(({ clause, enclosures }) => enclosures.map((enclosure) => ({ enclosure, clause })));
}

function isLacking(enclosure: Enclosure, given: CaseToHandIn): boolean {
  const { id, document } = enclosure;
  return document === undefined && !given.added.has(id) && !isReady(id, given.caseFile) && servingDraft(enclosure, given) === undefined;
}

function isReady(enclosure: string, { enclosures }: CaseFile): boolean {
  return enclosures[enclosure]?.ready ?? false;
}

function shortfallOf(problem: Problem, { caseFile, templates }: CaseToHandIn): Shortfall {
  const place = mendingPlace(problem, { caseFile, templates });
  return { problem, place, document: documentOf(place, templates) };
}

function documentOf(place: MendingPlace, templates: Templates): string {
  switch (place.kind) {
    case 'cell':
    case 'table':
      return templates[place.list].id;
    case 'filled-on':
      return templates.members.id;
    case 'fact':
      return enterpriseDocument;
    case 'paragraph':
      return place.letter;
    case 'step':
    case 'enclosure':
      return templates.procedure?.id ?? '';
  }
}

/** A candidate's cell that comes from the roster is mended there, and told there; what several letters lack is filled in once. */
function eachPlaceOnce(shortfalls: readonly Shortfall[]): Shortfall[] {
  const told = new Set<string>();
  return shortfalls.filter(({ problem, place }) => {
    const key = JSON.stringify([problem.code, whatIsWrong(problem, place), place]);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** What tells two problems of one code at one place apart. */
function whatIsWrong(problem: Problem, { kind }: MendingPlace): string {
  if (problem.code === 'letter-gap') return problem.facts['gap'] ?? '';
  return kind === 'cell' ? (problem.facts['character'] ?? '') : sentenceOf(problem);
}
