import { deleteDB, type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { headAfter, isGone, mayFollow, type Saved, type SavedCase, type SavedCases, type SavedHead, type Saving, StoreRefusal } from './saved-cases.ts';

/** Heads and texts apart: a list of what is there reads no case. */
interface Cabinet extends DBSchema {
  heads: { key: string; value: SavedHead };
  texts: { key: string; value: string };
  /** Plain values of other kinds, by name. */
  notes: { key: string; value: unknown };
}

export const cabinetName = 'qikexie';
const turnNote = 'turn';

/** The cases in the browser's own database. It is opened for each act, so that nobody who wants to delete it waits for this page. */
export const browserCases: SavedCases = {
  list: () => inCabinet(async (cabinet) => (await cabinet.getAll('heads')).sort((one, other) => other.turn - one.turn)),
  read: (id) => inCabinet((cabinet) => read(cabinet, id)),
  write: (saving) => inCabinet((cabinet) => write(cabinet, saving)),
  amend: (id, known) => inCabinet((cabinet) => amend(cabinet, id, known)),
  remove: (id) =>
    inCabinet(async (cabinet) => {
      const act = noted(cabinet.transaction(['heads', 'texts'], 'readwrite'));
      await Promise.all([act.objectStore('heads').delete(id), act.objectStore('texts').delete(id), act.done]);
    }),
};

/** A value kept under that name, undefined when there is none. */
export function readNote(name: string): Promise<unknown> {
  return inCabinet((cabinet) => cabinet.get('notes', name));
}

export function writeNote(name: string, value: unknown): Promise<void> {
  return inCabinet(async (cabinet) => {
    await cabinet.put('notes', value, name);
  });
}

/** Deletes the database with everything in it. Resolves once it is gone. */
export async function deleteCabinet(): Promise<void> {
  await refusing(() => inTime(deleteDB(cabinetName), answerMs));
}

// A store that hangs is one that fails: a page waits for it before it opens. What is answered later counts when it is looked for again.
const openMs = 6000;
const answerMs = 20_000;

async function read(cabinet: IDBPDatabase<Cabinet>, id: string): Promise<SavedCase | null> {
  const act = noted(cabinet.transaction(['heads', 'texts']));
  const [head, text] = await Promise.all([act.objectStore('heads').get(id), act.objectStore('texts').get(id)]);
  return head && text !== undefined ? { head, text } : null;
}

async function write(cabinet: IDBPDatabase<Cabinet>, saving: Saving): Promise<Saved> {
  // Strict: said to be saved only when it is on the disk.
  const act = noted(cabinet.transaction(['heads', 'texts', 'notes'], 'readwrite', { durability: 'strict' }));
  const [there, last] = await Promise.all([act.objectStore('heads').get(saving.id), act.objectStore('notes').get(turnNote)]);
  if (isGone(there, saving)) return { kind: 'gone' };
  if (there && !mayFollow(there, saving)) return { kind: 'newer' };
  const head = headAfter(there, saving, typeof last === 'number' ? last + 1 : 1);
  const { id } = saving;
  await Promise.all([act.objectStore('heads').put(head, id), act.objectStore('texts').put(saving.text, id), act.objectStore('notes').put(head.turn, turnNote), act.done]);
  return { kind: 'saved', head };
}

async function amend(cabinet: IDBPDatabase<Cabinet>, id: string, known: Partial<SavedHead>): Promise<boolean> {
  const act = noted(cabinet.transaction('heads', 'readwrite'));
  const head = await act.store.get(id);
  if (!head) return false;
  await Promise.all([act.store.put({ ...head, ...known }, id), act.done]);
  return true;
}

function inCabinet<T>(work: (cabinet: IDBPDatabase<Cabinet>) => Promise<T>): Promise<T> {
  return refusing(async () => {
    const opening = openDB<Cabinet>(cabinetName, 1, {
      upgrade: (fresh) => {
        for (const name of ['heads', 'texts', 'notes'] as const) fresh.createObjectStore(name);
      },
      // Somebody wants to delete it: what is under way here is finished first.
      blocking: (_now, _next, { target }) => (target as IDBDatabase).close(), // cast: such an event is the database's
    });
    const cabinet = await inTime(opening, openMs).catch((error: unknown) => {
      // It may still open, when nobody waits any more.
      opening.then((late) => late.close()).catch(() => undefined);
      throw error;
    });
    try {
      return await inTime(work(cabinet), answerMs);
    } finally {
      cabinet.close();
    }
  });
}

function inTime<T>(act: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The store does not answer')), ms);
    act.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/** A transaction that is broken off says so twice: once where it is awaited, which is enough. */
function noted<T extends { readonly done: Promise<void> }>(act: T): T {
  act.done.catch(() => undefined);
  return act;
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new StoreRefusal(reasonOf(error), error);
  }
}

// Firefox in a private window and browsers with storage switched off say SecurityError, InvalidStateError or have no indexedDB at all.
function reasonOf(error: unknown): StoreRefusal['reason'] {
  if (typeof indexedDB === 'undefined') return 'forbidden';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (/quota/i.test(name)) return 'full';
  return /^(?:Security|InvalidState|NotAllowed)Error$/.test(name) ? 'forbidden' : 'failed';
}
