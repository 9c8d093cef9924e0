import type { CaseFile } from '../core/answers/case-file.ts';
import type { DraftFile, DraftRead, DraftSource } from '../core/draft/draft.ts';
import { draftName } from '../core/draft/draft-name.ts';
import { isPassword } from '../core/draft/password.ts';
import { plainDraft } from '../core/draft/plain-draft.ts';
import type { DraftOrder, OpenedDraft } from './draft-worker.ts';
import { siteMaker } from './site-maker.ts';
import { today } from './today.ts';
import { giveOrder } from './worker/give-order.ts';
import type { MadeFile } from './worker/reply.ts';

/** Why no draft was made or opened. The message is for the person; what was filled in is untouched. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
  /** `memory`: this computer has too little of it for a key. */
  readonly reason: keyof typeof wording;

  constructor(reason: keyof typeof wording) {
    super(wording[reason]);
    this.reason = reason;
  }
}

const wording = {
  'no-password': '密码是空的。请输入密码，或者选不加密码。',
  memory: '这台电脑的内存不够，没能加密或解密。填写的内容都在，没有变。请关掉别的网页和程序再试一次。',
  other: '没有做成。填写的内容都在，没有变。请刷新页面再试一次。',
} as const;

/**
 * The case as a draft file of today. Without a password it is made at once, in the page, so that it is there when nothing else works;
 * with one in a worker, in about a second. Rejects with a `DraftError`, or with an AbortError once the signal aborts.
 */
export async function makeDraft(caseFile: CaseFile, { password, signal }: { readonly password?: string; readonly signal: AbortSignal }): Promise<DraftFile> {
  const source: DraftSource = { case: caseFile, savedOn: today(), siteVersion: siteMaker() };
  const name = draftName(source, password !== undefined);
  if (password === undefined) return { name, bytes: plainDraft(source) };
  if (!isPassword(password)) throw new DraftError('no-password');
  const { bytes } = await ordered<MadeFile>({ kind: 'lock', source, password }, signal);
  return { name, bytes };
}

/** Reads a file as a draft, in a worker; the bytes stay with the caller. What is no draft is an answer; rejects as `makeDraft` does. */
export async function openDraft(bytes: Uint8Array, { password = '', signal }: { readonly password?: string; readonly signal: AbortSignal }): Promise<DraftRead> {
  const { read } = await ordered<OpenedDraft>({ kind: 'open', bytes, password }, signal);
  return read;
}

function ordered<Result>(order: DraftOrder, signal: AbortSignal): Promise<Result> {
  const start = (): Worker => new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module', name: 'draft' });
  return giveOrder<Result>(start, order, { signal, errorOf: ({ name }) => new DraftError(name === 'RangeError' ? 'memory' : 'other') });
}
