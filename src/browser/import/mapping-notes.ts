import type { RememberedMapping } from '../../core/intake/mapping-memory.ts';
import type { ListName } from '../../core/template/template.ts';
import { readNote, writeNote } from '../saving/browser-cases.ts';
import { readChoice } from '../saving/save-choice.ts';

// What a person said of a file's columns, kept with the saved cases: headings and column ids, nothing of people. Only for who chose to store.

const most = 20;

/** What was said before of files for that list; none where the person stores nothing, or the browser's store says no. */
export async function rememberedMappings(list: ListName): Promise<readonly RememberedMapping[]> {
  if (readChoice(window).kind !== 'here') return [];
  try {
    const note = await readNote(noteOf(list));
    return Array.isArray(note) ? note.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** Adds it, in the place of what was said of the same headings. Rejects with a StoreRefusal. */
export async function rememberMapping(list: ListName, mapping: RememberedMapping): Promise<void> {
  if (readChoice(window).kind !== 'here') return;
  const others = (await rememberedMappings(list)).filter(({ signature }) => signature !== mapping.signature);
  await writeNote(noteOf(list), [mapping, ...others].slice(0, most));
}

function noteOf(list: ListName): string {
  return `mappings-${list}`;
}

function isRemembered(data: unknown): data is RememberedMapping {
  return typeof data === 'object' && data !== null && 'signature' in data && typeof data.signature === 'string' && 'targets' in data && Array.isArray(data.targets);
}
