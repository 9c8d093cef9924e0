import { fromThisPage } from './from-this-page.ts';

/** Address of a problem's page from wherever this page stands; the page then says that the sheet is still open in the tab before. */
export function helpAddress(code: string): string {
  return fromThisPage(`help/${code}/#beside`);
}
