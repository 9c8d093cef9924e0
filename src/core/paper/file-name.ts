// What Windows, macOS or Linux refuses in a file name, and what would hide in one. Full-width twins keep the name readable.
const refused: Readonly<Record<string, string>> = { '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜' };

/** 附件3 企业科协会员汇总表－洛阳示例精密轴承有限公司; without an enterprise the name alone. */
export function nameFor(enterprise: string, name: string): string {
  return enterprise === '' ? name : `${name}－${enterprise}`;
}

/** A file name (without extension) that every system takes, at most 200 UTF-8 bytes long. */
export function fileNameOf(name: string): string {
  const clean = Array.from(name, (character) => refused[character] ?? character)
    .join('')
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return cutToBytes(clean, 200).replace(/[. ]+$/, '');
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += encoder.encode(character).length;
    if (length > limit) break;
    kept += character;
  }
  return kept;
}
