/** Puts a box that floats in the scroller below a cell, or above it where there is no room below; never over it. */
export function placeAtCell(box: HTMLElement, cell: HTMLElement, scroller: HTMLElement): void {
  const frame = scroller.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const viewBottom = Math.min(frame.bottom, window.innerHeight);
  const gap = 5;
  const fitsBelow = at.bottom + gap + box.offsetHeight <= viewBottom;
  const headRoom = at.top - frame.top - box.offsetHeight - gap > 0;
  const top = fitsBelow || !headRoom ? at.bottom + gap : at.top - gap - box.offsetHeight;
  const left = Math.max(frame.left + 4, Math.min(at.left, frame.left + scroller.clientWidth - box.offsetWidth - 8));
  box.style.top = `${top - frame.top + scroller.scrollTop}px`;
  box.style.left = `${left - frame.left + scroller.scrollLeft}px`;
}
