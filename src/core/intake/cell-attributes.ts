import { type CellPlace, readPlace } from './cell-place.ts';

const letterD = 0x64;
const letterN = 0x6e;

/** What the attributes of a cell say; the same object for all, for there are very many. */
export class CellAttributes {
  place: CellPlace | undefined;
  isPlaced = false;
  placeFrom = 0;
  style = NaN;
  /** The first letter of a type of one letter: `n` is a number, as is a cell without type. */
  private type = letterN;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  begin(): void {
    this.place = undefined;
    this.isPlaced = false;
    this.style = NaN;
    this.type = letterN;
  }

  readonly attribute = (name: string, from: number, to: number): void => {
    if (name === 'r' && to > from) {
      this.isPlaced = true;
      this.placeFrom = from;
      this.place = readPlace(this.bytes, from, to);
    } else if (name === 's') this.style = digitsAt(this.bytes, from, to);
    else if (name === 't') this.type = to - from === 1 ? (this.bytes[from] ?? 0) : 0;
  };

  get isNumber(): boolean {
    return this.type === letterN;
  }

  get isDate(): boolean {
    return this.type === letterD;
  }
}

/** A number in ASCII; NaN for anything but a few digits. */
export function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 9) return NaN;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `1` or `true`. */
export function isYes(bytes: Uint8Array, from: number, to: number): boolean {
  return (to - from === 1 && bytes[from] === 0x31) || (to - from === 4 && bytes[from] === 0x74);
}
