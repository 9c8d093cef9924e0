import { relative } from 'node:path';
import type { Finding, Path } from '../core/template/finding.ts';

/** A finding with the file and line it was made in. Line 0: the file as a whole. */
export interface FileFinding extends Finding {
  readonly file: string;
  readonly line: number;
}

/** Stops the build: everything that is wrong with the content, for editors to read. */
export class ContentError extends Error {
  readonly findings: readonly FileFinding[];

  constructor(findings: readonly FileFinding[]) {
    super([`内容文件有 ${findings.length} 处要改：`, ...findings.map(paragraphOf)].join('\n\n'));
    this.name = 'ContentError';
    this.findings = findings;
  }

  // Astro looks for `document` in this text and, finding it in our paths, adds advice on browser APIs. Drop this when it stops guessing.
  override toString(): string {
    return `${this.name}: ${this.findings.length}`;
  }
}

/** The value, or a stop when there are findings. */
export function orStop<T>({ value, findings }: { readonly value: T | undefined; readonly findings: readonly FileFinding[] }): T {
  if (value === undefined || findings.length > 0) throw new ContentError(findings);
  return value;
}

function paragraphOf({ file, line, path, expected, found }: FileFinding): string {
  return [`  文件：${shortPath(file)}`, `  位置：${placeOf(path, line)}`, `  应为：${expected}`, `  实为：${found}`].join('\n');
}

/** From where the build was started, when the file lies below. */
function shortPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}

/** `第 12 行，columns 第 4 项 › print › portrait`; list items are counted from 1, as people do. */
function placeOf(path: Path, line: number): string {
  const keys = path.reduce<string>((text, step) => (typeof step === 'number' ? `${text} 第 ${step + 1} 项` : `${text} › ${step}`), '').replace(/^ › /, '');
  return [line > 0 ? `第 ${line} 行` : '', keys].filter((part) => part !== '').join('，') || '整个文件';
}
