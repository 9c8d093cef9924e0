/** Address of a problem's page from wherever this page stands. */
export function helpAddress(code: string): string {
  return `${document.documentElement.dataset['root'] ?? '/'}help/${code}/`;
}
