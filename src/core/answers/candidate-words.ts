import { type Template, type Templates, columnOf } from '../template/template.ts';
import type { CaseFile, Values } from './case-file.ts';
import { nameColumnOf } from './document.ts';
import { candidateRows } from './rows.ts';

/** 主席候选人张三，副主席候选人李四、王五: every candidate once, by role in the template's order; '' when there are none. */
export function candidatesInWords(caseFile: CaseFile, templates: Templates): string {
  const { candidates: template } = templates;
  const rows = candidateRows(caseFile, templates).map(({ values }) => values);
  const nameColumn = nameColumnOf(template)?.id;
  const named = (some: readonly Values[]): string => some.map((values) => (nameColumn && values[nameColumn]) || '（姓名未填）').join('、');
  const { roleColumn } = template;
  if (roleColumn === undefined) return named(rows);
  const order = acceptedIn(template, roleColumn);
  const rank = (role: string): number => (role === '' ? order.length + 1 : order.includes(role) ? order.indexOf(role) : order.length);
  const roles = [...new Set(rows.map((values) => values[roleColumn] ?? ''))].sort((one, other) => rank(one) - rank(other));
  return roles.map((role) => `${role}候选人${named(rows.filter((values) => (values[roleColumn] ?? '') === role))}`).join('，');
}

function acceptedIn(template: Template, columnId: string): readonly string[] {
  const column = columnOf(template, columnId);
  return column.kind === 'choice' ? column.values.accepted : [];
}
