import { readChoice } from '../saving/save-choice.ts';
import { displayChoices, storageKey } from './preference.ts';

// The display menu: radio buttons that set attributes of the root element, and remember them.

const root = document.documentElement;

/** Makes every set of display choices on the page work, and lets Escape, a link chosen or a click elsewhere close an open menu. */
export function startDisplayMenus(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-display] input')];
  showChosen(inputs);
  for (const input of inputs)
    input.addEventListener('change', () => {
      choose(nameOf(input), input.value);
      showChosen(inputs);
    });
  closeMenusFromOutside();
}

function choose(name: string, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
  remember();
}

/** Keeps the choices where the browser lets us; without storage they hold for this page. */
function remember(): void {
  const chosen = displayChoices.flatMap(({ name }) => {
    const value = root.getAttribute(`data-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  try {
    const place = readChoice(window).kind === 'nowhere' ? sessionStorage : localStorage;
    if (chosen.length === 0) place.removeItem(storageKey);
    else place.setItem(storageKey, JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    // Storage is off: the page still looks as chosen until it is left.
  }
}

function showChosen(inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) input.checked = input.value === (root.getAttribute(`data-${nameOf(input)}`) ?? '');
}

function nameOf(input: HTMLInputElement): string {
  return input.closest<HTMLElement>('[data-display]')?.dataset['display'] ?? '';
}

function closeMenusFromOutside(): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')];
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    for (const menu of menus) if (!menu.contains(target) || target.closest('a')) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' ? menus.find((menu) => menu.open) : undefined;
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}
