import { crc32 } from '../zip/crc32.ts';
import type { DraftSource } from './draft.ts';
import { draftVersion } from './draft-data.ts';
import { bytesOfDraft } from './draft-text.ts';
import { plainHead } from './head.ts';

/** A draft that anybody can read, a line for each answer. Quick, and loads no cipher. */
export function plainDraft(source: DraftSource): Uint8Array<ArrayBuffer> {
  const { case: caseFile, savedOn, siteVersion } = source;
  const data = { format: 'qikexie-draft', version: draftVersion, savedOn, siteVersion, checksum: checksumOf(caseFile), case: caseFile };
  return bytesOfDraft({ head: plainHead(source), data: JSON.stringify(data, null, 1) });
}

/** Of what the data says, however it is laid out. It tells of accidents and of edits, not of forgery: `crc32:0f1e2d3c`. */
export function checksumOf(data: unknown): string {
  return `crc32:${crc32(new TextEncoder().encode(JSON.stringify(data))).toString(16).padStart(8, '0')}`;
}
