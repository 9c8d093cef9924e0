import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './harness.ts';
import { readPdf } from './read-pdf.ts';

// Looks for ID numbers wherever a page could keep them. A number is found by all of it but its last three digits, whatever blanks stand between.

const sought = (numbers: readonly string[]): string[] => numbers.map((number) => number.slice(0, 15));

/** Storages, address, page and fields in which a number stands. */
export async function tracesIn(page: Page, numbers: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const places: Record<string, string> = {
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      localStorage: JSON.stringify(Object.entries(localStorage)),
      cookie: document.cookie,
      address: location.href,
      'history state': JSON.stringify(history.state),
      'window name': window.name,
      page: document.documentElement.outerHTML,
      inputs: Array.from(document.querySelectorAll('input, textarea, select'), (field) => (field as HTMLInputElement).value).join('\n'), // cast: all three have a value
      databases: (await Promise.all((await indexedDB.databases()).map(({ name = '' }) => storedIn(name)))).join('\n'),
      caches: (await Promise.all((await caches.keys()).map(cachedIn))).join('\n'),
    };
    return Object.entries(places).flatMap(([place, text]) => wanted.filter((digits) => text.replace(/\s/g, '').includes(digits)).map((digits) => `${place} holds ${digits}`));

    async function storedIn(name: string): Promise<string> {
      const base = await resultOf(indexedDB.open(name));
      const stores = Array.from(base.objectStoreNames);
      const held = await Promise.all(stores.map((store) => resultOf(base.transaction(store).objectStore(store).getAll())));
      base.close();
      return JSON.stringify(held);
    }

    async function cachedIn(name: string): Promise<string> {
      const cache = await caches.open(name);
      const texts = (await cache.keys()).map(async (request) => (await cache.match(request))?.text());
      return (await Promise.all(texts)).join('\n');
    }

    function resultOf<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    }
  }, sought(numbers));
}

/** Strings of the page's memory that hold a number. `control` is a text that must be there, or the search is blind. */
export async function tracesInMemory(page: Page, numbers: readonly string[], control: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] }; // cast: the format of a heap snapshot
  expect(strings.some((text) => text.includes(control))).toBe(true);
  return strings.filter((text) => sought(numbers).some((digits) => text.replace(/\s/g, '').includes(digits)));
}

/** Parts of files in which a number stands: as bytes, as read, and in every part of a package. */
export async function tracesInFiles(files: Readonly<Record<string, Uint8Array>>, numbers: readonly string[]): Promise<string[]> {
  const texts = (await Promise.all(Object.entries(files).map(async ([name, bytes]) => textsOf(name, bytes)))).flat();
  return texts.flatMap(({ name, text }) => sought(numbers).filter((digits) => text.includes(digits)).map((digits) => `${name} holds ${digits}`));
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

async function textsOf(name: string, bytes: Uint8Array): Promise<NamedText[]> {
  const asBytes = { name: `${name} as bytes`, text: strFromU8(bytes, true) };
  if (name.endsWith('.pdf')) return [asBytes, { name: `${name} as read`, text: (await readPdf(bytes)).flatMap((page) => [...page.table.flat(), ...page.lines]).join('\n') }];
  if (!/\.(?:xlsx|docx)$/.test(name)) return [asBytes];
  return Object.entries(unzipSync(bytes)).map(([part, content]) => ({ name: `${name} ${part}`, text: strFromU8(content) }));
}

/** Everything that is asked of the server, sent to it, or written on the console from now on. */
export function listen({ context }: Site): () => string {
  const heard: string[] = [];
  context.on('request', (request) => void heard.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())));
  context.on('console', (message) => void heard.push(message.text()));
  context.on('weberror', (error) => void heard.push(String(error.error())));
  return () => heard.join('\n');
}
