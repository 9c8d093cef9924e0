import type * as z from 'zod/mini';

// What is wrong in our own content files. The reader is an editor who is no programmer, so the words are Chinese.

export type Path = readonly (string | number)[];

/** One place that is not as it should be. The path leads from the top of the file; a missing key's path ends with that key. */
export interface Finding {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
}

/** Reads `data` by `schema`: the value, or everything that is wrong with it. A schema's own message is taken as what it expects. */
export function readBy<T extends z.core.$ZodType>(
  schema: T & z.ZodMiniType<z.output<T>>,
  data: unknown,
): { readonly ok: true; readonly value: z.output<T> } | { readonly ok: false; readonly findings: readonly Finding[] } {
  const parsed = schema.safeParse(data, { error: expectation });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, findings: parsed.error.issues.flatMap((issue) => findingsOf(issue, data)) };
}

function findingsOf(issue: z.core.$ZodIssue, data: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') return [{ path, expected: issue.message, found: describe(valueAt(data, path)) }];
  return issue.keys.map((key) => ({ path: [...path, key], expected: '没有这个键（可能是写错了名字）', found: describe(valueAt(data, [...path, key])) }));
}

function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return `${sizeOf(issue.origin)}${issue.inclusive === false ? '大于' : '不小于'} ${issue.minimum}`;
    case 'too_big':
      return `${sizeOf(issue.origin)}${issue.inclusive === false ? '小于' : '不大于'} ${issue.maximum}`;
    case 'invalid_format':
      return `合乎写法 ${issue.pattern ?? issue.format}`;
    case 'invalid_union':
      return Array.isArray(issue['options']) ? oneOf(issue['options'].map(String)) : '其中一种写法';
    default:
      return '合乎这里的写法';
  }
}

/** a、b 或 c */
function oneOf(names: readonly string[]): string {
  return [names.slice(0, -1).join('、'), ...names.slice(-1)].filter((part) => part !== '').join(' 或 ');
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“键: 值”',
  record: '一组“键: 值”',
  null: '空（null）',
};

function sizeOf(origin: string): string {
  return { string: '字数', array: '项数' }[origin] ?? '';
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined), data); // cast: any object may be asked for any key
}

/** The value as an editor would name it: “文字”, 12, 3 项的列表, 没有填. */
export function describe(value: unknown): string {
  if (value === undefined) return '没有填';
  if (value === null) return '空';
  if (typeof value === 'string') return value === '' ? '空的文字' : `“${value}”`;
  if (Array.isArray(value)) return `${value.length} 项的列表`;
  if (typeof value === 'object') return `一组“键: 值”（${Object.keys(value).join('、')}）`;
  return JSON.stringify(value);
}
