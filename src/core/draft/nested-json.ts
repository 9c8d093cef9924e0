/** How far a file may go; ours has less than fifty marks for each person. Its size is limited before. */
const mostDepth = 32;
const mostKeys = 10_000;
const mostMarks = 2_500_000;

/** What JSON says, or undefined: not JSON, or built to take more memory than its size lets expect, or with a key that would change what all objects have. */
export function parsedJson(json: string): unknown {
  if (isLavish(json)) return undefined;
  try {
    const data: unknown = JSON.parse(json);
    return hasPrototypeKey(data) ? undefined : data;
  } catch {
    return undefined;
  }
}

/** Looked at before anything is made of it: brackets in brackets take fifty times their size, and objects of a million keys take seconds. */
function isLavish(json: string): boolean {
  const keys: number[] = [];
  let marks = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    const isMark = marksOfJson.has(code);
    if (!isMark) continue;
    marks += 1;
    if (code === quote) at = endOfString(json, at);
    else if (code === openBrace || code === openBracket) keys.push(0);
    else if (code === closeBrace || code === closeBracket) keys.pop();
    else if (code === colon) keys.push((keys.pop() ?? 0) + 1);
    if (marks > mostMarks || keys.length > mostDepth || (keys[keys.length - 1] ?? 0) > mostKeys) return true;
  }
  return false;
}

const [quote, comma, colon, openBracket, backslash, closeBracket, openBrace, closeBrace] = [0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d];
const marksOfJson: ReadonlySet<number> = new Set([quote, comma, colon, openBracket, closeBracket, openBrace, closeBrace]);

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

function hasPrototypeKey(data: unknown): boolean {
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.prototype.hasOwnProperty.call(value, '__proto__')) return true;
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
  }
  return false;
}
