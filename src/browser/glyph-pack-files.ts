/** Why a file of the fonts could not be had: no connection, or the host answered with something else. */
export class PackUnavailable extends Error {
  override readonly name = 'PackUnavailable';
  /** What the host answered instead of the file: 404. */
  readonly status: number | undefined;

  constructor(message: string, { status, cause }: { readonly status?: number; readonly cause?: unknown }) {
    super(message, { cause });
    this.status = status;
  }
}

/** Fetches a pack or the index and decompresses it. Rejects with `PackUnavailable`. */
export async function fetchPack(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(unavailable(address));
  if (!response.ok || !response.body) throw new PackUnavailable(`${address}: the host answered ${response.status}`, { status: response.status });
  const plain = response.body.pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(plain).arrayBuffer().catch(unavailable(address)));
}

function unavailable(address: string): (cause: unknown) => never {
  return (cause) => {
    throw new PackUnavailable(`${address}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };
}
