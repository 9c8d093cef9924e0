import './worker/has-own.ts';
import type { DraftRead, DraftSource } from '../core/draft/draft.ts';
import { readDraft } from '../core/draft/read-draft.ts';
import { writeDraft } from '../core/draft/write-draft.ts';
import { answerOrder } from './worker/answer-order.ts';
import type { Made } from './worker/reply.ts';

export type DraftOrder =
  | { readonly kind: 'lock'; readonly source: DraftSource; readonly password: string }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly password: string };

export interface OpenedDraft extends Made {
  readonly read: DraftRead;
}

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

answerOrder(async (order: DraftOrder): Promise<Made> => {
  if (order.kind === 'lock') return { bytes: await writeDraft(order.source, { password: order.password, randomBytes }) };
  const opened: OpenedDraft = { read: await readDraft(order.bytes, order.password) };
  return opened;
});
