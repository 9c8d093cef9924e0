import type { MendingPlace } from '../../core/answers/mending-place.ts';
import type { ListName } from '../../core/template/template.ts';

/** Where the screens of a case lie under the root of the site. */
export const screenFolders = {
  members: 'apply/members/',
  candidates: 'apply/candidates/',
  enterprise: 'apply/enterprise/',
  steps: 'apply/steps/',
  letters: 'apply/letters/',
  check: 'apply/check/',
} as const satisfies Record<ListName, string> & Readonly<Record<string, string>>;

const placeAddresses: { readonly [K in MendingPlace['kind']]: (place: Extract<MendingPlace, { kind: K }>) => string } = {
  cell: ({ list, row, column }) => `${screenFolders[list]}#${cellHash(row, column)}`,
  table: ({ list }) => screenFolders[list],
  fact: ({ field }) => `${screenFolders.enterprise}#fact-${field}`,
  'filled-on': () => `${screenFolders.members}#filled-on`,
  paragraph: ({ letter, paragraph }) => `${screenFolders.letters}#${letter}${paragraph === undefined ? '' : `.${paragraph}`}`,
  step: ({ clause }) => `${screenFolders.steps}#${clause}`,
  enclosure: ({ id }) => `${screenFolders.steps}#enclosure-${id}`,
};

/** Address of the place where something is mended, relative to the root of the site. */
export function addressOfPlace(place: MendingPlace): string {
  const address = placeAddresses[place.kind] as (place: MendingPlace) => string; // cast: the table's key is the place's own kind
  return address(place);
}

/** What stands after `#` for a cell of a table. */
function cellHash(row: string, column: string): string {
  return new URLSearchParams({ row, column }).toString();
}

/** The cell that the hash of an address names, with or without its `#`; null when it names none. */
export function cellOfHash(hash: string): { readonly row: string; readonly column: string } | null {
  const named = new URLSearchParams(hash.replace(/^#/, ''));
  const [row, column] = [named.get('row'), named.get('column')];
  return row !== null && column !== null ? { row, column } : null;
}
