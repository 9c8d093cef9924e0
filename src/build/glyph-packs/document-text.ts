import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The fixed text of our documents. */
export interface DocumentText {
  readonly all: string;
  /** What is set in bold: labels, titles and column headings. */
  readonly bold: string;
  /** What letters set in 黑体 and in 楷体: their headings of the first level, and of the second. */
  readonly headings: Readonly<Record<'heading-1' | 'heading-2', string>>;
}

const boldKeys = new Set(['label', 'title', 'titleLines', 'head']);

/** Collects the text of every `documents/<id>/template.yaml` under the content folder. */
export function readDocumentText(contentFolder: string): DocumentText {
  const folder = join(contentFolder, 'documents');
  const templates = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry): unknown => parse(readFileSync(join(folder, entry.name, 'template.yaml'), 'utf8')));
  const texts = templates.flatMap((template) => collectTexts(template, false));
  const headings = (level: string): string => characters(templates.flatMap((template) => headingsOf(template, level)));
  return { all: characters(texts), bold: characters(texts.filter((text) => text.bold)), headings: { 'heading-1': headings('heading-1'), 'heading-2': headings('heading-2') } };
}

interface Text {
  readonly value: string;
  readonly bold: boolean;
}

function collectTexts(node: unknown, bold: boolean): Text[] {
  if (typeof node === 'string') return [{ value: node, bold }];
  if (Array.isArray(node)) return node.flatMap((entry) => collectTexts(entry, bold));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, entry]) => collectTexts(entry, boldKeys.has(key)));
}

function headingsOf(template: unknown, level: string): Text[] {
  if (typeof template !== 'object' || template === null || !('paragraphs' in template) || !Array.isArray(template.paragraphs)) return [];
  return template.paragraphs.filter((paragraph: { level?: unknown }) => paragraph.level === level).flatMap((paragraph) => collectTexts(paragraph, true));
}

function characters(texts: readonly Text[]): string {
  return [...new Set(texts.flatMap((text) => Array.from(text.value)))].sort().join('');
}
