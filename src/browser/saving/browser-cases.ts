import { deleteDB, type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { mayFollow, type Saved, type SavedCase, type SavedCases, type SavedHead, type Saving, StoreRefusal } from './saved-cases.ts';

/** Heads and texts apart: a list of what is there reads no case. */
interface Cabinet extends DBSchema {
  heads: { key: string; value: SavedHead };
  texts: { key: string; value: string };
  /** Plain values of other kinds, by name. */
  notes: { key: string; value: unknown };
}

export const cabinetName = 'qikexie';

/** The cases in the browser's own database. It is opened for each act, so that nobody who wants to delete it waits for this page. */
export const browserCases: SavedCases = {
  list: () => inCabinet(async (cabinet) => (await cabinet.getAll('heads')).sort((one, other) => other.savedAt - one.savedAt || other.revision - one.revision)),
  read: (id) => inCabinet((cabinet) => read(cabinet, id)),
  write: (saving) => inCabinet((cabinet) => write(cabinet, saving)),
  amend: (id, known) => inCabinet((cabinet) => amend(cabinet, id, known)),
  remove: (id) =>
    inCabinet(async (cabinet) => {
      const act = cabinet.transaction(['heads', 'texts'], 'readwrite');
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
  await refusing(() => deleteDB(cabinetName));
}

async function read(cabinet: IDBPDatabase<Cabinet>, id: string): Promise<SavedCase | null> {
  const act = cabinet.transaction(['heads', 'texts']);
  const [head, text] = await Promise.all([act.objectStore('heads').get(id), act.objectStore('texts').get(id)]);
  return head && text !== undefined ? { head, text } : null;
}

async function write(cabinet: IDBPDatabase<Cabinet>, saving: Saving): Promise<Saved> {
  // Strict: said to be saved only when it is on the disk.
  const act = cabinet.transaction(['heads', 'texts'], 'readwrite', { durability: 'strict' });
  const there = await act.objectStore('heads').get(saving.id);
  if (!there && saving.base) return { kind: 'gone' };
  if (there && !mayFollow(there, saving)) return { kind: 'newer' };
  const { id, label, enterprise, people, writer, now } = saving;
  const head = { id, label: there?.label ?? label, enterprise, people, writer, savedAt: now, revision: (there?.revision ?? 0) + 1 };
  await Promise.all([act.objectStore('heads').put(head, id), act.objectStore('texts').put(saving.text, id), act.done]);
  return { kind: 'saved', head };
}

async function amend(cabinet: IDBPDatabase<Cabinet>, id: string, known: Partial<SavedHead>): Promise<boolean> {
  const act = cabinet.transaction('heads', 'readwrite');
  const head = await act.store.get(id);
  if (!head) return false;
  await Promise.all([act.store.put({ ...head, ...known }, id), act.done]);
  return true;
}

function inCabinet<T>(work: (cabinet: IDBPDatabase<Cabinet>) => Promise<T>): Promise<T> {
  return refusing(async () => {
    const cabinet = await openDB<Cabinet>(cabinetName, 1, {
      upgrade: (fresh) => {
        for (const name of ['heads', 'texts', 'notes'] as const) fresh.createObjectStore(name);
      },
    });
    try {
      return await work(cabinet);
    } finally {
      cabinet.close();
    }
  });
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
  return /^(?:Security|InvalidState|NotAllowed|Unknown)Error$/.test(name) ? 'forbidden' : 'failed';
}
