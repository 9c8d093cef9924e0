import type { PaperState } from '../desk/paper-sample.ts';
import { firstScreenState, type ScreenState } from '../screen/screen-state.ts';

/** What the page shows beside the letters. Plain values: Alpine watches them. */
export interface LettersState extends ScreenState {
  paper: PaperState;
  /** All letters stand upright. */
  orientation: 'portrait';
}

export function firstState(): LettersState {
  return { ...firstScreenState(), paper: { page: 1, pages: 0, wide: false, words: '' }, orientation: 'portrait' };
}
