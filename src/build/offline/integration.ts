import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { watchBundles } from '../licences/bundled.ts';
import { bytesOf } from '../../core/offline/offline-files.ts';
import { listOfflineFiles, workerFile, workerText } from './site-files.ts';
import { workerCode } from './worker-code.ts';

/**
 * Writes the worker that lets the site work without a network, with the list of all files. It must stand behind every integration that
 * writes or changes files when the build is done. `packages` takes the folders of the packages whose code it holds.
 */
export function offline(packages: Set<string>): AstroIntegration {
  let code = '';
  return {
    name: 'offline',
    hooks: {
      // Early enough for those who ask, when the build is done, whose code the site holds.
      'astro:build:generated': async () => {
        code = await workerCode([watchBundles(packages)]);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = listOfflineFiles(folder);
        writeFileSync(join(folder, workerFile), workerText(files, code));
        logger.info(`${files.first.length + files.rest.length} files work offline, ${megabytes(bytesOf(files.first))} of ${megabytes(bytesOf([...files.first, ...files.rest]))} at once`);
      },
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
