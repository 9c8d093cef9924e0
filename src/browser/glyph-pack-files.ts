/** Why a file of the fonts could not be had: no connection, or the host answered with something else. */
export class PackUnavailable extends Error {
  override readonly name = 'PackUnavailable';
}

/** Fetches a pack or the index and decompresses it. Rejects with `PackUnavailable`. */
export async function fetchPack(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address);
    if (!response.ok || !response.body) throw new Error(`The host answered ${response.status}`);
    const plain = response.body.pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  } catch (cause) {
    throw new PackUnavailable(`${address}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
