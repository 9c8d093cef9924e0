import type { Finding } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';

// A plain reading of the .mdx files of content: enough for our own marks, which editors write by hand.

/** A file's words. `text` is the whole of it; in `plain` frontmatter, comments and code are spaces, so that places are the same in both. */
export interface MdxSource {
  readonly file: string;
  readonly text: string;
  readonly plain: string;
}

/** A mark of ours in a text: `<Quote id="s3-2">words</Quote>`. */
export interface Mark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it begins in the text, and where the text goes on behind it. */
  readonly at: number;
  readonly end: number;
  /** What stands between its two halves; '' for `<Citation id="…" />`. */
  readonly body: string;
  /** False when its second half is missing. */
  readonly closed: boolean;
}

export function mdxSource(file: string, text: string): MdxSource {
  return { file, text, plain: text.replace(asides, blank) };
}

/** Frontmatter, comments, fenced code and code in a line. */
const asides = /^---\n[\s\S]*?\n---|\{\/\*[\s\S]*?\*\/\}|(?<=\n)(```|~~~)[\s\S]*?\n\1|`[^`\n]*`/g;

/** As many spaces, in as many lines. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The marks of these names in a text, one behind the other; what stands inside one is its body. */
export function marksIn(text: string, names: readonly string[]): Mark[] {
  const pattern = new RegExp(`<(${names.join('|')})\\b((?:[^>"]|"[^"]*")*?)(?:/>|>([\\s\\S]*?)(</\\1>|(?=<\\1\\b)|$))`, 'g');
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', 2: written = '', 3: body = '', 4: close, index }) => ({
    name,
    attributes: Object.fromEntries([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    at: index,
    end: index + whole.length,
    body,
    closed: close !== '',
  }));
}

/** A finding at a place of the file. */
export function findingAt({ file, text }: MdxSource, at: number, finding: Finding): FileFinding {
  return { ...finding, file, line: text.slice(0, at).split('\n').length };
}
