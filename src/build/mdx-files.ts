import { existsSync, readdirSync } from 'node:fs';
import { contentPath } from './content-root.ts';
import type { MdxSource } from './mdx-source.ts';
import { mdxSource } from './mdx-source.ts';
import { readText } from './read-text.ts';
import type { YamlFile } from './read-yaml.ts';
import { parseYaml } from './read-yaml.ts';

/** The .mdx files of a folder of content, in the order of their names; none when there is no such folder. */
export function mdxFilesIn(folder: string): MdxSource[] {
  const path = contentPath(folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.mdx')).sort();
  return names.map((name) => mdxSource(contentPath(folder, name), readText(contentPath(folder, name))));
}

/** What stands between the two `---` that a file begins with. */
export function frontmatterOf({ file, text }: MdxSource): YamlFile {
  return parseYaml(file, /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1] ?? '', 2);
}
