import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { fixedDate } from '../../src/core/zip/fixed-date.ts';
import { hostReadme } from './host-readme.ts';

// What is already compressed, and would only cost time.
const packed = /\.(bin|pdf|docx|xlsx|png)$/;
const unix = { os: 3, attrs: 0o100644 << 16, mtime: fixedDate } as const;

export interface SiteToPack {
  /** Folder of the built site. */
  readonly folder: string;
  /** Name and version of the build: qikexie 0.1.0+1a2b3c4. */
  readonly maker: string;
  readonly licence: string;
}

/** site.zip: the site in `site/`, and beside it what its host wants to know. The same site gives the same bytes, whenever and wherever. */
export function packSite({ folder, maker, licence }: SiteToPack): Uint8Array {
  const site = filesOf(folder).map(([path, bytes]) => [`site/${path}`, bytes] as const);
  const entries = [['LICENSE.txt', utf8(licence)] as const, ...site, ['部署说明.txt', utf8(hostReadme(maker, site.map(([path]) => path)))] as const];
  const sums = entries.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');
  const all = [['SHA256SUMS', utf8(sums)] as const, ...entries];
  const zip: Zippable = Object.fromEntries(all.map(([path, bytes]) => [path, [bytes, { ...unix, level: packed.test(path) ? 0 : 9 }]]));
  return zipSync(zip);
}

/** Every file below the folder with its path, `/` between the parts, in the order of their characters. */
function filesOf(folder: string): (readonly [string, Uint8Array])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
