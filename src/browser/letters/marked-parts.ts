import { type Part, shownBy } from '../../core/answers/slots.ts';

/** A text as it reads, with what came from the case and what is still lacking marked. */
export function showMarked(place: HTMLElement, parts: readonly Part[]): void {
  place.replaceChildren(...parts.map(markedPart));
}

function markedPart(part: Part): Node {
  if ('text' in part) return document.createTextNode(part.text);
  const mark = document.createElement('span');
  mark.className = 'gap' in part ? 'gap' : 'from-case';
  mark.textContent = shownBy(part);
  return mark;
}
