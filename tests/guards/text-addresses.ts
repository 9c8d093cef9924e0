import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './built-pages.ts';

// Addresses in what is no page: style sheets, scripts, chunks, workers, manifests, data.

/** Names in XML files and addresses of sources in comments and messages, which libraries carry and nobody asks for. */
const namesOnly = ['docs.oasis-open.org', 'macVmlSchemaUri', 'openoffice.org', 'purl.oclc.org', 'purl.org', 'schemas.microsoft.com', 'schemas.openxmlformats.org', 'sheetjs.com', 'sheetjs.openxmlformats.org', 'www.w3.org', 'www.wps.cn', 'alpinejs.dev', 'answers.microsoft.com', 'bit.ly', 'github.com'];

/** Words for every address in the files of a built site that leads to another host or to the root of the host. */
export function addressFaults(folder: string): string[] {
  const tops = readdirSync(folder);
  return ['.css', '.js', '.mjs', '.json', '.webmanifest', '.svg', '.xml'].flatMap((ending) =>
    filesIn(folder, ending).flatMap((file) => textFaults(file, readFileSync(join(folder, file), 'utf8'), tops).map((fault) => `${file}: ${fault}`)),
  );
}

/** The same for the text of one file; `tops` are the names that stand at the top of the site. */
export function textFaults(file: string, text: string, tops: readonly string[]): string[] {
  return file.endsWith('.css') ? all(text, /url\(\s*["']?(?:\/|[a-z]+:(?!image\/svg))[^)]*\)|@import[^;]*/g) : [...foreign(text), ...rooted(text, tops)];
}

function foreign(text: string): string[] {
  return all(text, /\b(?:https?|wss?):\/\/[\w.-]+/g).filter((address) => !namesOnly.includes(address.replace(/^\w+:\/\//, '')));
}

/** A text in quotes that begins with a slash and the name of something at the top of the site: `"/_astro/a.js"`. */
function rooted(text: string, tops: readonly string[]): string[] {
  return all(text, /["'`]\/[\w.-]+(?=[/"'`?#])/g).filter((found) => tops.includes(found.slice(2)));
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([found]) => found))];
}
