/** Gives the focus back when what holds it goes from the page: a toast that is closed, a notice that is read. */
export class FocusReturn {
  readonly #regions: readonly Element[];
  #before: Element | null = null;

  constructor(regions: readonly HTMLElement[]) {
    this.#regions = regions;
    for (const region of regions) {
      region.addEventListener('focusin', ({ relatedTarget }) => {
        if (relatedTarget instanceof Element && !this.#isInside(relatedTarget)) this.#before = relatedTarget;
      });
    }
  }

  /** To be called before a region is hidden. */
  giveBack(): void {
    if (!this.#isInside(document.activeElement)) return;
    const before = this.#before instanceof HTMLElement && this.#before.isConnected ? this.#before : null;
    (before ?? document.getElementById('content'))?.focus({ preventScroll: true });
  }

  #isInside(element: Element | null): boolean {
    return this.#regions.some((region) => region.contains(element));
  }
}
