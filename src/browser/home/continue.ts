import { caseKey } from '../case/case-key.ts';
import { clearedEvent } from '../saving/cleared-while-reading.ts';
import { readChoice } from '../saving/save-choice.ts';
import { pageLink } from '../saving/tab-link.ts';
import type { SavedHead } from '../saving/saved-cases.ts';
import { caseName, dayOf } from '../saving/saved-words.ts';

// The home page stays light: it does not read the case, it only counts what lies in the tab's storage. The forms read it with care.
// What reads the list of saved cases comes only to who has chosen to save some.

/** Shows the strip when this tab holds a case in which something stands, or this computer keeps one; looks again when the page comes back from the browser's memory. */
export function startContinue(): void {
  const strip = document.querySelector<HTMLElement>('[data-continue]');
  if (!strip) return;
  const unnamed = part(strip, 'name').textContent;
  const look = (): void => void show(strip, unnamed);
  window.addEventListener('pageshow', look);
  window.addEventListener(clearedEvent, look);
}

/** A page from the browser's memory still shows what it showed before. `unnamed`: said of a case without a name. */
async function show(strip: HTMLElement, unnamed: string): Promise<void> {
  const found = storedCounts();
  strip.hidden = found === null;
  part(strip, 'others').hidden = true;
  if (found) showCounts(strip, { ...found, name: found.name === '' ? unnamed : found.name });
  if (readChoice(window).kind === 'here') showKept(strip, found, await savedHeads());
}

function showCounts(strip: HTMLElement, { name, members, candidates, steps }: Counts): void {
  say(strip, 'name', name);
  part(strip, 'counts').hidden = false;
  say(strip, 'members', String(members));
  say(strip, 'candidates', String(candidates));
  say(strip, 'steps', steps > 0 ? `，程序办完 ${steps} 步` : '');
  say(strip, 'kept', readChoice(window).kind === 'here' ? '' : '只在这个标签页里，关掉就没有了。');
}

const mostNames = 2;

/** A tab without a case opens the one that was saved last; the others are on the list of 办理台. */
function showKept(strip: HTMLElement, found: Counts | null, heads: readonly SavedHead[]): void {
  const [last] = heads;
  if (!last) return;
  strip.hidden = false;
  if (!found) {
    say(strip, 'name', caseName(last));
    part(strip, 'counts').hidden = true;
    say(strip, 'kept', `${last.people > 0 ? `${last.people} 人，` : ''}最后改动 ${dayOf(last.savedAt)}，保存在这台电脑。`);
  }
  const open = found ? pageLink().read()?.id : last.id;
  const others = heads.filter(({ id }) => id !== open);
  part(strip, 'others').hidden = others.length === 0;
  const names = others.slice(0, mostNames).map(caseName).join('、');
  say(strip, 'others', `这台电脑上另有 ${others.length} 份：${names}${others.length > mostNames ? '等' : ''}`);
}

async function savedHeads(): Promise<readonly SavedHead[]> {
  try {
    const { browserCases } = await import('../saving/browser-cases.ts');
    return await browserCases.list();
  } catch {
    // Where the store says no, the forms tell.
    return [];
  }
}

function say(strip: HTMLElement, name: string, words: string): void {
  part(strip, name).textContent = words;
}

function part(strip: HTMLElement, name: string): HTMLElement {
  const found = strip.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The strip has no part ${name}`);
  return found;
}

interface Counts {
  readonly name: string;
  readonly members: number;
  readonly candidates: number;
  /** Steps that are done. */
  readonly steps: number;
}

function storedCounts(): Counts | null {
  const found = stored();
  const enterprise = found['enterprise'];
  const name = isObject(enterprise) && typeof enterprise['name'] === 'string' ? enterprise['name'] : '';
  const [members, candidates] = [lengthOf(found['members']), lengthOf(found['candidates'])];
  const facts = isObject(enterprise) ? enterprise['facts'] : undefined;
  const begun = name !== '' || members + candidates > 0 || [facts, found['steps'], found['enclosures'], found['letters']].some((answers) => valuesOf(answers).length > 0);
  const steps = valuesOf(found['steps']).filter((step) => isObject(step) && step['state'] === 'done').length;
  return begun ? { name, members, candidates, steps } : null;
}

function stored(): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(caseKey) ?? 'null');
    return isObject(found) ? found : {};
  } catch {
    // No storage, or something else in it: the form's page says what to do.
    return {};
  }
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function valuesOf(answers: unknown): unknown[] {
  return isObject(answers) ? Object.values(answers) : [];
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
