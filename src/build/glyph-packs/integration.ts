import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { leanPdfLib } from './lean-pdf-lib.ts';
import { sitePacks } from './site-packs.ts';
import { fontLicences } from './sources.ts';

/** Folder of the packs below the site's root. */
const folder = 'fonts';

/**
 * Cuts the PDF's fonts into packs and puts them at `fonts/`, with their licences. What the site must know of them comes as two
 * modules: `virtual:glyph-packs` names the index, `virtual:glyph-coverage` lists the characters that can be printed.
 */
export function glyphPacks(): AstroIntegration {
  return {
    name: 'glyph-packs',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [packModules()], worker: { plugins: () => [leanPdfLib()] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = new RegExp(`/${folder}/([\\w.-]+)$`).exec(request.url ?? '')?.[1];
          const bytes = name === undefined ? undefined : sitePacks().files.get(name);
          if (!bytes) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/octet-stream');
          response.end(bytes);
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const target = join(fileURLToPath(dir), folder);
        mkdirSync(target, { recursive: true });
        for (const [name, bytes] of sitePacks().files) writeFileSync(join(target, name), bytes);
        for (const [name, text] of fontLicences()) writeFileSync(join(target, name), text);
        logger.info(`${sitePacks().files.size} files in ${folder}/`);
      },
    },
  };
}

function packModules(): Plugin {
  const sources: Readonly<Record<string, () => string>> = {
    '\0virtual:glyph-packs': () => `export const indexPath = ${JSON.stringify(`${folder}/${sitePacks().indexFile}`)};`,
    '\0virtual:glyph-coverage': () => `export const ranges = ${JSON.stringify(sitePacks().coverage)};`,
  };
  return {
    name: 'glyph-pack-modules',
    resolveId: (id) => (`\0${id}` in sources ? `\0${id}` : null),
    load: (id) => sources[id]?.() ?? null,
  };
}
