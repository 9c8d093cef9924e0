import Alpine from '@alpinejs/csp';

/** Moves the focus once the page shows what was just done: the control that did it went, or was moved, and the focus with it. */
export function focusNext(find: () => HTMLElement | null | undefined): void {
  void Alpine.nextTick(() => find()?.focus());
}

/** Into a list that now shows all: to the first of what was folded, which stands behind `shown` others. */
export function focusUnfolded(list: Element | null, shown: number): void {
  focusNext(() => list && Array.from(list.querySelectorAll<HTMLElement>('a[href], button'))[shown]);
}
