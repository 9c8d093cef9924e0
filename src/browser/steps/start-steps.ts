import { startCaseScreen } from '../screen/start-case-screen.ts';
import { followHash } from './arrival.ts';
import { Steps } from './steps.ts';
import { firstState, type ShownMaterial, type ShownStep } from './steps-state.ts';

// The entry point of the page of the steps and the materials.

export function startSteps(): void {
  startCaseScreen({
    name: 'steps',
    firstState,
    start: (screen, state, root) => {
      const steps = new Steps(screen, state, root);
      // What must be mended is known once Alpine has drawn the page.
      document.addEventListener('alpine:initialized', () => followHash(root), { once: true });
      const step = (clause: string): ShownStep | undefined => state.steps[clause];
      const material = (id: string): ShownMaterial | undefined => state.materials[id];
      return {
        statusOf: (clause: string) => step(clause)?.status ?? '',
        statusClass: (clause: string) => step(clause)?.statusClass ?? '',
        isDone: (clause: string) => step(clause)?.statusClass === 'done-text',
        waitsOf: (clause: string) => step(clause)?.waits ?? '',
        problemOf: (clause: string) => step(clause)?.problem ?? '',
        isFaulty: (clause: string) => step(clause)?.dateFaulty ?? false,
        markOf: (id: string) => material(id)?.mark ?? '',
        markClass: (id: string) => material(id)?.markClass ?? 'mark',
        saysClass: (id: string) => (material(id)?.markClass === 'mark fix' ? 'fix-text' : ''),
        saysOf: (id: string) => material(id)?.says ?? '',
        enclosureProblem: (id: string) => material(id)?.problem ?? '',
        printPdf: () => steps.print('pdf'),
        printXlsx: () => steps.print('xlsx'),
        printDocx: () => steps.print('docx'),
        downloadPlan: () => steps.downloadPlan(),
        previousPage: () => steps.turnPage(-1),
        nextPage: () => steps.turnPage(1),
        toggleWide: () => void (state.paper.wide = !state.paper.wide),
      };
    },
  });
}
