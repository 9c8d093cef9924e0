import type { Control } from '../screen/case-screen.ts';

interface Binding {
  /** What the case holds. */
  readonly value: () => boolean;
  readonly apply: (value: boolean) => void;
}

/** The box to tick inside a part of the page. */
export function tickControl(part: HTMLElement, { value, apply }: Binding): Control {
  const box = part.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box) throw new Error('No box to tick');
  box.addEventListener('change', () => apply(box.checked));
  return { isTyping: false, commit: () => undefined, refresh: () => void (box.checked = value()) };
}
