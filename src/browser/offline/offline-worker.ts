import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { type OfflineFile, type OfflineFiles, bytesOf, pathNamed } from '../../core/offline/offline-files.ts';
import { offlineCacheName } from './offline-cache.ts';
import { ask, type OfflineAnswers, type OfflineQuestion, type OfflineState } from './offline-messages.ts';

// Answers for every file of the site, from what it keeps. One version of the site is answered for at a time: the next one waits until
// no page of this one is open, or until a person lets it take over.

declare const self: ServiceWorkerScope & {
  /** Put before this code when the site is built. */
  readonly offlineFiles: OfflineFiles;
};

const { first, rest } = self.offlineFiles;
const root = self.registration.scope;
const cacheName = offlineCacheName(root);
/** Files fetched for one question; the page asks again, so that nothing is fetched when nobody has the site open. */
const filesAtOnce = 4;
const frozenAfterMs = 1500;

let isForgotten = false;
let isTakingOver = false;
/** The fetching under way: two pages that ask at once wait for each other. */
let fetching: Promise<unknown> = Promise.resolve();

const beginning = keeperOf(first);
const whole = keeperOf([...first, ...rest]);

self.addEventListener('install', (event) => {
  // What goes wrong is the event's to tell: the browser then keeps no worker, and tries again with the next page.
  beginning.install(event).catch(() => undefined);
});

self.addEventListener('activate', (event) => {
  // Takes away what only the version before had.
  event.waitUntil(whole.activate(event).then(settle));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathNamed(request.url, root) : undefined;
  if (path === undefined) return;
  const key = keyOf(path);
  if (key !== undefined) event.respondWith(kept(event, key));
  else if (request.mode === 'navigate') event.respondWith(keyOf(`${path}/index.html`) === undefined ? unknownPage(request) : Promise.resolve(folderOf(request)));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const question = event.data as OfflineQuestion; // cast: only pages of this site can send here
  event.waitUntil(answers[question](event).then((answer) => port?.postMessage(answer), () => port?.postMessage(null)));
});

const answers: { readonly [Question in OfflineQuestion]: (event: ExtendableEvent) => Promise<OfflineAnswers[Question] | null> } = {
  state: () => state(),
  more: (event) => {
    const answer = fetching.then(() => fetchMore(event));
    fetching = answer.catch(() => null);
    return answer;
  },
  'take-over': () => takeOver(),
  forget: () => forget(),
};

/** A file that comes as it should is kept; one that a host answers with something else, by its hash, is none. */
function keeperOf(files: readonly OfflineFile[]): PrecacheController {
  const keeper = new PrecacheController({ cacheName, plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 && !isForgotten ? response : null) }] });
  keeper.addToCacheList(files.map(([path, sha256]) => ({ url: encodeURI(path), revision: holdsHash(path) ? null : sha256.slice(0, 12), integrity: `sha256-${sha256}` })));
  // The answers are the same for all who ask, whatever a host says they vary by.
  keeper.strategy.matchOptions = { ignoreVary: true };
  return keeper;
}

/** Such a file never changes under its name, so the browser's own cache may have it already. */
function holdsHash(path: string): boolean {
  return /^_astro\/|^fonts\/.*\.bin$/.test(path);
}

function keyOf(path: string): string | undefined {
  return whole.getCacheKeyForURL(encodeURI(path));
}

/** What is not kept comes from the host, and so does everything once the cache is gone. */
async function kept(event: FetchEvent, cacheKey: string): Promise<Response> {
  const { request } = event;
  try {
    if (isForgotten || !(await caches.has(cacheName))) return await fetch(request);
    return await whole.strategy.handle({ event, request, params: { cacheKey, integrity: whole.getIntegrityForCacheKey(cacheKey) } });
  } catch {
    // Also when there was no room to keep it.
    return fetch(request);
  }
}

function folderOf({ url }: Request): Response {
  const [place = '', asked = ''] = url.split(/(?=[?#])/);
  return Response.redirect(`${place}/${asked}`, 301);
}

async function unknownPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await whole.matchPrecache('404.html');
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

async function missing(): Promise<OfflineFile[]> {
  if (isForgotten || !(await caches.has(cacheName))) return [...first, ...rest];
  const held = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
  return [...first, ...rest].filter(([path]) => !held.has(keyOf(path) ?? ''));
}

async function state(): Promise<OfflineState> {
  return { whole: bytesOf([...first, ...rest]), left: bytesOf(await missing()) };
}

/** Null once nothing is to be kept, and when the disk has little room left: what people save is worth more than rare glyphs. */
async function fetchMore(event: ExtendableEvent): Promise<OfflineState | null> {
  const files = await missing();
  if (isForgotten || !(await caches.has(cacheName)) || !(await hasRoomFor(bytesOf(files)))) return null;
  for (const [path] of files.slice(0, filesAtOnce)) await fetchOne(event, path);
  return state();
}

async function fetchOne(event: ExtendableEvent, path: string): Promise<void> {
  const cacheKey = keyOf(path) ?? '';
  const integrity = whole.getIntegrityForCacheKey(cacheKey) ?? '';
  const request = new Request(encodeURI(path), { integrity, credentials: 'same-origin' });
  await Promise.all(whole.strategy.handleAll({ event, request, params: { cacheKey, integrity } }));
}

async function hasRoomFor(bytes: number): Promise<boolean> {
  const storage = navigator.storage as Partial<StorageManager> | undefined; // cast: Safari before 17 cannot estimate, WebKitGTK has no such thing
  const { quota, usage = 0 } = (await storage?.estimate?.()) ?? {};
  return quota === undefined || quota - usage > 4 * bytes;
}

/** Pages are asked first: one that holds a file it is reading would lose it. One that does not answer is asleep, and holds nothing open. */
async function takeOver(): Promise<OfflineAnswers['take-over']> {
  const consents = await Promise.all((await openPages()).map((page) => ask(page, 'may-you-reload', frozenAfterMs)));
  if (consents.includes(false)) return 'busy';
  isTakingOver = true;
  void self.skipWaiting();
  return 'done';
}

/** From now on this version answers for all pages; those of the version before begin anew. */
async function settle(): Promise<void> {
  await self.clients.claim();
  if (isTakingOver) for (const page of await openPages()) page.postMessage('reload');
}

async function openPages(): Promise<readonly WindowClient[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(root));
}

async function forget(): Promise<null> {
  isForgotten = true;
  await fetching;
  await caches.delete(cacheName);
  for (const page of await openPages()) page.postMessage('forgotten');
  return null;
}
