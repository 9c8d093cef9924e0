import { packIndexAddress } from './make-pdf.ts';
import type { MadePacket, PacketOrder, PacketProgress } from './packet-worker.ts';
import { siteMaker, signed } from './site-maker.ts';
import { giveOrder } from './worker/give-order.ts';

export type { MadePacket, PacketOrder, PacketProgress } from './packet-worker.ts';

/** What went wrong while the whole packet was made. The message is for the person; what was filled in and added is untouched. */
export class PacketError extends Error {
  override readonly name = 'PacketError';
}

const kept = '填写的内容和加进来的文件都在，没有丢。';
const fonts = `没有取到印 PDF 用的字形文件，可能是网络断了。${kept}请连上网络后再点一次“下载全套材料”。`;
const other = `${kept}请再试一次；还是不行，可以把下面的文件一份一份下载。`;

interface Options {
  readonly onProgress: (progress: PacketProgress) => void;
  readonly signal: AbortSignal;
}

/** Everything as one zip file, made in a worker. Rejects with a `PacketError`, or with an AbortError once the signal aborts. */
export function makePacket(order: Omit<PacketOrder, 'indexAddress' | 'maker'>, { onProgress, signal }: Options): Promise<MadePacket> {
  const start = (): Worker => new Worker(new URL('./packet-worker.ts', import.meta.url), { type: 'module', name: 'packet' });
  const papers = order.papers.map((one) => ({ ...one, paper: signed(one.paper) }));
  const whole: PacketOrder = { ...order, papers, indexAddress: packIndexAddress(), maker: siteMaker() };
  return giveOrder<MadePacket, PacketProgress>(start, whole, { signal, onProgress, errorOf: packetError });
}

function packetError({ name, message }: { readonly name: string; readonly message: string }): PacketError {
  if (name === 'ScanRefused') return new PacketError(`${message}${kept}`);
  return new PacketError(name === 'PackUnavailable' ? fonts : other, { cause: message });
}
