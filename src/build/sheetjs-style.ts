import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

// sheetjs-style 0.15.8 as published is a sloppy script: it assigns to names it never declares, which a module may not, and it brings
// tables of old code pages and a zip library along. This transform makes a module of it that can write sheets and nothing else.
// It can go when a writer with styles comes as an ES module.

/** SHA-256 of the xlsx.js that this transform was made for. */
const knownText = '5de02114d90b0961c6cefe921664c645ed223e9b879ecec69c39311e1dfbb9be';

/** Stands in `vite.plugins`, in `vite.worker.plugins` and in every test project that writes sheets. */
export function sheetjsStyle(): Plugin {
  return {
    name: 'sheetjs-style',
    enforce: 'pre',
    // The dependency optimizer would bundle the file as it is.
    config: () => ({ optimizeDeps: { exclude: ['sheetjs-style'] } }),
    // So would Node load it where pages are made.
    configEnvironment: () => ({ resolve: { noExternal: ['sheetjs-style'] } }),
    transform: {
      filter: { id: /\/sheetjs-style\/xlsx\.js(?:\?|$)/ },
      handler: (source) => ({ code: sheetjsModule(source), map: null }),
    },
  };
}

/**
 * The library's text as an ES module that exports `write` and `utils`: its readers must never meet a file from outside.
 * `write` gives the parts of the package by path, unzipped, through the library's own seam for a zip class.
 * Throws when the text is not the known one.
 */
export function sheetjsModule(source: string): string {
  if (createHash('sha256').update(source).digest('hex') !== knownText) {
    throw new Error('sheetjs-style/xlsx.js is not the file of version 0.15.8. Read what changed, then bring src/build/sheetjs-style.ts into line.');
  }
  // Without module, exports, require and define the library loads no other file and hangs itself on its own variable, XLSX.
  return [
    'const library = (function (JSZipSync, module, exports, require, define) {',
    'var QUOTE, style_builder, _hashIndex, _listIndex;',
    source,
    'return XLSX;',
    '})(class {',
    '  constructor() { this.files = {}; }',
    '  file(path, content) { this.files[path] = content; }',
    '  generate() { return this.files; }',
    '});',
    'export const write = library.write;',
    'export const utils = library.utils;',
  ].join('\n');
}
