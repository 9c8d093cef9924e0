import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listOfflineFiles, workerFile, workerText } from '../../src/build/offline/site-files.ts';
import { filesIn } from '../guards/built-pages.ts';
import { siteFolder } from './harness.ts';

/** The built site in a folder that a test may change. */
export interface OwnSite {
  readonly folder: string;
  /** Copies the built site there; until then the folder is empty. */
  fill(): void;
  /** Puts another version in its place, as a host does: every page names it, and one font file has another name. */
  publish(version: string): void;
  remove(): void;
}

export function ownSite(): OwnSite {
  const folder = mkdtempSync(join(tmpdir(), 'own-site-'));
  return {
    folder,
    fill: () => cpSync(siteFolder, folder, { recursive: true }),
    publish: (version) => {
      for (const page of filesIn(folder, '.html')) {
        const file = join(folder, page);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/(<p class="version"[^>]*>)[^<]*/, `$1版本 ${version}`));
      }
      const [pack = ''] = readdirSync(join(folder, 'fonts')).filter((name) => name.startsWith('kai-regular-21'));
      renameSync(join(folder, 'fonts', pack), join(folder, 'fonts', pack.replace('.bin', '0.bin')));
      writeList(folder);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function writeList(folder: string): void {
  const file = join(folder, workerFile);
  const [, ...code] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, workerText(listOfflineFiles(folder), code.join('\n')));
}
