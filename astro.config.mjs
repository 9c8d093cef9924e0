import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/build/check-content.ts';
import { contentCache } from './src/build/content-root.ts';
import { glyphPacks } from './src/build/glyph-packs/integration.ts';
import { licences } from './src/build/licences/integration.ts';
import { offline } from './src/build/offline/integration.ts';
import { relativeAddresses } from './src/build/relative-addresses.ts';
import { sheetjsStyle } from './src/build/sheetjs-style.ts';

// Astro marks each page of a collection with a directive of its own, and the bundler warns of every one.
const isMarkOfAstro = ({ code }) => code === 'MODULE_LEVEL_DIRECTIVE';

// Folders of the packages whose code is in the site.
const packages = new Set();

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: contentCache(),
  // The notice is verbatim: its quotation marks and dashes stay as they are.
  integrations: [checkContent(), mdx({ smartypants: false }), glyphPacks(), licences(packages), relativeAddresses(), offline(packages)],
  // Highlighting would emit style attributes, which the content policy forbids.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      // Astro adds `script-src` and `style-src` with the hashes of what stands in the page. `child-src` is for Safari before 15.5, which asks it about workers.
      directives: ["default-src 'none'", "connect-src 'self'", "img-src 'self' data:", "worker-src 'self'", "child-src 'self'", "base-uri 'none'", "form-action 'none'"],
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    plugins: [sheetjsStyle()],
    // The paths in src/core/tsconfig.json lead to types, for the compiler alone.
    resolve: { tsconfigPaths: false },
    // Modules, so that a worker fetches what it needs for its order alone.
    worker: { format: 'es', plugins: () => [sheetjsStyle()] },
    build: {
      target: 'chrome88',
      assetsInlineLimit: 0,
      rolldownOptions: { onwarn: (warning, warn) => (isMarkOfAstro(warning) ? undefined : warn(warning)) },
    },
  },
});
