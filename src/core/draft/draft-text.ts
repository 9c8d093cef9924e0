/** A draft as it lies in the file. */
export interface DraftText {
  /** For people; lines parted by \n, no blanks at their ends. */
  readonly head: string;
  /** JSON. */
  readonly data: string;
}

/** The byte order mark tells old editors that it is UTF-8; those before Windows 10 show lines that end in \n alone as one. */
export function bytesOfDraft({ head, data }: DraftText): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${`${head}\n${data}\n`.replace(/\n/g, '\r\n')}`);
}

/** Parts what somebody may have opened, saved and sent on: other line ends, blanks at ends, words behind the data. Data is '' where none begins. */
export function partsOfDraft(text: string): DraftText {
  const lines = text.trim().replace(/\r\n?/g, '\n');
  const start = lines.startsWith('{') ? 0 : lines.indexOf('\n{') + 1;
  const found = start > 0 || lines.startsWith('{');
  const last = lines.lastIndexOf('}');
  const end = last < start ? lines.length : last + 1;
  return { head: withoutBlanks(found ? lines.slice(0, start) : lines), data: found ? lines.slice(start, end) : '' };
}

/** Ours are shorter by far. */
const longestHead = 20_000;

function withoutBlanks(head: string): string {
  const lines = head.slice(0, longestHead).split('\n').map((line) => line.trimEnd());
  return lines.join('\n').trim();
}
