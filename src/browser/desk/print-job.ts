import type { Paper } from '../../core/paper/paper.ts';
import { type Job, noteFailure } from '../diagnosis/last-failure.ts';
import type { DeskState } from './desk-state.ts';
import { type FileKind, type Making, printFile, type Progress } from './print-file.ts';

/** What is to be printed. */
export interface PrintOrder {
  readonly paper: () => Paper | Promise<Paper>;
  /** 附件3 */
  readonly label: string;
}

/** Any file that takes a while. */
export interface Work {
  /** What it is, as messages call it: 附件3. */
  readonly label: string;
  /** For the diagnosis. */
  readonly job: Job;
  /** What the person is told when it came to nothing: PDF 没有做成. */
  readonly failed: string;
  /** Makes it and hands it out; returns what the person reads afterwards. */
  readonly make: (making: Making) => Promise<string>;
}

interface Heard {
  readonly done: (words: string) => void;
  /** However it ended: what said how far it was is about to go. */
  readonly ended: () => void;
}

/** Below this nothing is said: a file that is there at once needs no progress. */
const quietMs = 300;

const failed: Readonly<Record<FileKind, string>> = { pdf: 'PDF 没有做成', xlsx: 'XLSX 没有做成', docx: 'Word 文件没有做成' };

/** Errors whose message is for the person. */
const tellsPerson: readonly string[] = ['PdfError', 'PacketError'];

/** Makes one file at a time; says how far it is, what went wrong, and lets itself be called off. */
export class PrintJob {
  readonly #state: Pick<DeskState, 'busy' | 'failure'>;
  readonly #heard: Heard;
  #running: AbortController | null = null;

  constructor(state: Pick<DeskState, 'busy' | 'failure'>, heard: Heard) {
    this.#state = state;
    this.#heard = heard;
  }

  start(kind: FileKind, { label, paper }: PrintOrder): Promise<void> {
    return this.run({ label, job: kind, failed: failed[kind], make: async (making) => printFile[kind](await paper(), making) });
  }

  async run(work: Work): Promise<void> {
    if (this.#running) return;
    const { busy, failure } = this.#state;
    const { done, ended } = this.#heard;
    const running = new AbortController();
    this.#running = running;
    failure.title = '';
    this.#report({ words: `正在准备${work.label}`, share: 0 });
    const telling = setTimeout(() => (busy.told = true), quietMs);
    try {
      const told = await work.make({ report: (progress) => this.#report(progress), signal: running.signal });
      done(`已下载${work.label}，${told}。`);
    } catch (error) {
      if (!running.signal.aborted) this.#fail(work, error);
    } finally {
      clearTimeout(telling);
      ended();
      busy.told = false;
      this.#running = null;
    }
  }

  cancel(): void {
    this.#running?.abort();
  }

  #report({ words, share }: Progress): void {
    this.#state.busy.words = words;
    this.#state.busy.share = share;
  }

  #fail(work: Work, error: unknown): void {
    noteFailure(work.job, error);
    const { failure } = this.#state;
    failure.title = work.failed;
    failure.words = error instanceof Error && tellsPerson.includes(error.name) ? error.message : '填写的内容都在，没有丢。请再试一次；还是不行，刷新页面后再试，或者先下载另一种文件。';
  }
}
