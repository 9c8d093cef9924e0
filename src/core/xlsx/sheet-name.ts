import { cleanText } from '../text/xml-text.ts';

/** A name that Excel takes for a sheet: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end. */
export function sheetName(text: string): string {
  const name = cleanText(text)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps the name History for itself.
  return name === '' || name.toLowerCase() === 'history' ? '表' : name;
}

/** The name as a formula spells it. */
export function quotedName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
