/** Marks in the contents lists where the reader is, and names it in the bar of narrow screens. */
export function startContents(): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.clause')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const listed = clauses.filter((clause) => links.some((link) => link.hash === `#${clause.id}`));
  let pending = false;
  const follow = (): void => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      showPlace(links, placeOf(listed));
    });
  };
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);
  addEventListener('hashchange', follow);
  follow();
}

/** The clause that was gone to while it is in view, or else the last one that begins in the upper third of the window. */
function placeOf(clauses: readonly HTMLElement[]): string {
  const target = clauses.find((clause) => `#${clause.id}` === location.hash);
  if (target && isInView(target)) return target.id;
  const begun = clauses.filter((clause) => clause.getBoundingClientRect().top < innerHeight / 3);
  return (begun[begun.length - 1] ?? clauses[0])?.id ?? '';
}

function isInView(clause: HTMLElement): boolean {
  const { top, bottom } = clause.getBoundingClientRect();
  return bottom > 0 && top >= 0 && top < innerHeight / 2;
}

function showPlace(links: readonly HTMLAnchorElement[], id: string): void {
  for (const item of document.querySelectorAll('.contents li.here')) item.classList.remove('here');
  for (const link of links) {
    if (link.hash !== `#${id}`) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'location');
    link.closest('.contents > li')?.classList.add('here');
    nameInBar(link, id);
  }
}

/** `三.2 模式创新`; a clause whose name says it already is named once. */
function nameInBar(link: HTMLAnchorElement, id: string): void {
  const bar = document.querySelector('[data-reading]');
  const label = document.getElementById(id)?.dataset['label'] ?? '';
  const name = link.lastChild?.textContent ?? '';
  const words = label === name ? name : `${label} ${name}`;
  if (bar && bar.textContent !== words) bar.textContent = words;
}
