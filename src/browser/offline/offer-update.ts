import { noteCleared } from './forget-offline.ts';
import { ask, type WorkerWord } from './offline-messages.ts';
import { takeOverWords } from './take-over-words.ts';

// A new version of the site is fetched beside the one that is open. It takes over when a person says so, in all tabs at once.

const ready = '本站有新版本。更新时，打开着的本站网页都会重新载入，填的内容都在。';
const answerWithinMs = 10_000;

/** Answers a new version that asks whether this page can be loaded again, loads it again when told to, and hears when another tab had everything taken away. */
export function answerWorker(container: ServiceWorkerContainer): void {
  container.addEventListener('message', ({ data, ports: [port] }: MessageEvent<WorkerWord>) => {
    const acts: Readonly<Record<WorkerWord, () => void>> = {
      'may-you-reload': () => port?.postMessage(!hasSomethingInHand()),
      reload: () => location.reload(),
      forgotten: noteCleared,
    };
    acts[data]();
  });
  container.startMessages();
}

/** Shows the bar as soon as another version than this page's is there. */
export function offerUpdate(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (registration.waiting && container.controller) show(registration);
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', look);
  look();
  watch();
  registration.addEventListener('updatefound', watch);
}

function show(registration: ServiceWorkerRegistration): void {
  const bar = document.querySelector<HTMLElement>('[data-update]');
  if (!bar?.hidden) return;
  bar.hidden = false;
  bar.classList.toggle('above-bar', document.querySelector('.phone-bar') !== null);
  // What gets the focus must not lie under the bar.
  document.documentElement.dataset['updating'] = '';
  say(bar, ready);
  bar.querySelector('button')?.addEventListener('click', () => void update(bar, registration));
}

async function update(bar: HTMLElement, { waiting }: ServiceWorkerRegistration): Promise<void> {
  // Gone: it took over already.
  if (!waiting) location.reload();
  else say(bar, takeOverWords(await ask(waiting, 'take-over', answerWithinMs)));
}

function say(bar: HTMLElement, words: string): void {
  const place = bar.querySelector('[role="status"]');
  if (place) place.textContent = words;
}

/** What is in no storage and would be gone: a dialog somebody works in, a file being made, added scans. */
function hasSomethingInHand(): boolean {
  const shown = Array.from(document.querySelectorAll('[role="dialog"], dialog[open], .desk-alert.busy')).some((element) => element.getClientRects().length > 0);
  return shown || document.querySelector('[data-scans] [data-act="remove"]') !== null;
}
