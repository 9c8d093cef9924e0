/**
 * `apply/members/#row=a` -> `apply/members/index.html#row=a`: an address of this site that ends in a folder, made to name the file
 * that is meant, because some servers and shared folders answer for files alone. Other sites' addresses stay as they are.
 */
export function fileAddress(address: string): string {
  return address.replace(/^(?![a-z][a-z\d+.-]*:|\/\/)[^?#]*\/(?=[?#]|$)/i, '$&index.html');
}
