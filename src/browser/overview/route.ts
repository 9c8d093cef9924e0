import { inWords } from '../../core/routing/approval-rows.ts';
import type { Route } from '../../core/routing/route.ts';
import { reveal, say } from './parts.ts';

/** Who approves, by name, and to whom the letters go. Until the kind of enterprise is known the page's own words stand. */
export function showRoute(route: Route | undefined, approver: string | undefined): void {
  const section = document.querySelector<HTMLElement>('[data-route]');
  if (!section) return;
  reveal(section, 'unknown', route === undefined);
  reveal(section, 'known', route !== undefined);
  if (!route) return;
  for (const kind of Array.from(section.querySelectorAll<HTMLElement>('[data-kind]'))) kind.hidden = kind.dataset['kind'] !== route.kind.id;
  say(section, 'bodies', inWords(route.approving));
  const isOpen = route.approving.length > 1;
  reveal(section, 'choose', isOpen && approver === undefined);
  say(section, 'addressee', isOpen && approver !== undefined ? `申请和报告写给${approver}。` : '');
}
