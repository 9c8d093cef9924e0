import type { ProcedureMaterial } from '../template/procedure.ts';
import { templateOf, type Templates } from '../template/template.ts';
import { chineseNumeral } from '../text/chinese-numeral.ts';
import type { CaseFile, EnclosureAnswer } from './case-file.ts';
import { servingDraft } from './readiness.ts';
import { peopleIn } from './rows.ts';
import { countsOf, countWords, type JudgedCase, letterCounts, type SeverityCounts } from './severity-counts.ts';

/** `ready` nothing found, `mend` something to mend, `lacking` something missing, `check` something to look at again. */
export type Verdict = 'ready' | 'mend' | 'lacking' | 'check';

/** One thing handed in, and how far the case is with it. */
export interface MaterialItem {
  /** Of the document, or of the enclosure from elsewhere. */
  readonly id: string;
  /** In the notice's words. */
  readonly name: string;
  readonly clause: string;
  readonly isDocument: boolean;
  /** A document of this site that helps to write what comes from elsewhere. */
  readonly draft?: string | undefined;
  readonly verdict: Verdict;
  /** 已填 236 人，2 处要改 */
  readonly says: string;
  /** What the person has written of a thing from elsewhere: how many pages, and a note. '' for none, and for documents. */
  readonly pages: string;
  readonly note: string;
}

/** A material that the notice asks for, with what is enclosed. */
export interface MaterialState extends MaterialItem {
  readonly enclosures: readonly MaterialItem[];
}

/** Every material of the procedure, in its order, judged by the case and what is wrong with it. */
export function materialStates(judging: JudgedCase): MaterialState[] {
  const { templates } = judging;
  return (templates.procedure?.materials ?? []).map(({ clause, document, enclosures }) => ({
    ...documentItem(document, { name: nameOf(document, templates), clause }, judging),
    enclosures: enclosures.map((enclosure) => enclosureItem(enclosure, clause, judging)),
  }));
}

/** 六件，齐 2 件: the materials with all that is enclosed. */
export function materialsTally(materials: readonly MaterialState[]): string {
  const items = materials.flatMap((material) => [material, ...material.enclosures]);
  return `${chineseNumeral(items.length)}件，齐 ${items.filter(({ verdict }) => verdict === 'ready').length} 件`;
}

type Enclosure = ProcedureMaterial['enclosures'][number];

type Named = Pick<MaterialItem, 'name' | 'clause' | 'draft'>;

function documentItem(id: string, named: Named, judging: JudgedCase): MaterialItem {
  const { caseFile, templates, problems } = judging;
  const table = templateOf(templates, id);
  const common = { ...named, id, isDocument: true, pages: '', note: '' };
  const people = table && peopleIn(caseFile, table.list);
  if (people === 0) return { ...common, verdict: 'lacking', says: '还没有人' };
  const letter = templates.letters?.find((one) => one.id === id);
  // What a letter lacks is counted as on its own screen, wherever it is filled in.
  const found = letter ? letterCounts(letter, judging) : countsOf(problems.filter(({ place }) => place.document === id));
  const words = [...(people === undefined ? [] : [`已填 ${people} 人`]), ...countWords(found)];
  return { ...common, verdict: verdictOf(found), says: words.join('，') || '没有发现问题' };
}

function enclosureItem(enclosure: Enclosure, clause: string, judging: JudgedCase): MaterialItem {
  const { id, name, document, draft } = enclosure;
  if (document !== undefined) return documentItem(document, { name, clause }, judging);
  const outside = outsideItem(id, { name, clause, draft }, judging);
  const written = servingDraft(enclosure, { caseFile: judging.caseFile, added: new Set() });
  if (written === undefined || outside.verdict === 'mend') return outside;
  // The letter written here is handed in: it is as far as that.
  const { verdict, says } = documentItem(written, { name, clause }, judging);
  return { ...outside, verdict, says: `在本站写，${says}` };
}

/** What comes from elsewhere counts as ready when the person says so. */
function outsideItem(id: string, named: Named, { caseFile, templates, problems }: JudgedCase): MaterialItem {
  const { ready = false, pages = '', note = '' } = answerTo(caseFile.enclosures, id) ?? {};
  const found = countsOf(problems.filter(({ place }) => place.document === templates.procedure?.id && place.column === id));
  const verdict = ready || found.mends > 0 ? verdictOf(found) : 'lacking';
  return { ...named, id, isDocument: false, pages, note, verdict, says: [ready ? '已备齐' : '还没有备齐', ...countWords(found)].join('，') };
}

function verdictOf({ mends, lacks, checks }: SeverityCounts): Verdict {
  if (mends > 0) return 'mend';
  if (lacks > 0) return 'lacking';
  return checks > 0 ? 'check' : 'ready';
}

function answerTo(enclosures: CaseFile['enclosures'], id: string): EnclosureAnswer | undefined {
  return enclosures[id];
}

/** The title, a letter's as one writes of it. Throws when no template has that id: a fault in the content. */
function nameOf(document: string, templates: Templates): string {
  const letter = templates.letters?.find(({ id }) => id === document);
  if (letter) return `《${letter.title}》`;
  const table = templateOf(templates, document);
  if (!table) throw new Error(`No template of the document ${document}`);
  return table.title;
}
