import { fileAddress } from '../core/text/file-address.ts';

/** A page's address under the root of the site (`apply/members/#filled-on`), as a link on the page that is open. */
export function fromThisPage(address: string): string {
  return `${document.documentElement.dataset['root'] ?? './'}${fileAddress(address)}`;
}
