import { type MarkupFault, attributesOf, walkTags } from './markup.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';

// What a workbook says of its parts (ECMA-376 part 1, 9.2 and 12.3), both in its first and in its strict words.

export interface Relation {
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  /** In the package, small letters: names there differ by more than their case. */
  readonly path: string;
}

export interface WorkbookIndex {
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly isHidden: boolean }[];
}

const mostRelations = 10_000;
const mostSheets = 500;
const mostStyles = 70_000;

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
  return path.replace(/[^/]*$/, '_rels/$&.rels');
}

/** The relations of the part at `path`, by id. */
export function readRelations(bytes: Uint8Array, path: string): ReadonlyMap<string, Relation> | MarkupFault {
  const relations = new Map<string, Relation>();
  const fault = walkTags(bytes, (tag): MarkupFault | undefined => {
    if (tag.name !== 'Relationship' || tag.kind === 'close') return undefined;
    const attributes = attributesOf(bytes, tag);
    if (!attributes) return 'broken';
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name) ?? '');
    if (id && type && target && attributes.get('TargetMode') !== 'External') relations.set(id, { type: type.replace(/^.*\//, ''), path: resolved(path, target) });
    return relations.size > mostRelations ? 'suspicious' : undefined;
  });
  return fault ?? relations;
}

function resolved(base: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

export function readIndex(bytes: Uint8Array): WorkbookIndex | MarkupFault {
  const sheets: WorkbookIndex['sheets'][number][] = [];
  let is1904 = false;
  const fault = walkTags(bytes, (tag): MarkupFault | undefined => {
    if ((tag.name !== 'sheet' && tag.name !== 'workbookPr') || tag.kind === 'close') return undefined;
    const attributes = attributesOf(bytes, tag);
    if (!attributes) return 'broken';
    if (tag.name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
    else sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '', isHidden: /hidden$/i.test(attributes.get('state') ?? '') });
    return sheets.length > mostSheets ? 'suspicious' : undefined;
  });
  return fault ?? { is1904, sheets };
}

/** The number format of each style of cells, in their order. */
export function readFormats(bytes: Uint8Array): readonly (NumberFormat | undefined)[] | MarkupFault {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const fault = walkTags(bytes, (tag): MarkupFault | undefined => {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    if (tag.kind === 'close' || (tag.name !== 'numFmt' && !(inCells && tag.name === 'xf'))) return undefined;
    const attributes = attributesOf(bytes, tag);
    if (!attributes) return 'broken';
    const id = Number(attributes.get('numFmtId') ?? '0');
    if (tag.name === 'xf') ids.push(id);
    else codes.set(id, attributes.get('formatCode') ?? '');
    return ids.length + codes.size > mostStyles ? 'suspicious' : undefined;
  });
  return fault ?? ids.map((id) => numberFormat(id, codes.get(id)));
}
