import type { HeaderRows } from '../../core/intake/mapping.ts';
import type { Choice } from './choice.ts';
import type { SourceView } from './source-view.ts';

export function headerOfKey(key: string): HeaderRows | null {
  const [first, last] = key.split('-').map(Number);
  return key === '' || first === undefined ? null : { first, last: last ?? first };
}

/** `3`, `3-4`; '' without a heading. */
export function headerKey(header: HeaderRows | null): string {
  if (!header) return '';
  return header.first === header.last ? String(header.first) : `${header.first}-${header.last}`;
}

/** The first rows, one by one and in pairs, any of which may be the heading. */
export function headerChoices({ top, header }: SourceView): Choice[] {
  const single = top.map(({ number, words }) => ({ value: String(number), label: `第 ${number} 行：${words}` }));
  const double = top.slice(0, -1).map(({ number, words }, at) => {
    const next = top[at + 1]?.number ?? number;
    return { value: `${number}-${next}`, label: `第 ${number}、${next} 两行：${words}` };
  });
  const found = headerKey(header);
  const choices = [{ value: '', label: '没有表头' }, ...single, ...double];
  return choices.some(({ value }) => value === found) ? choices : [...choices, { value: found, label: `第 ${found} 行` }];
}
