import { startClauseTools } from './clause-tools.ts';
import { startContents } from './contents.ts';

/** What the notice's page can do beyond being read: copy a clause, show where one is, put the notes away, print. */
export function startReading(): void {
  startClauseTools();
  startContents();
  startNotes();
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
}

function startNotes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-notes]');
  const words = button?.querySelector('span');
  button?.addEventListener('click', () => {
    const hidden = document.documentElement.toggleAttribute('data-notes-off');
    if (words) words.textContent = hidden ? '解读：隐藏' : '解读：显示';
  });
  const printed = document.querySelector<HTMLInputElement>('input[data-print-notes]');
  const show = (): unknown => document.documentElement.toggleAttribute('data-notes-printed', printed?.checked === true);
  printed?.addEventListener('change', show);
  show();
}
