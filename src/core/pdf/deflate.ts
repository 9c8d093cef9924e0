/** Compresses as zlib does, by the engine's own code, which works beside the program instead of in it. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const [chunks] = await Promise.all([readAll(stream.readable), writer.write(bytes), writer.close()]);
  return joined(chunks);
}

async function readAll(readable: CompressionStream['readable']): Promise<Uint8Array[]> {
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) chunks.push(value);
  return chunks;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return bytes;
}
