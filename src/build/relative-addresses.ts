import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileAddress } from '../core/text/file-address.ts';

/**
 * Makes one build run at any address and from any server: what Astro and Vite emit with a leading slash becomes relative, and a link to
 * a folder names the file in it, for servers that answer for files alone.
 * Scripts, styles, chunks and workers are Vite's own doing (`renderBuiltUrl`); the HTML's attributes follow when the build is done.
 * Inline scripts and styles stay as they are, so their CSP hashes stay valid.
 */
export function relativeAddresses(): AstroIntegration {
  return {
    name: 'relative-addresses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { experimental: { renderBuiltUrl: () => ({ relative: true }) } } });
      },
      // While one works on the site, a page called by its file is the same page.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _, next) => {
          request.url = request.url?.replace(/\/index\.html(?=[?#]|$)/, '/');
          next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of await htmlFiles(root)) {
          const page = relative(root, file).split(sep).join('/');
          await writeFile(file, mendAddresses(await readFile(file, 'utf8'), page));
        }
      },
    },
  };
}

/** `html` of the page at `page` (path below the root, `notice/index.html`), the addresses in its attributes relative and leading to files. */
export function mendAddresses(html: string, page: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './';
  return html.replace(/<(?:a|link|script|img|source|use|form|area)\b(?:[^>"]|"[^"]*")*>/g, (tag) =>
    tag.replace(/(\s(?:href|src|action)=")([^"]*)/g, (_, before: string, address: string) => before + fileAddress(address.replace(/^\/(?!\/)/, up))),
  );
}

async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
}
