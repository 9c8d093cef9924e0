/** Puts the focus into what the address names, now and whenever it changes: where something is to be mended, else where one answers. */
export function followHash(root: HTMLElement): void {
  goToHash(root);
  window.addEventListener('hashchange', () => goToHash(root));
}

function goToHash(root: HTMLElement): void {
  const place = document.getElementById(nameIn(location.hash));
  if (!place || place === root || !root.contains(place)) return;
  const control = ['[aria-invalid="true"]', 'input:checked', 'input', 'a'].map((selector) => place.querySelector<HTMLElement>(selector)).find((found) => found !== null);
  place.scrollIntoView({ block: 'start' });
  (control ?? place).focus({ preventScroll: true });
}

/** '' for an address that names nothing, or that no browser would have written. */
function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
