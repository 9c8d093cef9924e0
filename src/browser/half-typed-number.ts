/** True for a text with twelve figures or more in a run that may become an ID number, which begins with no zero. */
export function mayBecomeIdNumber(text: string): boolean {
  const joined = text.normalize('NFKC').replace(/([0-9])[\s\-.·/]+(?=[0-9])/g, '$1');
  return /(?:^|[^0-9])[1-9][0-9]{11,}/.test(joined);
}
