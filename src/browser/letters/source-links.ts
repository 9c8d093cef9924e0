import { fromThisPage } from '../from-this-page.ts';
import type { PartSource, PartSources } from './part-sources.ts';

/** Where the links of a text stand, and what to do about something that only the text itself can say. */
export interface SourcePlaces {
  readonly from: HTMLElement | null;
  readonly lacks: HTMLElement | null;
  readonly write?: (gap: string) => void;
}

/** Shows what a text takes from where, and what it lacks. A list that is the same as before stays as it is: the focus may be in it. */
export function showSources({ from, lacks }: PartSources, places: SourcePlaces): void {
  show(places.from, from, (source) => link(source));
  show(places.lacks, lacks, (source) => (source.address === null ? writeButton(source, places.write) : link(source)));
}

function show(place: HTMLElement | null, sources: readonly PartSource[], linkTo: (source: PartSource) => HTMLElement): void {
  if (!place) return;
  const said = JSON.stringify(sources);
  if (place.dataset['said'] === said) return;
  place.dataset['said'] = said;
  place.hidden = sources.length === 0;
  place.querySelector('[data-links]')?.replaceChildren(...sources.map(linkTo).map(listItem));
}

function listItem(content: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}

function link({ label, address }: PartSource): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = fromThisPage(address ?? '');
  anchor.textContent = label;
  return anchor;
}

function writeButton({ label }: PartSource, write: SourcePlaces['write']): HTMLElement {
  const button = document.createElement(write ? 'button' : 'span');
  button.textContent = label;
  if (!write || !(button instanceof HTMLButtonElement)) return button;
  button.type = 'button';
  button.className = 'write-gap';
  button.append(heard(' 写在这一段里'));
  button.addEventListener('click', () => write(label));
  return button;
}

function heard(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'heard';
  span.textContent = words;
  return span;
}
