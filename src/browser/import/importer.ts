import type { Change } from '../../core/answers/change.ts';
import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import { type ImportPlan, planImport } from '../../core/intake/import-plan.ts';
import { type PastePlan, planPaste } from '../../core/intake/paste-plan.ts';
import type { Answers } from '../../core/intake/questions.ts';
import type { SourceEncoding } from '../../core/intake/source.ts';
import { withoutIdNumbers } from '../../core/intake/without-id-numbers.ts';
import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { noteFailure, noting } from '../diagnosis/last-failure.ts';
import type { PastePlace } from '../roster-grid/roster-grid.ts';
import { today } from '../today.ts';
import { targetOfKey } from './column-lines.ts';
import type { Dropped } from './dropped-files.ts';
import { withAnswerForAll, withAnswerForOne } from './given-answers.ts';
import { headerOfKey } from './header-choices.ts';
import { brokenFailure, droppedFailure, refusedFailure } from './import-failure.ts';
import { firstImport, followMode, followPlan, followView, type ImportState, type PreviewMode } from './import-state.ts';
import { landedWords } from './landed-words.ts';
import { rememberedMappings, rememberMapping } from './mapping-notes.ts';
import { isMeantByPosition, isRoles, needsAnswers, positionWords, rolesPlan } from './pasting.ts';
import { previewWords } from './preview-words.ts';
import { ReadingTooLong, SourceReader } from './source-reader.ts';
import type { SourceAct, SourceView } from './source-view.ts';
import { readingShown } from './reading-shown.ts';

interface Heard {
  /** The dialog shows another step. */
  readonly stepped: (step: ImportState['step']) => void;
  readonly imported: (applied: Applied, words: string) => void;
  /** What was pasted says nothing new, and the person takes it so. */
  readonly nothingNew: (words: string) => void;
  /** What was pasted could not be read. */
  readonly failed: (failure: ImportState['failure']) => void;
}

/** From somebody's file to people in the list, as far as the dialog asks. The file is with a worker until `end`. */
export class Importer {
  readonly state: ImportState;
  readonly #store: CaseStore;
  readonly #list: ListName;
  readonly #heard: Heard;
  #reader: SourceReader | null = null;
  #view: SourceView | null = null;
  #plan: ImportPlan | PastePlan | null = null;
  /** The cell in which it was pasted. */
  #place: PastePlace | null = null;
  /** A column of roles, which has nobody to be looked for. */
  #roles: CopiedGrid | null = null;
  #answers: Answers = {};
  /** Acts that the worker has not answered. */
  #waits = 0;

  constructor(store: CaseStore, list: ListName, state: ImportState, heard: Heard) {
    this.#store = store;
    this.#list = list;
    this.state = state;
    this.#heard = heard;
    // Another tab may change the case under the preview.
    store.subscribe(() => {
      if (this.#plan && state.step === 'preview') this.#replan();
    });
  }

  async open(file: File): Promise<void> {
    this.end();
    this.state.fileName = withoutIdNumbers(file.name);
    this.state.reading = readingShown(this.state.fileName, null);
    this.#step('busy');
    this.#reader = new SourceReader();
    const template = this.#store.templates[this.#list];
    const reader = this.#reader;
    const remembered = await rememberedMappings(this.#list);
    if (reader !== this.#reader) return;
    await this.#ask({ kind: 'open', file, fileName: this.state.fileName, template, filledOn: this.#store.caseFile().filledOn || today(), remembered }, true);
  }

  /** Says why nothing of this is read. */
  refuseDrop(dropped: Exclude<Dropped, { kind: 'file' }>): void {
    this.end();
    this.#fail(droppedFailure(dropped));
  }

  /** Takes what was pasted: in a cell, or in none. */
  async openPasted(copied: CopiedGrid, place: PastePlace | null): Promise<void> {
    this.end();
    this.#place = place;
    const caseFile = this.#store.caseFile();
    const words = previewWords.paste;
    Object.assign(this.state, { comesFrom: 'paste', words, reading: readingShown(words.thing, null), position: positionWords(caseFile, this.#list, place) });
    if (isRoles(copied, place)) {
      this.#showRoles(copied);
      return;
    }
    this.state.fileName = words.thing;
    this.#step('busy');
    this.#reader = new SourceReader();
    const template = this.#store.templates[this.#list];
    await this.#ask({ kind: 'open-pasted', copied, startColumn: place?.column ?? null, template, filledOn: caseFile.filledOn || today() }, true);
  }

  async setSheet(value: string): Promise<void> {
    this.#answers = {};
    await this.#ask({ kind: 'sheet', sheet: Number(value) });
  }

  async setHeader(value: string): Promise<void> {
    this.#answers = {};
    await this.#ask({ kind: 'header', header: headerOfKey(value) });
  }

  async setEncoding(value: string): Promise<void> {
    this.#answers = {};
    await this.#ask({ kind: 'encoding', encoding: value as SourceEncoding }); // cast: the choices are encodings
  }

  async setTarget(column: number, value: string): Promise<void> {
    await this.#ask({ kind: 'target', column, target: targetOfKey(value) });
  }

  /** One answer for every case of a question. */
  async answerAll(question: string, value: string): Promise<void> {
    await this.#answer(withAnswerForAll(this.#answers, question, value));
  }

  async answerOne(question: string, key: string, value: string): Promise<void> {
    await this.#answer(withAnswerForOne(this.#answers, question, { key, value }));
  }

  preview(): void {
    // What was chosen last is not in the answer yet.
    if (this.state.waiting) return;
    this.#replan();
    this.#step('preview');
  }

  back(): void {
    this.#step('match');
  }

  setMode(mode: PreviewMode): void {
    this.state.mode = mode;
    this.#replan();
  }

  import(): void {
    const plan = this.#plan;
    if (!plan?.change) {
      if (plan && this.state.comesFrom === 'paste') this.#heard.nothingNew(this.state.nothing);
      return;
    }
    const { change } = plan;
    const { comesFrom } = this.state;
    const applied = this.#landed(plan, change);
    if (comesFrom === 'file' && this.#view?.memory) rememberMapping(this.#list, this.#view.memory).catch((error: unknown) => noteFailure('storage', error));
    this.#heard.imported(applied, landedWords[comesFrom](plan, this.#view?.proposal, applied.notes));
  }

  /** What lands is what was shown: the plan is not made anew by its own landing. */
  #landed(plan: ImportPlan | PastePlan, change: Change): Applied {
    this.#plan = null;
    try {
      return noting(this.state.comesFrom === 'paste' ? 'paste' : 'import', () => this.#store.land(change));
    } catch (error) {
      this.#plan = plan;
      throw error;
    }
  }

  /** Lets go of the file and of everything known of it. */
  end(): void {
    this.#reader?.end();
    this.#reader = null;
    this.#view = null;
    this.#plan = null;
    this.#place = null;
    this.#roles = null;
    this.#answers = {};
    Object.assign(this.state, firstImport());
  }

  async #answer(answers: Answers): Promise<void> {
    this.#answers = answers;
    await this.#ask({ kind: 'answers', answers });
  }

  async #ask(act: SourceAct, isFirst = false): Promise<void> {
    const reader = this.#reader;
    if (!reader) return;
    this.#waits += 1;
    this.state.waiting = true;
    try {
      const reply = await reader.ask(act, (progress) => {
        if (reader === this.#reader) this.state.reading = readingShown(this.state.fileName, progress);
      });
      if (reader !== this.#reader) return;
      if (reply.kind === 'refused') {
        this.#fail(refusedFailure(this.state.comesFrom, reply.code, reply.facts));
        return;
      }
      this.#view = reply.view;
      followView(this.state, reply.view, this.#answers, this.#store.templates[this.#list]);
      if (isFirst) this.#begin(reply.view);
    } catch (error) {
      if (reader === this.#reader) this.#tell(error);
    } finally {
      this.#waits -= 1;
      this.state.waiting = this.#waits > 0;
    }
  }

  /** Somebody's file is always looked at column by column; what was pasted only where there is something to say about its columns. */
  #begin(view: SourceView): void {
    if (this.state.comesFrom === 'paste') {
      const template = this.#store.templates[this.#list];
      if (isMeantByPosition(view, this.#store.caseFile(), this.#place, this.#list)) this.state.mode = 'position';
      if (!needsAnswers(view, this.state.mode, template)) {
        this.#replan();
        this.#step('preview');
        return;
      }
    }
    this.#step('match');
  }

  #showRoles(copied: CopiedGrid): void {
    Object.assign(this.state, { mode: 'position', onlyByPosition: true, hasColumns: false });
    this.#roles = copied;
    this.#replan();
    this.#step('preview');
  }

  #tell(error: unknown): void {
    const { comesFrom } = this.state;
    if (comesFrom === 'paste' || !(error instanceof ReadingTooLong)) noteFailure(comesFrom === 'paste' ? 'paste' : 'import', error);
    this.#fail(brokenFailure(comesFrom, error));
  }

  /** Another file may be chosen in the same dialog; a paste is over. */
  #fail(failure: ImportState['failure']): void {
    const { comesFrom, fileName } = this.state;
    if (comesFrom === 'paste') {
      this.#heard.failed(failure);
      return;
    }
    this.end();
    this.state.fileName = fileName;
    this.state.failure = { ...failure, words: fileName === '' ? failure.words : `“${fileName}”没有导入。${failure.words}` };
    this.#step('file');
  }

  #replan(): void {
    if (this.#roles) this.#plan = rolesPlan(this.#store, this.#roles, this.#place);
    else if (this.#view) {
      this.#plan = this.#planFor(this.#view, this.state.mode);
      followMode(this.state, this.#view);
    }
    if (this.#plan) followPlan(this.state, this.#plan);
  }

  #planFor({ proposal, block }: SourceView, mode: PreviewMode): ImportPlan | PastePlan {
    const [caseFile, { templates }] = [this.#store.caseFile(), this.#store];
    if (mode !== 'position') return planImport(caseFile, templates, proposal, mode);
    if (!block) throw new Error('Nothing was pasted in a cell');
    return planPaste(caseFile, templates, { proposal, block, row: this.#place?.row ?? null });
  }

  #step(step: ImportState['step']): void {
    this.state.step = step;
    this.#heard.stepped(step);
  }
}
