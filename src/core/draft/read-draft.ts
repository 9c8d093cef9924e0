import { readCase } from '../answers/read-case.ts';
import { decodeText, guessEncoding } from '../intake/text-encoding.ts';
import { type DraftOrigin, type DraftRead, mostDraftMegabytes } from './draft.ts';
import { draftVersion, lockedDraftSchema, plainDraftSchema } from './draft-data.ts';
import { type DraftText, partsOfDraft } from './draft-text.ts';
import { foreignContent, foreignText } from './foreign-file.ts';
import { isOurHead } from './head.ts';
import { openedDraft } from './locked-draft.ts';
import { parsedJson } from './nested-json.ts';
import { isPassword } from './password.ts';
import { checksumOf } from './plain-draft.ts';
import { singleLine } from '../text/spaces.ts';

/** Reads a file as a draft, or as a case that an earlier build laid aside. Without a password a locked one says that it needs it; with one it takes a second. */
export async function readDraft(bytes: Uint8Array, password = ''): Promise<DraftRead> {
  if (bytes.length > mostDraftMegabytes * 2 ** 20) return { kind: 'too-large', megabytes: mostDraftMegabytes };
  const content = foreignContent(bytes);
  if (content !== undefined) return { kind: 'not-a-draft', content };
  const text = decodeText(bytes, guessEncoding(bytes));
  const parts = partsOfDraft(text);
  const data = parsedJson(parts.data);
  if (!isOurs(data)) return refusal(text, parts);
  return data['format'] === 'qikexie-draft' ? readData(data, parts.head, password) : readWhole(data, { savedOn: '', siteVersion: '', isLocked: false });
}

type Data = Readonly<Record<string, unknown>>;

function isOurs(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && 'format' in data && (data.format === 'qikexie-draft' || data.format === 'qikexie-case');
}

/** Why it holds no data of ours. */
function refusal(text: string, { data, head }: DraftText): DraftRead {
  const isOurs = isOurHead(head) || /^\{\s{0,9}"format"\s?:\s?"qikexie-/.test(data);
  if (!isOurs) return { kind: 'not-a-draft', content: foreignText(text) };
  return { kind: 'broken', where: isCutOff(text) ? 'end' : 'text' };
}

/** A brace inside the data stands behind blanks, or shuts what is empty; the last one does not. */
function isCutOff(text: string): boolean {
  return !/[^ {]\}$/.test(text.slice(-200).trimEnd());
}

async function readData(data: Data, head: string, password: string): Promise<DraftRead> {
  if (typeof data['version'] === 'number' && data['version'] > draftVersion) return { kind: 'newer-version', ...originOf(data) };
  if ('lock' in data) return readLocked(data, head, password);
  const read = plainDraftSchema.safeParse(data);
  if (!read.success) return brokenAt(read.error.issues);
  return readWhole(read.data.case, { ...originOf(read.data), isLocked: false, checksum: read.data.checksum });
}

async function readLocked(data: Data, head: string, password: string): Promise<DraftRead> {
  const read = lockedDraftSchema.safeParse(data);
  if (!read.success) return brokenAt(read.error.issues);
  const origin = originOf(read.data);
  if (!isPassword(password)) return { kind: 'needs-password', ...origin };
  const json = await openedDraft(read.data, head, password);
  if (json === undefined) return { kind: 'wrong-password', ...origin };
  return readWhole(parsedJson(json), { ...origin, isLocked: true });
}

interface Known extends DraftOrigin {
  readonly isLocked: boolean;
  /** Absent where nothing says what it was. */
  readonly checksum?: string;
}

function readWhole(data: unknown, { checksum, ...known }: Known): DraftRead {
  const read = readCase(data);
  if (!read.ok) return read.reason === 'newer-version' ? { kind: 'newer-version', savedOn: known.savedOn, siteVersion: known.siteVersion } : { kind: 'broken', where: read.where };
  const { enterprise, members, candidates } = read.case;
  const about = { ...known, enterprise: enterprise.name, members: members.length, candidates: candidates.length };
  return { kind: 'case', case: read.case, about, isEdited: checksum !== undefined && checksum !== checksumOf(data) };
}

/** Shown to people, so it is text on one line, and short. */
function originOf(data: Data): DraftOrigin {
  const [savedOn, siteVersion] = [data['savedOn'], data['siteVersion']].map((text) => (typeof text === 'string' ? singleLine(text).slice(0, 100) : ''));
  return { savedOn: savedOn ?? '', siteVersion: siteVersion ?? '' };
}

function brokenAt(issues: readonly { readonly path: readonly PropertyKey[] }[]): DraftRead {
  return { kind: 'broken', where: issues[0]?.path.join('.') ?? '' };
}
