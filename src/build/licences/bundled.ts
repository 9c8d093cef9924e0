import type { Plugin } from 'vite';
import type { Part } from './parts.ts';

/** Adds to `found` the folder of every package whose code ends in a script for browsers. Stands among the plugins of pages and of workers. */
export function watchBundles(found: Set<string>): Plugin {
  return {
    name: 'watch-bundles',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? packageOf(id) : undefined;
          if (folder !== undefined) found.add(folder);
        }
      }
    },
  };
}

/**
 * Folder below node_modules of the package that a module belongs to: `pdf-lib/node_modules/tslib`; undefined for ours.
 * What a bundler adds of its own is called `\0vite/preload-helper.js`.
 */
export function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const [, below] = /\/node_modules\/(.+)$/.exec(path.slice(path.indexOf('/node_modules/'))) ?? [];
  if (below !== undefined) return /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(below)?.[0];
  return /^\0(?!virtual:)([\w@.-]+)\//.exec(path)?.[1];
}

/** What keeps the list of parts from being the truth about the bundles; empty when nothing does. */
export function listFaults(parts: readonly Part[], found: ReadonlySet<string>): string[] {
  const listed = new Set(parts.filter(({ reach }) => reach === 'bundled').map(({ folder }) => folder));
  return [
    ...[...found].filter((folder) => !listed.has(folder)).map((folder) => `The site’s scripts hold ${folder}, which src/build/licences/parts.ts does not list.`),
    ...[...listed].filter((folder) => !found.has(folder)).map((folder) => `src/build/licences/parts.ts lists ${folder}, but no script of the site holds it.`),
  ].sort();
}
