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
      // Where the built site was looked at before, the browser would answer with it and never ask the site one works on.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url !== `/${workerFile}`) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'text/javascript');
          response.end(leavingWorker);
        });
      },
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

/** Takes the place of the worker of a built site, and leaves with all it kept. */
const leavingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  await self.registration.unregister();
  for (const name of await caches.keys()) if (name.endsWith(self.registration.scope)) await caches.delete(name);
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
}`;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
