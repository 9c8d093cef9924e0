// What this site has in the browser's storages. Other sites of the same host may have theirs there: only ours is looked at, and taken away.

/** Every key and every database of ours begins so. */
const prefix = 'qikexie';

/** The keys of ours that the storage holds; none where the browser forbids it. */
export function ourKeys(storage: () => Storage): string[] {
  try {
    const place = storage();
    return Array.from({ length: place.length }, (_, at) => place.key(at) ?? '').filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Takes them away. */
export function cleared(storage: () => Storage): void {
  for (const key of ourKeys(storage)) storage().removeItem(key);
}

/** Names of our databases; null where the browser does not list databases. */
export async function ourDatabases(): Promise<string[] | null> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return null;
  const all = await indexedDB.databases();
  return all.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name] : []));
}
