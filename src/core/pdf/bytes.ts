/** Big-endian bytes, as TrueType files have them. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  private used = 0;

  get length(): number {
    return this.used;
  }

  uint16(...values: readonly number[]): this {
    let at = this.extend(2 * values.length);
    for (const value of values) {
      this.bytes[at++] = value >> 8;
      this.bytes[at++] = value;
    }
    return this;
  }

  uint32(...values: readonly number[]): this {
    for (const value of values) this.uint16(value >>> 16, value & 0xffff);
    return this;
  }

  tag(text: string): this {
    return this.raw(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  }

  raw(bytes: Uint8Array): this {
    const at = this.extend(bytes.length);
    this.bytes.set(bytes, at);
    return this;
  }

  /** Zero bytes up to the next multiple of `size`. */
  pad(size: number): this {
    this.extend((size - (this.used % size)) % size);
    return this;
  }

  /** What was written, and no copy of it. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.used);
  }

  /** Makes room for so many more bytes, all zero, and tells where they begin. */
  private extend(by: number): number {
    const from = this.used;
    this.used += by;
    if (this.used > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.used, 2 * this.bytes.length));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    return from;
  }
}
