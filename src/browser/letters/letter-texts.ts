import type { CaseFile } from '../../core/answers/case-file.ts';
import { letterOf, type ResolvedLetter } from '../../core/answers/letter-text.ts';
import { type Outside, slotFiller } from '../../core/answers/slot-values.ts';
import type { FillSlot } from '../../core/answers/slots.ts';
import type { LetterTemplate } from '../../core/template/letter.ts';
import type { CaseStore } from '../case/case-store.ts';

interface Texts {
  readonly caseFile: CaseFile;
  readonly fill: FillSlot;
  readonly letters: Map<string, ResolvedLetter>;
}

/** The letters of the page as the case fills them now. */
export class LetterTexts {
  readonly #store: CaseStore;
  #texts: Texts | null = null;

  constructor(store: CaseStore) {
    this.#store = store;
  }

  get fill(): FillSlot {
    return this.#now().fill;
  }

  of(letter: LetterTemplate): ResolvedLetter {
    const { caseFile, letters } = this.#now();
    const known = letters.get(letter.id);
    if (known) return known;
    const resolved = letterOf(letter, this.#store.templates, caseFile, this.#outside());
    letters.set(letter.id, resolved);
    return resolved;
  }

  #now(): Texts {
    const caseFile = this.#store.caseFile();
    if (this.#texts?.caseFile !== caseFile) this.#texts = { caseFile, fill: slotFiller(caseFile, this.#store.templates, this.#outside()), letters: new Map() };
    return this.#texts;
  }

  #outside(): Outside {
    const outside = this.#store.outside();
    if (!outside) throw new Error('The page knows no rules');
    return outside;
  }
}
