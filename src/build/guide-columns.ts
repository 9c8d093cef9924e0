import { describe } from '../core/template/finding.ts';
import type { Template, Templates } from '../core/template/template.ts';
import type { FileFinding } from './content-error.ts';
import type { Mark, MdxSource } from './mdx-source.ts';
import { findingAt, marksIn } from './mdx-source.ts';

/** Documents and columns that no form has, and forms that a chapter explains only partly or in another order. */
export function columnFindings(source: MdxSource, { members, candidates }: Templates): FileFinding[] {
  const templates = [members, candidates];
  const marks = marksIn(source.plain, ['Column', 'FormLink']);
  return [
    ...marks.flatMap((mark) => unknownFindings(source, mark, templates)),
    ...templates.flatMap((template) => orderFindings(source, template, marks.filter(({ name, attributes }) => name === 'Column' && attributes['document'] === template.id))),
  ];
}

function unknownFindings(source: MdxSource, { name, attributes, at }: Mark, templates: readonly Template[]): FileFinding[] {
  const { document, id } = attributes;
  const template = templates.find((one) => one.id === document);
  if (!template) return [findingAt(source, at, { path: [name, 'document'], expected: templates.map((one) => one.id).join(' 或 '), found: describe(document) })];
  if (name !== 'Column' || template.columns.some((column) => column.id === id)) return [];
  return [findingAt(source, at, { path: ['Column', 'id'], expected: `${template.label}里一列的 id：${template.columns.map((column) => column.id).join('、')}`, found: describe(id) })];
}

/** Who explains one column explains all, from left to right. The running number, which nobody fills in, may be passed over. */
function orderFindings(source: MdxSource, template: Template, marks: readonly Mark[]): FileFinding[] {
  const [first] = marks;
  if (!first) return [];
  const explained = marks.flatMap(({ attributes: { id } }) => template.columns.filter((column) => column.id === id));
  const expected = template.columns.filter((column) => column.kind !== 'row-number' || explained.includes(column));
  const names = (columns: Template['columns']): string => columns.map(({ id }) => id).join('、');
  if (names(explained) === names(expected)) return [];
  return [findingAt(source, first.at, { path: ['Column'], expected: `${template.label}的每一列，次序同表：${names(expected)}`, found: names(explained) })];
}
