// What each thing is that the site stores, for people.

/** By the beginning of the key; the longest that fits counts. */
const names: Readonly<Record<string, string>> = {
  'qikexie-case': '正在填的这一份',
  'qikexie-case-set-aside': '没有读出、另放一边的旧内容',
  'qikexie-saved-case': '这个标签页打开的是哪一份保存的材料',
  'qikexie-saving': '填的内容存在哪里的选择',
  'qikexie-display': '显示方式',
  'qikexie-last-failure': '出错记录，没有填的内容',
};

/** What is stored under the key, in words. */
export function storedName(key: string): string {
  const known = Object.keys(names).filter((one) => key === one || key.startsWith(`${one}-`));
  const [longest = ''] = known.sort((one, other) => other.length - one.length);
  return names[longest] ?? key;
}

/** 12 kB, as people read sizes. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
