import type { LetterTemplate } from '../../core/template/letter.ts';
import type { Templates } from '../../core/template/template.ts';

/** Letters that belong together; without a heading where there is nothing to tell apart. */
export interface LetterGroup {
  readonly heading: string | null;
  readonly letters: readonly LetterTemplate[];
}

/** First those that the notice's procedure hands in, then those that only help. */
export function letterGroups({ letters = [], procedure }: Templates): LetterGroup[] {
  const asked = new Set(procedure?.materials.map(({ document }) => document));
  const [handedIn, helps] = [letters.filter(({ id }) => asked.has(id)), letters.filter(({ id }) => !asked.has(id))];
  if (handedIn.length === 0 || helps.length === 0) return [{ heading: null, letters }];
  return [
    { heading: '通知要交的', letters: handedIn },
    { heading: '本站提供的范例', letters: helps },
  ];
}

/** Why a letter is here, by its clause; the notice's own words for what it helps to write. */
export type LetterReason =
  | { readonly kind: 'handed-in' | 'cited'; readonly clause: string }
  | { readonly kind: 'draft'; readonly clause: string; readonly of: string }
  | { readonly kind: 'offered' };

export function letterReason({ id, clause }: LetterTemplate, { procedure }: Templates): LetterReason {
  const material = procedure?.materials.find(({ document }) => document === id);
  if (material) return { kind: 'handed-in', clause: material.clause };
  const draft = procedure?.materials.flatMap(({ clause: from, enclosures }) => enclosures.map((enclosure) => ({ ...enclosure, from }))).find((enclosure) => enclosure.draft === id);
  if (draft) return { kind: 'draft', clause: draft.from, of: draft.name };
  return clause === undefined ? { kind: 'offered' } : { kind: 'cited', clause };
}
