import { existsSync } from 'node:fs';
import type { Document, Node } from 'yaml';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Finding, Path } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import { readText } from './read-text.ts';

/** What a YAML file holds, and a way back from a path in it to its line. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** What keeps it from being YAML at all; `data` is undefined then. */
  readonly findings: readonly FileFinding[];
  /** Findings about `data`, placed in the file. */
  readonly locate: (findings: readonly Finding[]) => FileFinding[];
}

/** Reads a YAML file; one that is not there is a finding. */
export function readYaml(file: string): YamlFile {
  if (!existsSync(file)) return absent(file);
  return parseYaml(file, readText(file), 1);
}

function absent(file: string): YamlFile {
  const findings = [{ file, line: 0, path: [], expected: '有这个文件', found: '没有' }];
  return { file, data: undefined, findings, locate: () => [] };
}

/** The same from a text. `firstLine` is the line of `file` that it begins on: frontmatter begins on line 2. */
export function parseYaml(file: string, text: string, firstLine: number): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    path: [],
    expected: `合乎 YAML 写法（${error.code}）`,
    found: `“${lineText(text, lines.linePos(error.pos[0]).line)}”`,
  }));
  return {
    file,
    data: broken.length === 0 ? document.toJS() as unknown : undefined, // cast: a YAML file may hold anything
    findings: broken,
    locate: (findings) => findings.map((finding) => ({ ...finding, file, line: lineAt(offsetOf(document, finding.path)) })),
  };
}

function lineText(text: string, line: number): string {
  return text.split('\n')[line - 1]?.trim() ?? '';
}

/** Where the path's last step begins; for what is not there, where the nearest step above it begins. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = keyOf(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOf(document: Document, path: Path): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return isNode(pair?.key) ? pair.key : undefined;
}
