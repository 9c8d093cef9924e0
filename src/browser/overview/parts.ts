/** Writes words into a part of the page, named by `data-part`. */
export function say(place: Element, part: string, words: string): void {
  const element = place.querySelector(`[data-part="${part}"]`);
  if (element) element.textContent = words;
}

/** Shows what is named by `data-part`, or hides it. */
export function reveal(place: Element, part: string, isShown: boolean): void {
  const element = place.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (element) element.hidden = !isShown;
}
