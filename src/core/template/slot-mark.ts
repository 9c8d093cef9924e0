// What stands in braces in the text of a letter: which slots there are, and where. What they are filled with is the case's matter.

/** One slot of a text: `name` without braces, its braces from `start` to `end` in UTF-16 units. */
export interface SlotMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Slots that every case fills. */
export const plainSlots = ['enterprise', 'date', 'place', 'approver', 'members.count', 'members.ages', 'candidates', 'candidates.count'] as const;

/** Slots that go on after their prefix: id of a field of the enterprise's form, id of a column of the roster, words of a gap. */
export const slotPrefixes = ['fact.', 'members.by.', 'gap:'] as const;

export type SlotPrefix = (typeof slotPrefixes)[number];

/** Every slot of a text, in order. */
export function slotMarks(text: string): SlotMark[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length }));
}

/** `fact.name` cut into its prefix and what follows it; undefined for a slot without one. */
export function prefixedSlot(name: string): { readonly prefix: SlotPrefix; readonly rest: string } | undefined {
  const prefix = slotPrefixes.find((start) => name.startsWith(start));
  return prefix && { prefix, rest: name.slice(prefix.length) };
}

/** True when a brace stands in the text that belongs to no slot. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
}
