import type { Block, Paper } from '../../core/paper/paper.ts';
import type { Measure } from '../../core/pdf/measure.ts';
import type { Page } from '../../core/pdf/page.ts';
import { drawPage } from '../desk/paper-drawing.ts';

const restMs = 200;
/** Rows beyond these stand on later pages of any form. */
const rowsOfFirstPage = 60;

/** Small true pictures of first pages, drawn one after the other while they are in view. */
export class PagePictures {
  readonly #paper: (id: string) => Promise<Paper>;
  readonly #counted: (id: string, pages: number) => void;
  readonly #seen = new Set<HTMLElement>();
  readonly #stale = new Set<HTMLElement>();
  #timer = 0;
  #drawing = false;

  /** `counted` is told how many pages a document has; 0 when only its first was laid out. */
  constructor(root: HTMLElement, paper: (id: string) => Promise<Paper>, counted: (id: string, pages: number) => void) {
    this.#paper = paper;
    this.#counted = counted;
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      }
      this.#schedule();
    });
    for (const place of Array.from(root.querySelectorAll<HTMLElement>('[data-first-page]'))) {
      this.#stale.add(place);
      observer.observe(place);
      this.#places.push(place);
    }
  }

  readonly #places: HTMLElement[] = [];

  /** The case changed: every picture has to be drawn again. */
  changed(): void {
    for (const place of this.#places) this.#stale.add(place);
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#drawNext(), restMs);
  }

  /** One picture, then the page gets to breathe. */
  async #drawNext(): Promise<void> {
    const place = this.#places.find((one) => this.#seen.has(one) && this.#stale.has(one));
    if (!place || this.#drawing) return;
    this.#drawing = true;
    this.#stale.delete(place);
    try {
      const printing = await loadPrinting();
      if (printing) this.#draw(place, await this.#paper(place.dataset['firstPage'] ?? ''), printing);
    } finally {
      this.#drawing = false;
    }
    window.setTimeout(() => void this.#drawNext(), 0);
  }

  #draw(place: HTMLElement, paper: Paper, { layOut, measure }: Printing): void {
    const short = firstRows(paper);
    const pages = layOut(short, measure);
    const [first] = pages;
    if (!first) return;
    place.classList.toggle('landscape', paper.orientation === 'landscape');
    place.replaceChildren(drawPage(first, { currentRow: null, faulty: new Set() }, measure, { gaps: [], current: [] }));
    this.#counted(place.dataset['firstPage'] ?? '', short === paper ? pages.length : 0);
  }
}

interface Printing {
  readonly layOut: (paper: Paper, measure: Measure) => Page[];
  readonly measure: Measure;
}

async function loadPrinting(): Promise<Printing | null> {
  try {
    const [{ layOut }, { paperMeasure }] = await Promise.all([import('../../core/pdf/layout.ts'), import('../paper-measure.ts')]);
    return { layOut, measure: await paperMeasure() };
  } catch {
    // No connection, no picture: the words beside it say all there is to know.
    return null;
  }
}

/** A long table is cut: laying out thousands of rows for one small picture would hold the page up. */
function firstRows(paper: Paper): Paper {
  const isLong = (block: Block): boolean => block.kind === 'table' && block.rows.length > 400;
  if (!paper.blocks.some(isLong)) return paper;
  return { ...paper, blocks: paper.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.slice(0, rowsOfFirstPage) } : block)) };
}
