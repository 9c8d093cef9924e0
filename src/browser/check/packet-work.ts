import type { Severity } from '../../core/problems/problem.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { Making } from '../desk/print-file.ts';
import type { Work } from '../desk/print-job.ts';
import { download } from '../download.ts';
import type { PacketProgress } from '../make-packet.ts';
import { packetOrder } from './packet-order.ts';
import type { Scans } from './scans.ts';

/** The whole packet as a file to be made, of the case as it is when that begins. */
export function makeWholePacket(store: CaseStore, scans: Scans, counts: () => Readonly<Record<Severity, number>>): Work {
  return { label: '全套材料', job: 'packet', failed: '全套材料没有做成', make: (making) => make(store, scans, counts(), making) };
}

async function make(store: CaseStore, scans: Scans, counts: Readonly<Record<Severity, number>>, { report, signal }: Making): Promise<string> {
  const problems = counts.error + counts.missing;
  const [{ makePacket }, order] = await Promise.all([import('../make-packet.ts'), packetOrder(store, scans, problems)]);
  const { bytes, fileName, pages } = await makePacket(order, { signal, onProgress: (progress) => report({ words: inWords(progress), share: shareOf(progress) }) });
  download(bytes, `${fileName}.zip`, 'application/zip');
  return `合并的 PDF 有 ${pages} 页${problems > 0 ? '，封面印了草稿' : ''}`;
}

function inWords({ done, total, label }: PacketProgress): string {
  return label === '' ? '正在合并成一份，编页码' : `正在印${label}，第 ${done + 1} 份，共 ${total} 份`;
}

/** The last share is for putting all together. */
function shareOf({ done, total }: PacketProgress): number {
  return total === 0 ? 0 : (0.85 * done) / total;
}
