import type { Place } from './engine.ts';

// What runs inside a page of any engine. Every function stands alone: its text is sent to the browser.

export interface Wanted {
  readonly kind: 'button' | 'link' | 'field';
  /** The accessible name, white space aside. When nothing is called so, what begins so. */
  readonly name: string;
}

export interface Found extends Place {
  /** What lies over the middle of it, or ''. */
  readonly coveredBy: string;
  /** Whether it has the focus, and what it holds. */
  readonly focused: boolean;
  readonly value: string;
  readonly checked: boolean;
}

/** The first visible one, scrolled to the middle and marked with `data-driven`; undefined when there is none. */
export function find({ kind, name }: Wanted): Found | undefined {
  const selectors = { button: 'button, summary, [role=button]', link: 'a[href]', field: 'input, select, textarea' };
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const labelsOf = (element: Element): HTMLElement[] => Array.from((element as HTMLInputElement).labels ?? []); // cast: what has no labels gives undefined
  const named = (element: Element): string[] => {
    const label = element.getAttribute('aria-label');
    if (label !== null) return [tidy(label)];
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    if (ids.length > 0) return [tidy(ids.map((id) => document.getElementById(id)?.textContent).join(' '))];
    const labels = labelsOf(element);
    return labels.length > 0 ? labels.map((one) => tidy(one.textContent)) : kind === 'field' ? [] : [tidy((element as HTMLElement).innerText)]; // cast: buttons and links of HTML
  };
  const area = (element: Element): DOMRect => element.getBoundingClientRect();
  const isVisible = (element: Element): boolean => area(element).width > 0 && area(element).height > 0 && getComputedStyle(element).visibility !== 'hidden';
  const all = Array.from(document.querySelectorAll(selectors[kind])).filter((element) => isVisible(element) || labelsOf(element).some(isVisible));
  const element = all.find((one) => named(one).includes(name)) ?? all.find((one) => named(one).some((text) => text.startsWith(name)));
  if (element === undefined) return undefined;
  document.querySelector('[data-driven]')?.removeAttribute('data-driven');
  element.setAttribute('data-driven', '');
  const shown = area(element).width > 3 ? element : (labelsOf(element)[0] ?? element);
  shown.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = area(shown);
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  const hit = document.elementFromPoint(x, y);
  const isHit = hit !== null && (shown.contains(hit) || hit.contains(shown) || labelsOf(element).some((label) => label.contains(hit)));
  const { value, checked } = element as HTMLInputElement; // cast: undefined where there is none
  return {
    x,
    y,
    coveredBy: isHit ? '' : hit === null ? 'the edge of the window' : `${hit.tagName}.${String(hit.getAttribute('class'))}`,
    focused: element === document.activeElement,
    value: typeof value === 'string' ? value : '',
    checked: checked === true, // eslint-disable-line @typescript-eslint/no-unnecessary-boolean-literal-compare -- undefined for links
  };
}

/** Selects what the focused field holds, so that typing takes its place. */
export function selectAll(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}

/** Chooses from the list that `find` marked; false when it does not offer that. */
export function chooseOption(text: string): boolean {
  const list = document.querySelector<HTMLSelectElement>('select[data-driven]');
  const option = Array.from(list?.options ?? []).find((one) => one.text.trim() === text);
  if (!list || !option) return false;
  list.value = option.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** The next copying puts this on the clipboard, as a spreadsheet does. */
export function copyNext(html: string): void {
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', copy, { capture: true, once: true });
}

/** Where we are and how long the page is; undefined while it still loads. */
export function loadedAs(): { address: string; height: number } | undefined {
  return document.readyState === 'complete' ? { address: location.pathname, height: document.body.scrollHeight } : undefined;
}

/** All that can be read on the page now. */
export function readAll(): string {
  return document.body.innerText.replace(/\s+/g, ' ');
}

/** What the site never does: an engine that does not tell of it would tell of nothing. */
export function misbehave(): void {
  console.error('said on purpose');
  document.body.append(Object.assign(new Image(), { src: 'http://outside.test/' }));
}

export function focusedName(): string {
  return document.activeElement?.getAttribute('aria-label') ?? '';
}
