import { noteFailure } from '../diagnosis/last-failure.ts';
import { offlineCacheName } from '../offline/offline-cache.ts';
import { siteRoot } from '../offline/site-worker.ts';
import { clearQuestion, confirmed, unclearedWords } from './confirm.ts';
import { networkWords, watchNetwork } from './network-seen.ts';
import { otherTabs } from './other-tabs.ts';
import { readChoice } from './save-choice.ts';
import { sizeWords, storedName } from './stored-words.ts';
import { ourDatabases, ourKeys } from './traces.ts';

interface Stored {
  readonly what: string;
  readonly where: string;
}

const everyMs = 2000;

const undeleted: Stored = { what: '没有删净的数据库，里面可能有保存的材料', where: '这台电脑上；请再按“清除本机数据”' };

/** Shows what the site stores and asks for, as it is now. */
export function startPrivacyPanel(): void {
  const panel = document.querySelector<HTMLElement>('[data-privacy-panel]');
  if (!panel) return;
  watchNetwork((seen) => say(panel, 'requests', networkWords(seen)));
  const show = (): void => {
    showStored(panel).catch((error: unknown) => noteFailure('storage', error));
  };
  show();
  setInterval(show, everyMs);
  window.addEventListener('hashchange', show);
  part(panel, 'clear').addEventListener('click', () => {
    clear().catch((error: unknown) => {
      noteFailure('storage', error);
      say(panel, 'problem', unclearedWords);
      part(panel, 'problem').hidden = false;
    });
  });
}

async function clear(): Promise<void> {
  if (!(await confirmed(clearQuestion))) return;
  const { clearComputer } = await import('./clear.ts');
  await clearComputer(otherTabs(), () => undefined);
}

async function showStored(panel: HTMLElement): Promise<void> {
  const databases = await ourDatabases();
  const stored = [...tabStored(), ...computerStored(), ...(await savedStored(databases)), ...(await cachesStored())];
  part(panel, 'nothing').hidden = stored.length > 0;
  part(panel, 'unlisted').hidden = databases !== null || readChoice(window).kind === 'here';
  showList(part(panel, 'stored'), stored);
  say(panel, 'left', stored.length === 0 ? '刚才又查了一遍：本站在这个浏览器里什么都没有存。' : '后来又存了下面这些。');
  showCleared(part(panel, 'cleared'));
}

/** Who comes from clearing is brought to what became of it. */
function showCleared(place: HTMLElement): void {
  const isCleared = location.hash === '#cleared';
  if (place.hidden === !isCleared) return;
  place.hidden = !isCleared;
  if (isCleared) place.focus();
}

/** Only what differs is written anew: a reader may be in the middle of it. */
function showList(list: HTMLElement, stored: readonly Stored[]): void {
  const lines = JSON.stringify(stored);
  if (list.dataset['shown'] === lines) return;
  list.dataset['shown'] = lines;
  list.replaceChildren(
    ...stored.map(({ what, where }) => {
      const item = document.createElement('li');
      const place = document.createElement('small');
      place.textContent = where;
      item.append(what, place);
      return item;
    }),
  );
}

function tabStored(): Stored[] {
  return ourKeys(() => sessionStorage).map((key) => ({ what: storedName(key), where: `这个标签页里，${sizeWords(sizeOf(sessionStorage, key))}；关掉标签页就没有了，除非浏览器自己记了一份` }));
}

function computerStored(): Stored[] {
  return ourKeys(() => localStorage).map((key) => ({ what: storedName(key), where: '这台电脑上，留到清除为止' }));
}

/** Saved cases are read by the code of the forms, which comes only where there is something to read. */
async function savedStored(databases: readonly string[] | null): Promise<Stored[]> {
  if (databases?.length === 0) return [];
  const choice = readChoice(window);
  // What the browser would not delete is there still, whatever was chosen since.
  if (choice.kind !== 'here') return databases ? [undeleted] : [];
  const [{ browserCases, deleteCabinet }, { dueAt }, { caseName, stayWords }] = await Promise.all([import('./browser-cases.ts'), import('./expiry.ts'), import('./saved-words.ts')]);
  const heads = await browserCases.list();
  // Cleared by another tab meanwhile: to look had made it anew.
  if (readChoice(window).kind !== 'here') {
    return deleteCabinet().then(
      () => [],
      () => [undeleted],
    );
  }
  return heads.map((head) => {
    const due = dueAt(head, choice.keptDays);
    return { what: `保存的材料：${caseName(head)}${head.people > 0 ? `，${head.people} 人` : ''}`, where: `这台电脑上，${stayWords(due, Date.now())}` };
  });
}

/** What the browser keeps of the site itself, to open it without a network. Absent on plain http. */
async function cachesStored(): Promise<Stored[]> {
  if (!('caches' in window)) return [];
  if (!(await caches.has(offlineCacheName(siteRoot())))) return [];
  return [{ what: '本站自己的网页、程序和字形，没有填的内容', where: '这台电脑上，没有网时用；清除为止' }];
}

function sizeOf(storage: Storage, key: string): number {
  return new Blob([storage.getItem(key) ?? '']).size;
}

function say(panel: HTMLElement, name: string, words: string): void {
  const place = part(panel, name);
  if (place.textContent !== words) place.textContent = words;
}

function part(panel: HTMLElement, name: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The panel has no part ${name}`);
  return found;
}
