import { caseKey } from './case-key.ts';
import type { KeptPage } from './kept-page.ts';

// What the tab kept and this build could not read lies untouched under keys of its own, until the tab is closed or everything is cleared.

const firstKey = 'qikexie-case-set-aside';

/** Moves the text from where the case stands, over nothing that was set aside before. False when it had to stay where it is. */
export function setAside(text: string, { sessionStorage }: KeptPage): boolean {
  const key = freeKey(text, sessionStorage);
  // There is seldom room for it twice.
  sessionStorage.removeItem(caseKey);
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    sessionStorage.setItem(caseKey, text);
    return false;
  }
}

/** What was set aside in this tab, the first first; for `asideFile`. */
export function textsSetAside(page: KeptPage): string[] {
  const texts: string[] = [];
  try {
    for (let text = page.sessionStorage.getItem(keyOf(1)); text !== null; text = page.sessionStorage.getItem(keyOf(texts.length + 1))) texts.push(text);
  } catch {
    // A browser that forbids storage keeps nothing aside either.
  }
  return texts;
}

/** Where the text lies already, or may be laid. */
function freeKey(text: string, storage: KeptPage['sessionStorage']): string {
  let number = 1;
  for (let there = storage.getItem(keyOf(number)); there !== null && there !== text; there = storage.getItem(keyOf(number))) number += 1;
  return keyOf(number);
}

function keyOf(number: number): string {
  return number === 1 ? firstKey : `${firstKey}-${number}`;
}
