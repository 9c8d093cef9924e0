import type { Paper } from '../../core/paper/paper.ts';
import { layOut } from '../../core/pdf/layout.ts';
import type { Measure } from '../../core/pdf/measure.ts';
import type { Page } from '../../core/pdf/page.ts';
import { drawPage, pageOfRow, type ScreenMarks } from './paper-drawing.ts';

export interface PaperState {
  /** Shown page, from 1; 0 pages: nothing is laid out yet. */
  page: number;
  pages: number;
  wide: boolean;
  /** Why there is no page to see. */
  words: string;
}

interface Source {
  readonly paper: () => Paper;
  readonly marks: () => ScreenMarks;
}

const restMs = 200;

/** The preview: the page that will be printed, laid out when the person pauses, and only while it is on screen. */
export class PaperSample {
  readonly #host: HTMLElement;
  readonly #state: PaperState;
  readonly #source: Source;
  #pages: readonly Page[] = [];
  #stale = true;
  #seen = false;
  #timer = 0;
  #followed: string | null = null;

  constructor(host: HTMLElement, state: PaperState, source: Source) {
    this.#host = host;
    this.#state = state;
    this.#source = source;
    new IntersectionObserver((entries) => {
      this.#seen = entries.some(({ isIntersecting }) => isIntersecting);
      this.#schedule();
    }).observe(host);
  }

  /** The case changed: the pages have to be laid out again. */
  changed(): void {
    this.#stale = true;
    this.#schedule();
  }

  /** The person went elsewhere: another row is tinted, on its own page. */
  moved(): void {
    this.#schedule();
  }

  turn(by: number): void {
    this.#state.page = Math.max(1, Math.min(this.#pages.length, this.#state.page + by));
    this.#draw();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#seen) this.#timer = window.setTimeout(() => void this.#renew(), restMs);
  }

  async #renew(): Promise<void> {
    if (this.#stale) {
      const measure = await loadMeasure();
      if (!measure) {
        this.#state.words = '纸样要用的文件没有取到。连上网络后再改一格，就会再试。';
        return;
      }
      this.#stale = false;
      this.#pages = layOut(this.#source.paper(), measure);
    }
    this.#state.words = '';
    this.#state.pages = this.#pages.length;
    this.#follow(this.#source.marks().currentRow);
    this.turn(0);
  }

  #follow(row: string | null): void {
    if (row === null || row === this.#followed) return;
    this.#followed = row;
    const at = pageOfRow(this.#pages, row);
    if (at >= 0) this.#state.page = at + 1;
  }

  #draw(): void {
    const page = this.#pages[this.#state.page - 1];
    if (page) this.#host.replaceChildren(drawPage(page, this.#source.marks()));
  }
}

async function loadMeasure(): Promise<Measure | null> {
  try {
    const { paperMeasure } = await import('../paper-measure.ts');
    return await paperMeasure();
  } catch {
    // No connection: the page says so in the preview's place.
    return null;
  }
}
