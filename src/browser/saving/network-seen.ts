/** What a page asked the network for, as the browser tells: how many files of this site, how many of others, and their bytes on the wire (0 for what came from the browser's own cache). */
export interface NetworkSeen {
  readonly own: number;
  readonly others: number;
  readonly bytes: number;
}

/** Tells of everything since the page was opened, now and whenever there is more. */
export function watchNetwork(tell: (seen: NetworkSeen) => void): void {
  let seen: NetworkSeen = { own: 0, others: 0, bytes: 0 };
  const count = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      if (!(entry instanceof PerformanceResourceTiming) || !/^https?:/.test(entry.name)) continue;
      const isOwn = new URL(entry.name).origin === location.origin;
      seen = { own: seen.own + (isOwn ? 1 : 0), others: seen.others + (isOwn ? 0 : 1), bytes: seen.bytes + entry.transferSize };
    }
    tell(seen);
  };
  count(performance.getEntriesByType('navigation'));
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
}

export function networkWords({ own, others, bytes }: NetworkSeen): string {
  const size = bytes === 0 ? '' : `，共 ${Math.ceil(bytes / 1000)} kB`;
  return `打开这一页以来，这一页向本站取了 ${own} 个文件${size}；向别的网站取了 ${others} 个。`;
}
