import { caseKey } from '../case/case-key.ts';

// The home page stays light: it does not read the case, it only counts what lies in the tab's storage. The forms read it with care.

/** Shows the strip when this tab holds a case in which something stands; looks again when the page comes back from the browser's memory. */
export function startContinue(): void {
  window.addEventListener('pageshow', show);
}

function show(): void {
  const strip = document.querySelector<HTMLElement>('[data-continue]');
  const found = storedCounts();
  if (!strip) return;
  strip.hidden = found === null;
  if (!found) return;
  const say = (part: string, words: string): void => {
    const place = strip.querySelector(`[data-part="${part}"]`);
    if (place) place.textContent = words;
  };
  if (found.name !== '') say('name', found.name);
  say('members', String(found.members));
  say('candidates', String(found.candidates));
  say('steps', found.steps > 0 ? `，程序办完 ${found.steps} 步` : '');
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
