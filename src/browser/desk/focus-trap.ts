/** Keeps the focus inside an open dialog and gives it back afterwards: the oldest browsers we serve have neither `inert` nor a finished `<dialog>`. */
export interface FocusTrap {
  release(): void;
}

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"], [contenteditable="true"]';

/** `before` gets the focus back; `leave` is called when Escape is pressed. */
export function trapFocus(dialog: HTMLElement, before: Element | null, leave: () => void): FocusTrap {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
    if (event.key === 'Tab') keepInside(dialog, event);
  };
  // Wherever the focus is: what had it may just have gone.
  document.addEventListener('keydown', pressed);
  if (!dialog.contains(document.activeElement)) (stops(dialog).find(({ dataset }) => 'first' in dataset) ?? stops(dialog)[0] ?? dialog).focus();
  return {
    release: () => {
      document.removeEventListener('keydown', pressed);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const all = stops(dialog);
  const edge = event.shiftKey ? all[0] : all[all.length - 1];
  const outside = !dialog.contains(document.activeElement);
  if (!outside && document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
}

function stops(dialog: HTMLElement): HTMLElement[] {
  return Array.from(dialog.querySelectorAll<HTMLElement>(focusable)).filter((element) => element.offsetParent !== null);
}
