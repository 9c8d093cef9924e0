import { isBegun, servingDraft } from '../../core/answers/readiness.ts';
import { casePapers } from '../../core/paper/case-papers.ts';
import type { PacketHead } from '../../core/packet/material-list.ts';
import { chineseDate, dateToFillIn, readCivilDate } from '../../core/text/civil-date.ts';
import { caseSource, paperFrom } from '../case/case-paper.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { PacketOrder } from '../packet-worker.ts';
import type { Scans } from './scans.ts';

const besideFolder = '参考';

/** Everything that goes into the packet, as the case and the added files are now: what is changed while papers are set goes into the next. `problems`: how much is 改 or 缺. */
export async function packetOrder(store: CaseStore, scans: Scans, problems: number): Promise<Omit<PacketOrder, 'indexAddress' | 'maker'>> {
  const { templates } = store;
  const { procedure } = templates;
  if (!procedure) throw new Error('Without a procedure nothing is handed in');
  const source = caseSource(store);
  const { caseFile } = source;
  const standIns = standInsFor(store, scans);
  const head = headOf(store, procedure.packetTitle, problems);
  const added = scans.all();
  const handedIn = new Set([...procedure.materials.flatMap(({ document, enclosures }) => [document, ...enclosures.map((enclosure) => enclosure.document ?? '')]), ...Object.values(standIns)]);
  const wanted = casePapers(templates).filter(({ id }) => handedIn.has(id) || id === procedure.id || isBegun(id, caseFile));
  const papers = [];
  for (const { id, label, types } of wanted) papers.push({ id, label, types, paper: await paperFrom(source, id) });
  return {
    procedure,
    templates,
    head,
    papers,
    standIns,
    besides: wanted.filter(({ id }) => !handedIn.has(id)).map(({ id }) => ({ folder: id === procedure.id ? '' : besideFolder, paper: id })),
    scans: added,
    enclosures: caseFile.enclosures,
  };
}

/** Enclosure id -> the letter written here that is handed in as it. */
function standInsFor(store: CaseStore, scans: Scans): Record<string, string> {
  const given = { caseFile: store.caseFile(), added: scans.added() };
  const enclosures = store.templates.procedure?.materials.flatMap((material) => material.enclosures) ?? [];
  return Object.fromEntries(
    enclosures.flatMap((enclosure) => {
      const draft = servingDraft(enclosure, given);
      return draft === undefined ? [] : [[enclosure.id, draft]];
    }),
  );
}

function headOf(store: CaseStore, title: string, problems: number): PacketHead {
  const { enterprise, filledOn } = store.caseFile();
  const date = readCivilDate(filledOn);
  return { title, enterprise: enterprise.name, date: date ? chineseDate(date) : dateToFillIn, problems };
}
