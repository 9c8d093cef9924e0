const numerals = '零一二三四五六七八九十';

/** 七 for a count of up to ten; figures beyond. */
export function chineseNumeral(count: number): string {
  return numerals[count] ?? String(count);
}
