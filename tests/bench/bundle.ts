import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { leanPdfLib } from '../../src/build/glyph-packs/lean-pdf-lib.ts';
import { sheetjsStyle } from '../../src/build/sheetjs-style.ts';

const top = resolve(import.meta.dirname, '../..');

/** One module of a way and all it needs, minified, as the site bundles its workers. The same for every library, so that none is slowed by its number of files. */
export async function bundleWay(id: string, folder: string): Promise<string> {
  const file = `${id}.mjs`;
  await build({
    configFile: false,
    root: top,
    publicDir: false,
    logLevel: 'error',
    plugins: [sheetjsStyle(), id.startsWith('qikexie') ? leanPdfLib() : ownFolders()],
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'ways', `${id}.ts`),
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  });
  return join(folder, file);
}

/** A library that reads files of its own, as pdfkit does, finds them from the bundle too. */
function ownFolders(): Plugin {
  return {
    name: 'own-folders',
    transform: {
      filter: { id: /\/node_modules\//, code: /\b__dirname\b/ },
      handler: (code, id) => ({ code: code.replace(/\b__dirname\b/g, JSON.stringify(dirname(id))), map: null }),
    },
  };
}
