import type { ZipRefusal } from '../zip/open-zip.ts';
import type { ReadSource, RefusalCode } from './source.ts';

export type Refusal = Extract<ReadSource, { kind: 'refused' }>;

export function refused(code: RefusalCode, facts: Readonly<Record<string, string>> = {}): Refusal {
  return { kind: 'refused', code, facts };
}

const zipCodes = { broken: 'broken', encrypted: 'encrypted', 'too-large': 'too-large', 'unknown-packing': 'suspicious', deceptive: 'suspicious' } satisfies Record<ZipRefusal, RefusalCode>;

export function refusedZip(reason: ZipRefusal): Refusal {
  return refused(zipCodes[reason]);
}
