import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFaults, watchBundles } from './bundled.ts';
import { licenceFiles } from './licence-files.ts';
import { parts } from './parts.ts';

/**
 * Puts the licences of everything in the site at `licences/`, and stops the build when something in its scripts has none.
 * `found` takes the folders of the packages in them; others add what their own scripts hold.
 */
export function licences(found: Set<string>): AstroIntegration {
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [watchBundles(found)], worker: { plugins: () => [watchBundles(found)] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const text = licenceFiles().get(request.url?.slice(1) ?? '');
          if (text === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(text);
        });
      },
      'astro:build:done': ({ dir }) => {
        const faults = listFaults(parts, found);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        for (const [path, text] of licenceFiles()) {
          const file = join(fileURLToPath(dir), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
