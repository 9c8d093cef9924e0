import type { ProblemCode } from './table.ts';

/** 要改 error · 缺 missing · 请核对 warning. None of them blocks a download. */
export type Severity = 'error' | 'missing' | 'warning';

/** Who says so: a clause of the notice (its id in content/notice), or this site, with its reason in Chinese. */
export type Source = { readonly clause: string } | { readonly advice: string };

/** Where the trouble is. Without a row it concerns the whole document, without a document the whole case. */
export interface Place {
  readonly document?: string;
  readonly row?: string;
  readonly column?: string;
}

/** One click that mends the problem: what the button says, and the value that the cell would then hold. */
export interface Fix {
  readonly label: string;
  readonly value: string;
}

/** One finding, as plain data; the words come from the table of problems. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What the wording needs, by name (`value`, `column`, `name` …). */
  readonly facts: Readonly<Record<string, string>>;
  readonly fixes: readonly Fix[];
  readonly source: Source;
}
