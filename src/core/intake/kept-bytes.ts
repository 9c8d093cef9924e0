/** Copies the bytes of a part that stay into a worksheet of their own. */
export class KeptBytes {
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly out: Uint8Array<ArrayBuffer>;
  private readonly end = new TextEncoder().encode('</worksheet>');
  private length: number;
  private at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const start = new TextEncoder().encode('<worksheet>');
    this.bytes = bytes;
    this.out = new Uint8Array(start.length + bytes.length + this.end.length);
    this.out.set(start);
    this.length = start.length;
  }

  from(at: number): void {
    this.at = at;
  }

  to(end: number): void {
    const { bytes, out } = this;
    // For few bytes, faster than a view of them.
    if (end - this.at < 100) for (let at = this.at, to = this.length; at < end; at += 1, to += 1) out[to] = bytes[at] ?? 0;
    else out.set(bytes.subarray(this.at, end), this.length);
    this.length += end - this.at;
    this.at = end;
  }

  without(from: number, to: number): void {
    this.to(from);
    this.at = to;
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.out.set(this.end, this.length);
    return this.out.subarray(0, this.length + this.end.length);
  }
}
