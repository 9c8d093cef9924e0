/** Big-endian bytes, as TrueType files have them. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }

  uint16(...values: readonly number[]): this {
    for (const value of values) this.bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  uint32(...values: readonly number[]): this {
    for (const value of values) this.uint16(value >>> 16, value & 0xffff);
    return this;
  }

  tag(text: string): this {
    for (let i = 0; i < text.length; i += 1) this.bytes.push(text.charCodeAt(i));
    return this;
  }

  raw(bytes: Iterable<number>): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  /** Zero bytes up to the next multiple of `size`. */
  pad(size: number): this {
    while (this.bytes.length % size !== 0) this.bytes.push(0);
    return this;
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
