/** What the raw deflate of a zip entry must come to. */
export interface Promised {
  /** Bytes, unpacked. */
  readonly size: number;
  readonly crc32: number;
}

/** Small enough that what one piece unpacks to, a thousand times as much at most, is no burden. */
const pieceBytes = 32_768;
const bytesATime = 2 ** 20;
// RFC 1952 2.3: deflate, no name, no time, any system.
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * Unpacks raw deflate, and stops at the first byte beyond the promised size. Browsers before Chromium 103 know no `deflate-raw`: between a
 * gzip header and trailer the same bytes are a gzip file, whose length and checksum the browser itself compares.
 * `tell` hears how many bytes are unpacked, every megabyte.
 */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, promised: Promised, tell: (done: number) => void): Promise<Uint8Array<ArrayBuffer> | 'broken' | 'too-large'> {
  const stream = new DecompressionStream('gzip');
  const reader = stream.readable.getReader();
  const out = new Uint8Array(promised.size);
  let length = 0;
  try {
    // Refusals to write are the reader's as well.
    send(stream.writable.getWriter(), [gzipHeader, ...pieces(packed), trailer(promised)]).catch(() => undefined);
    for (let next = await reader.read(); !next.done && next.value; next = await reader.read()) {
      if (length + next.value.length > promised.size) return 'too-large';
      out.set(next.value, length);
      const megabyte = Math.floor(length / bytesATime);
      length += next.value.length;
      if (Math.floor(length / bytesATime) > megabyte) tell(length);
    }
    return length === promised.size ? out : 'broken';
  } catch {
    return 'broken';
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function pieces(packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: Math.ceil(packed.length / pieceBytes) }, (_, at) => packed.subarray(at * pieceBytes, (at + 1) * pieceBytes));
}

function trailer({ size, crc32 }: Promised): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, crc32, true);
  view.setUint32(4, size, true);
  return bytes;
}

/** Piece by piece: nothing is unpacked before somebody asks for it. */
async function send(writer: { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }, bytes: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  for (const piece of bytes) await writer.write(piece);
  await writer.close();
}
