import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

// What a built page says about itself, read by a browser's own parser.

export interface BuiltPage {
  /** Path in the built folder: `notice/index.html`. */
  readonly file: string;
  readonly lang: string;
  readonly title: string;
  readonly h1: number;
  readonly ids: readonly string[];
  /** Every address on the page, as written, with its element and attribute: `a href`. */
  readonly addresses: readonly { readonly by: string; readonly address: string }[];
  /** Addresses that the page gives as its own. */
  readonly canonical: readonly string[];
  /** Scripts and styles that stand in the page, so that the CSP must name their hash; blocks of data do not count. */
  readonly inline: readonly { readonly kind: 'script' | 'style'; readonly text: string }[];
  /** Content of each CSP meta element. */
  readonly policies: readonly string[];
  /** What the CSP would refuse: style attributes, inline handlers. */
  readonly refused: readonly string[];
}

/** Files of a folder and those below it, as paths with forward slashes. */
export function filesIn(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

export async function readPages(folder: string, parser: Page): Promise<BuiltPage[]> {
  const pages: BuiltPage[] = [];
  for (const file of filesIn(folder, '.html')) pages.push(await readPage(file, readFileSync(join(folder, file), 'utf8'), parser));
  return pages;
}

export async function readPage(file: string, html: string, parser: Page): Promise<BuiltPage> {
  return parser.evaluate(
    ([name, text]) => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const all = Array.from(page.querySelectorAll('*'));
      const named = ['href', 'src', 'srcset', 'poster', 'action', 'data', 'xlink:href'];
      return {
        file: name,
        lang: page.documentElement.lang,
        title: page.title.trim(),
        // With scripts and without them a reader finds one.
        h1: all.filter((element) => element.localName === 'h1' && element.closest('noscript') === null).length,
        ids: all.map((element) => element.id).filter((id) => id !== ''),
        addresses: all.flatMap((element) =>
          named.flatMap((attribute) => {
            const address = element.getAttribute(attribute);
            return address === null || (element.localName === 'link' && element.getAttribute('rel') === 'canonical') ? [] : [{ by: `${element.localName} ${attribute}`, address }];
          }),
        ),
        canonical: Array.from(page.querySelectorAll('link[rel=canonical]'), (link) => link.getAttribute('href') ?? ''),
        inline: all.flatMap((element) => {
          const isData = element.localName === 'script' && !/^(|module|(text|application)\/(java|ecma)script)$/.test(element.getAttribute('type') ?? '');
          const kind = element.localName;
          return (kind === 'script' && !element.hasAttribute('src') && !isData) || kind === 'style' ? [{ kind, text: element.textContent } as const] : [];
        }),
        policies: Array.from(page.querySelectorAll('meta[http-equiv="content-security-policy" i]'), (meta) => meta.getAttribute('content') ?? ''),
        refused: all.flatMap((element) => element.getAttributeNames().filter((attribute) => attribute === 'style' || attribute.startsWith('on')).map((attribute) => `${element.localName} ${attribute}`)),
      };
    },
    [file, html] as const,
  );
}
