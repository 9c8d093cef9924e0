import * as z from 'zod/mini';

// What stands below the head of a draft, as JSON.

/** The version this site writes. A file of a later one is refused kindly. */
export const draftVersion = 1;

/**
 * How the key was derived. Whoever opens the file does the work it asks for: at most 128 MB, and some seconds.
 * A build that asks for more raises `draftVersion`.
 */
const lockSchema = z.strictObject({
  derivation: z.literal('scrypt'),
  /** RFC 7914: n is the cost, a block is 128 · r bytes. */
  n: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  r: z.literal(8),
  p: z.int().check(z.gte(1), z.lte(8)),
  /** 16 bytes in base64. */
  salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
  cipher: z.literal('xchacha20-poly1305'),
  /** 24 bytes in base64. */
  nonce: z.string().check(z.regex(/^[A-Za-z0-9+/]{32}$/)),
});

const commonShape = {
  format: z.literal('qikexie-draft'),
  version: z.literal(draftVersion),
  savedOn: z.string(),
  siteVersion: z.string(),
};

export const plainDraftSchema = z.strictObject({
  ...commonShape,
  /** `checksumOf` the case. */
  checksum: z.string(),
  /** For `readCase` to judge. */
  case: z.unknown(),
});

export const lockedDraftSchema = z.strictObject({
  ...commonShape,
  lock: lockSchema,
  /** What `lockedText` made, in base64, cut into lines. */
  sealed: z.array(z.string()),
});

export type Lock = z.infer<typeof lockSchema>;
export type KeyWork = Pick<Lock, 'n' | 'r' | 'p'>;
export type LockedDraft = z.infer<typeof lockedDraftSchema>;
