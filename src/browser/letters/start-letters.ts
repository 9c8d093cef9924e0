import { startCaseScreen } from '../screen/start-case-screen.ts';
import { Letters } from './letters.ts';
import { firstState } from './letters-state.ts';

// The entry point of the page on which the letters are written.

export function startLetters(): void {
  startCaseScreen({
    name: 'letters',
    firstState,
    start: (screen, state, root) => {
      const letters = new Letters(screen, state, root);
      return {
        printPdf: () => letters.print('pdf'),
        printDocx: () => letters.print('docx'),
        previousPage: () => letters.turnPage(-1),
        nextPage: () => letters.turnPage(1),
        toggleWide: () => letters.toggleWide(),
      };
    },
  });
}
