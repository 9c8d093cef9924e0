/** As long as the frame takes to fade (marks.css). */
const flashMs = 900;

/** Lets a frame fade around it, once. */
export function flash(cell: Element | null | undefined): void {
  if (!cell) return;
  cell.classList.remove('flash');
  void cell.getBoundingClientRect();
  cell.classList.add('flash');
  // Where motion is unwanted there is no animation whose end could be waited for.
  setTimeout(() => cell.classList.remove('flash'), flashMs);
}
