import type { Paper } from '../../core/paper/paper.ts';
import { gapMarks, type LetterMark, paragraphMarks } from '../../core/pdf/letter-marks.ts';
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
  readonly paper: () => Paper | Promise<Paper>;
  readonly marks: () => ScreenMarks;
}

const restMs = 200;

/** The preview: the page that will be printed, laid out when the person pauses, and only while it is on screen. */
export class PaperSample {
  readonly #host: HTMLElement;
  readonly #state: PaperState;
  readonly #source: Source;
  #measure: Measure | null = null;
  #pages: readonly Page[] = [];
  #gaps: readonly LetterMark[] = [];
  /** Counts the changes of the case; `#laidOut` is the one that the pages show. */
  #changes = 1;
  #laidOut = 0;
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
    this.#changes += 1;
    this.#schedule();
  }

  /** Another document: shown from its first page. */
  restart(): void {
    this.#followed = null;
    this.#state.page = 1;
    this.changed();
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
    const changes = this.#changes;
    if (this.#laidOut < changes) {
      const measure = await loadMeasure();
      if (!measure) {
        this.#state.words = '纸样要用的文件没有取到。连上网络后再改一格，就会再试。';
        return;
      }
      const paper = await this.#source.paper();
      // Something was done meanwhile: that is laid out next.
      if (changes !== this.#changes) return;
      this.#laidOut = changes;
      this.#measure = measure;
      this.#pages = layOut(paper, measure);
      this.#gaps = gapMarks(this.#pages, measure);
    }
    this.#state.words = '';
    this.#state.pages = this.#pages.length;
    this.#follow(this.#source.marks());
    this.turn(0);
  }

  #follow({ currentRow, paragraph = null }: ScreenMarks): void {
    if (currentRow === null && paragraph === null) return;
    const at = currentRow === null ? (paragraphMarks(this.#pages, paragraph ?? 0)[0]?.page ?? -1) : pageOfRow(this.#pages, currentRow);
    // A row stays where it is while it is typed in; a paragraph may go over to the next page.
    const place = currentRow ?? `${paragraph ?? 0}/${at}`;
    if (place === this.#followed) return;
    this.#followed = place;
    if (at >= 0) this.#state.page = at + 1;
  }

  #draw(): void {
    const number = this.#state.page - 1;
    const page = this.#pages[number];
    if (!page || !this.#measure) return;
    const marks = this.#source.marks();
    const onPage = (found: readonly LetterMark[]): LetterMark[] => found.filter((mark) => mark.page === number);
    const current = marks.paragraph === null || marks.paragraph === undefined ? [] : paragraphMarks(this.#pages, marks.paragraph);
    this.#host.replaceChildren(drawPage(page, marks, this.#measure, { gaps: onPage(this.#gaps), current: onPage(current) }));
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
