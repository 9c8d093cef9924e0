import { type CaseFile, caseFileSchema } from './case-file.ts';
import { caseVersion, migrated } from './migrate.ts';

export type ReadCase =
  | { readonly ok: true; readonly case: CaseFile }
  /** `where` is the path of the first thing that is not as it should be: `members.3.values.name`. */
  | { readonly ok: false; readonly reason: 'not-a-case' | 'newer-version' | 'broken'; readonly where: string };

/** Reads what was stored as a case, by this site or an earlier one. Values of columns that no template has are kept. */
export function readCase(data: unknown): ReadCase {
  if (!isObject(data) || data['format'] !== 'qikexie-case') return { ok: false, reason: 'not-a-case', where: 'format' };
  if (typeof data['version'] === 'number' && data['version'] > caseVersion) return { ok: false, reason: 'newer-version', where: 'version' };
  const read = parsed(migrated(data));
  if (read?.success) return { ok: true, case: read.data };
  return { ok: false, reason: 'broken', where: read?.error.issues[0]?.path.join('.') ?? '' };
}

/** Undefined where so much is wrong that the engine's stack does not hold the list of it, some hundred thousand things. */
function parsed(data: unknown): ReturnType<typeof caseFileSchema.safeParse> | undefined {
  try {
    return caseFileSchema.safeParse(data);
  } catch {
    return undefined;
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
