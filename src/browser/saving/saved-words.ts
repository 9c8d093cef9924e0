import type { SavedHead } from './saved-cases.ts';

/** What a saved case is called in lists. */
export function caseName({ enterprise, label }: Pick<SavedHead, 'enterprise' | 'label'>): string {
  const name = enterprise === '' ? '还没有填企业名称' : enterprise;
  return label === '' ? name : `${name}（${label}）`;
}

/** When it was changed last, and until when it stays. `due` in milliseconds since 1970; null: it stays. */
export function whenWords({ savedAt }: Pick<SavedHead, 'savedAt'>, due: number | null, now: number): string {
  return `最后改动 ${minuteOf(savedAt)}，${stayWords(due, now)}`;
}

/** Until when it stays. */
export function stayWords(due: number | null, now: number): string {
  if (due === null) return '不自动删去';
  return due <= now ? '已到期，过一天后再打开本站时删去' : `不再改动就留到 ${dayOf(due)}`;
}

/** 2026-11-23, where the person sits. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function minuteOf(instant: number): string {
  const date = new Date(instant);
  return `${dayOf(instant)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
