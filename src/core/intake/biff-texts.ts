import { fourBytes, twoBytes } from './biff-records.ts';

// Characters of one byte are the first 256 of Unicode, whatever the language.
const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A text with its length in front, in `lengthBytes`: the name of a sheet, a format, a cell ([MS-XLS] 2.5.293, 2.5.240). Cut where the record ends. */
export function textAt(bytes: Uint8Array, at: number, to: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? (bytes[at] ?? 0) : twoBytes(bytes, at);
  const start = at + lengthBytes + 1;
  return characters(bytes.subarray(start, to), length, (bytes[start - 1] ?? 0) & 1).text;
}

/** Up to `length` characters, of two bytes each when `isWide` is 1. */
function characters(bytes: Uint8Array, length: number, isWide: number): { readonly text: string; readonly count: number; readonly used: number } {
  const count = Math.min(length, Math.floor(bytes.length / (1 + isWide)));
  const used = count * (1 + isWide);
  if (isWide === 1) return { text: wide.decode(bytes.subarray(0, used)), count, used };
  let text = '';
  for (let at = 0; at < used; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return { text, count, used };
}

/** The texts that cells share, from the record that begins the table and those that continue it ([MS-XLS] 2.4.265); undefined when they end too soon. */
export function sharedTexts(blocks: readonly Uint8Array[]): string[] | undefined {
  const first = blocks[0];
  if (!first) return [];
  const cursor = new Blocks(blocks);
  const count = fourBytes(first, 4);
  cursor.skip(8);
  const texts: string[] = [];
  while (texts.length < count) {
    const text = cursor.text();
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

class Blocks {
  private readonly blocks: readonly Uint8Array[];
  private index = 0;
  private at = 0;

  constructor(blocks: readonly Uint8Array[]) {
    this.blocks = blocks;
  }

  /** A text, the runs of its fonts and its reading left out ([MS-XLS] 2.5.296). */
  text(): string | undefined {
    this.skip(0);
    const head = this.rest();
    const [length, flags] = [twoBytes(head, 0), head[2] ?? 0];
    if (head.length < 3) return undefined;
    const runs = (flags & 8) === 8 ? twoBytes(head, 3) * 4 : 0;
    const reading = (flags & 4) === 4 ? fourBytes(head, (flags & 8) === 8 ? 5 : 3) : 0;
    this.at += 3 + ((flags & 8) === 8 ? 2 : 0) + ((flags & 4) === 4 ? 4 : 0);
    const text = this.characters(length, flags & 1);
    return text !== undefined && this.skip(runs + reading) ? text : undefined;
  }

  /** A text that goes on in the next block says there anew how wide its characters are. */
  private characters(length: number, width: number): string | undefined {
    let [text, left, isWide] = ['', length, width];
    for (;;) {
      const part = characters(this.rest(), left, isWide);
      text += part.text;
      left -= part.count;
      this.at += part.used;
      if (left === 0) return text;
      this.index += 1;
      this.at = 1;
      const next = this.blocks[this.index];
      if (!next) return undefined;
      isWide = (next[0] ?? 0) & 1;
    }
  }

  /** Over as many bytes, and to the next block at the end of one; false when there are not so many. */
  skip(count: number): boolean {
    let left = count;
    for (let rest = this.rest().length; rest <= left && this.index < this.blocks.length; rest = this.rest().length) {
      left -= rest;
      this.index += 1;
      this.at = 0;
    }
    this.at += left;
    return left === 0 || this.index < this.blocks.length;
  }

  private rest(): Uint8Array {
    return (this.blocks[this.index] ?? new Uint8Array()).subarray(this.at);
  }
}
