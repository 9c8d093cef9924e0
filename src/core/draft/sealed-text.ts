import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { base64Of, bytesOfBase64 } from './base64.ts';
import type { DraftLock } from './draft.ts';
import type { KeyWork, Lock } from './draft-data.ts';
import { readyPassword } from './password.ts';

/** How much work a key is: 64 MB, and 0.7 s of computing in a current engine. As costly to guess as OWASP's n = 2^17, p = 1 in half the memory, which old computers lack. */
export const keyWork: KeyWork = { n: 2 ** 16, r: 8, p: 4 };

/** The size of what is sealed is a multiple of this many bytes, so that it does not tell how many people are in it. */
const paddingBytes = 16_384;

const mostMemoryBytes = 160 * 2 ** 20;

export function newLock({ randomBytes, work: { n, r, p } = keyWork }: Pick<DraftLock, 'randomBytes' | 'work'>): Lock {
  return { derivation: 'scrypt', n, r, p, salt: base64Of(randomBytes(16)), cipher: 'xchacha20-poly1305', nonce: base64Of(randomBytes(24)) };
}

interface Sealing {
  readonly password: string;
  readonly lock: Lock;
  /** What stands beside in the open, and must not be changed either. */
  readonly beside: string;
}

/** JSON that can be read with the password alone. Slow on purpose. Throws a RangeError for a password without characters, and where memory is short. */
export async function sealedText(json: string, { password, lock, beside }: Sealing): Promise<Uint8Array> {
  if (readyPassword(password) === '') throw new RangeError('A draft cannot be locked without a password');
  return cipherOf(await keyOf(password, lock), lock, beside).encrypt(padded(new TextEncoder().encode(json)));
}

/** The JSON, with blanks behind it; undefined when the password or anything else is another. As slow. */
export async function openedText(sealed: Uint8Array, { password, lock, beside }: Sealing): Promise<string | undefined> {
  const cipher = cipherOf(await keyOf(password, lock), lock, beside);
  try {
    return new TextDecoder().decode(cipher.decrypt(sealed));
  } catch {
    return undefined;
  }
}

function keyOf(password: string, { n, r, p, salt }: Lock): Promise<Uint8Array> {
  return scryptAsync(readyPassword(password), requiredBytes(salt), { N: n, r, p, dkLen: 32, maxmem: mostMemoryBytes });
}

function cipherOf(key: Uint8Array, { nonce }: Lock, beside: string): ReturnType<typeof xchacha20poly1305> {
  return xchacha20poly1305(key, requiredBytes(nonce), new TextEncoder().encode(beside));
}

/** With blanks behind it, which JSON allows. */
function padded(json: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(json.length / paddingBytes) * paddingBytes).fill(0x20);
  whole.set(json);
  return whole;
}

/** The schema has looked at it. */
function requiredBytes(base64: string): Uint8Array {
  const bytes = bytesOfBase64(base64);
  if (!bytes) throw new TypeError('Not base64');
  return bytes;
}
