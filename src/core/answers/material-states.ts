import type { Problem, Severity } from '../problems/problem.ts';
import { templateOf, type Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { readCount } from './fact-values.ts';
import { peopleIn } from './rows.ts';

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
}

/** A material that the notice asks for, with what is enclosed. */
export interface MaterialState extends MaterialItem {
  readonly enclosures: readonly MaterialItem[];
}

/** Every material of the procedure, in its order, judged by the case and what is wrong with it. */
export function materialStates(caseFile: CaseFile, templates: Templates, problems: readonly Problem[]): MaterialState[] {
  const judged = (id: string): Pick<MaterialItem, 'verdict' | 'says'> => judgedDocument(id, { caseFile, templates, problems });
  return (templates.procedure?.materials ?? []).map(({ clause, document, enclosures }) => ({
    id: document,
    name: nameOf(document, templates),
    clause,
    isDocument: true,
    ...judged(document),
    enclosures: enclosures.map(({ id, name, document: own, draft }) => {
      const common = { name, clause, draft };
      return own === undefined ? { ...common, id, isDocument: false, ...judgedEnclosure(id, caseFile) } : { ...common, id: own, isDocument: true, ...judged(own) };
    }),
  }));
}

interface Judging {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly problems: readonly Problem[];
}

function judgedDocument(id: string, { caseFile, templates, problems }: Judging): Pick<MaterialItem, 'verdict' | 'says'> {
  const count = (severity: Severity): number => problems.filter(({ place, severity: found }) => place.document === id && found === severity).length;
  const [mends, lacks, checks] = [count('error'), count('missing'), count('warning')];
  const table = templateOf(templates, id);
  const people = table && peopleIn(caseFile, table.list);
  const words = [
    ...(people === undefined ? [] : people === 0 ? ['还没有人'] : [`已填 ${people} 人`]),
    ...(mends > 0 ? [`${mends} 处要改`] : []),
    ...(lacks > 0 && people !== 0 ? [`${lacks} 处待填`] : []),
    ...(checks > 0 ? [`${checks} 处请核对`] : []),
  ];
  return { verdict: mends > 0 ? 'mend' : lacks > 0 ? 'lacking' : checks > 0 ? 'check' : 'ready', says: words.join('，') || '没有发现问题' };
}

function judgedEnclosure(id: string, { enclosures }: CaseFile): Pick<MaterialItem, 'verdict' | 'says'> {
  const answer = enclosures[id];
  if (!answer?.ready) return { verdict: 'lacking', says: '还没有备齐' };
  const pages = readCount(answer.pages);
  return { verdict: 'ready', says: pages === undefined ? '已备齐' : `已备齐，${pages} 页` };
}

/** Throws when no template has that id: a fault in the content. */
function nameOf(document: string, templates: Templates): string {
  const found = templates.letters?.find(({ id }) => id === document) ?? templateOf(templates, document);
  if (!found) throw new Error(`No template of the document ${document}`);
  return found.title;
}
