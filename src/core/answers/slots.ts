import { slotMarks } from '../template/slot-mark.ts';

// The text of a letter in parts: what stands there by itself, and slots that the case fills.

/** One piece of a text, in reading order. `gap`: nothing to fill the slot with yet; it says what is missing, in Chinese. */
export type Part =
  | { readonly text: string }
  /** Name without braces; the value is never empty. */
  | { readonly slot: string; readonly value: string }
  | { readonly slot: string; readonly gap: string };

/** What a slot holds; undefined for a name that is no slot. */
export type FillSlot = (name: string) => { readonly value: string } | { readonly gap: string } | undefined;

// A brace that is meant as a brace. Neither name can be a slot's.
const openBrace = '{(}';
const closeBrace = '{)}';
const braces = new Map([
  ['(', '{'],
  [')', '}'],
]);

/** The parts of a text with slots in braces. Braces around anything else stay as they are. */
export function partsOf(text: string, fill: FillSlot): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { name, start, end } of slotMarks(text)) {
    const filled = braces.has(name) ? undefined : fill(name);
    pushText(parts, text.slice(at, start) + (filled ? '' : (braces.get(name) ?? text.slice(start, end))));
    if (filled) parts.push({ slot: name, ...filled });
    at = end;
  }
  pushText(parts, text.slice(at));
  return parts;
}

/** What a part shows. */
export function shownBy(part: Part): string {
  if ('text' in part) return part.text;
  return 'value' in part ? part.value : gapMark(part.gap);
}

/** The text that a person reads. */
export function textOf(parts: readonly Part[]): string {
  return parts.map(shownBy).join('');
}

/** 【待填：任期】 */
export function gapMark(what: string): string {
  return `【待填：${what}】`;
}

/** Words of a person as a text with slots: a brace in it stays a brace, a gap's mark becomes a gap. */
export function unslotted(words: string): string {
  return words.replace(/[{}]/g, (brace) => (brace === '{' ? openBrace : closeBrace)).replace(/【待填：([^{}【】\n]+)】/g, '{gap:$1}');
}

/** Two texts beside each other are one part. */
function pushText(parts: Part[], text: string): void {
  const last = parts[parts.length - 1];
  if (text === '') return;
  if (last && 'text' in last) parts[parts.length - 1] = { text: last.text + text };
  else parts.push({ text });
}
