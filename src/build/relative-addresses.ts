import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Makes one build run at any address: what Astro and Vite emit with a leading slash becomes relative.
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
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of await htmlFiles(root)) {
          const page = relative(root, file).split(sep).join('/');
          await writeFile(file, relativeAttributes(await readFile(file, 'utf8'), page));
        }
      },
    },
  };
}

/** `html` of the page at `page` (path below the root, `notice/index.html`), its root-absolute addresses in attributes made relative. */
export function relativeAttributes(html: string, page: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './';
  return html.replace(/<(?:a|link|script|img|source|use|form|area)\b[^>]*>/g, (tag) =>
    tag.replace(/(\s(?:href|src|action)=")\/(?!\/)/g, (_, before: string) => before + up),
  );
}

async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
}
