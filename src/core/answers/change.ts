import type { ListName, Orientation, Templates } from '../template/template.ts';
import type { CaseFile, EnclosureAnswer, StepAnswer, Values } from './case-file.ts';

/** Everything a person can do to a case. All of it goes through `applyChange`, so what must never be kept is stopped in one place. */
export type Change =
  | { readonly kind: 'set-enterprise-name'; readonly value: string }
  /** A field of content/enterprise.yaml, its name included; empty takes the answer away. Throws for a field that no template has. */
  | { readonly kind: 'set-fact'; readonly field: string; readonly value: string }
  /** Several fields at once: one step back takes all of them back. */
  | { readonly kind: 'set-facts'; readonly facts: readonly { readonly field: string; readonly value: string }[] }
  /** `answer` null takes back all that was said of it; so does `not-begun` without date and note. */
  | { readonly kind: 'set-step'; readonly clause: string; readonly answer: StepAnswer | null }
  | { readonly kind: 'set-enclosure'; readonly enclosure: string; readonly answer: EnclosureAnswer }
  /** A paragraph of a letter in the person's words, slots in braces; null takes it back to the template's. */
  | { readonly kind: 'set-paragraph'; readonly document: string; readonly paragraph: string; readonly text: string | null }
  | { readonly kind: 'set-filled-on'; readonly value: string }
  | { readonly kind: 'set-orientation'; readonly document: string; readonly orientation: Orientation }
  | { readonly kind: 'set-seal-line'; readonly shown: boolean }
  /** In the candidates' list an empty value takes an override back to the roster's value. */
  | { readonly kind: 'set-cell'; readonly list: ListName; readonly row: string; readonly column: string; readonly value: string }
  /** Same value change in several cells: a fix for all. */
  | { readonly kind: 'set-cells'; readonly list: ListName; readonly cells: readonly { readonly row: string; readonly column: string; readonly value: string }[] }
  /** Marks a member as candidate for `role`; an empty role takes the mark off. */
  | { readonly kind: 'set-role'; readonly member: string; readonly role: string }
  /** The same for several members at once: one step back takes all of them back. */
  | { readonly kind: 'set-roles'; readonly roles: readonly { readonly member: string; readonly role: string }[] }
  | { readonly kind: 'add-rows'; readonly list: ListName; readonly at: number; readonly rows: readonly Values[] }
  /** Lays a block of cells over the table from a cell on; adds the rows it needs. `row` null: after the last row. `columns` names the column of each cell, null for one to be left out: it is kept nowhere, but an ID number in it fills what it tells. */
  | { readonly kind: 'paste'; readonly list: ListName; readonly row: string | null; readonly columns: readonly (string | null)[]; readonly cells: readonly (readonly string[])[] }
  /** People from a file, in its order. `id`: the row that is this person, null for somebody new. `add` only adds those; `update` lays values over the others' too, an empty one emptying its cell; `replace` besides takes away who is not among them, and puts the rest in the file's order. */
  | { readonly kind: 'import'; readonly list: ListName; readonly mode: ImportMode; readonly rows: readonly ImportedRow[] }
  | { readonly kind: 'delete-rows'; readonly list: ListName; readonly rows: readonly string[] }
  | { readonly kind: 'move-rows'; readonly list: ListName; readonly rows: readonly string[]; readonly by: number };

export type ImportMode = 'add' | 'update' | 'replace';

export interface ImportedRow {
  readonly id: string | null;
  /** The member whom a new candidate is. One who is gone meanwhile, or who is a candidate already, is linked to nobody twice: the candidate stands as somebody typed in. */
  readonly member?: string;
  readonly values: Values;
}

/** What the person has to be told about a change beyond seeing it. */
export type Note =
  /** An ID number came in and was replaced by what it tells. `filled` lists the columns' labels it filled; `differs` those where the cell held something else already, and kept it. */
  | { readonly kind: 'id-number-taken-out'; readonly place: string; readonly filled: readonly string[]; readonly differs: readonly string[] }
  /** Spellings were made one: `from` -> `to`, in that many cells. */
  | { readonly kind: 'unified'; readonly column: string; readonly from: string; readonly to: string; readonly cells: number }
  | { readonly kind: 'rows-added'; readonly count: number }
  | { readonly kind: 'rows-changed'; readonly count: number }
  | { readonly kind: 'rows-deleted'; readonly count: number; readonly candidates: number };

/** What a change needs beside the case. `makeId` gives an id that no row has. */
export interface ChangeContext {
  readonly templates: Templates;
  readonly makeId: () => string;
}

/** The case after a change. `steps` are undone one by one: what was entered first, then what we made of it (党员 -> 中共党员). None: nothing changed. */
export interface Changed {
  readonly steps: readonly CaseFile[];
  readonly notes: readonly Note[];
}

/** A case as it was entered, before spellings are made one. */
export interface Entered {
  readonly case: CaseFile;
  readonly notes: readonly Note[];
}
