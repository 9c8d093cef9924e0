import { hasGuide } from '../../build/guide.ts';
import type { ListName } from '../../core/template/template.ts';

/** The site's main rooms, in the order of the header. Only what exists. */
export const doors = [
  { path: '/notice/', name: '通知原文' },
  ...(hasGuide() ? [{ path: '/guide/', name: '办理指南' }] : []),
  { path: '/apply/', name: '办理台' },
];

/** Where the form of each list is filled in. */
export const formPaths = { members: '/apply/members/', candidates: '/apply/candidates/' } as const satisfies Record<ListName, string>;

/** Where the facts about the enterprise are filled in. */
export const enterprisePath = '/apply/enterprise/';

/** Where the steps and the materials are kept track of. */
export const stepsPath = '/apply/steps/';

/** Where the letters are written. */
export const lettersPath = '/apply/letters/';

/** Where what members are to be told is printed empty. */
export const membersNoticePath = '/privacy/to-members/';

/** Where everything is checked and downloaded together. */
export const checkPath = '/apply/check/';

/** Where a filled sample of that form is shown; `sample` is the name of its file. */
export function samplePath(sample: string, list: ListName): string {
  return formPaths[list].replace(/^\/apply\//, `/samples/${sample}/`);
}

/** For `aria-current`: this very page, somewhere inside the door, or neither. */
export function currentDoor(path: string, door: string): 'page' | 'true' | undefined {
  if (path === door) return 'page';
  return path.startsWith(door) ? 'true' : undefined;
}
