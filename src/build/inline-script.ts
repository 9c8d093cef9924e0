import { createHash } from 'node:crypto';

/** What a page's content policy must name so that this inline script or style may run. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
