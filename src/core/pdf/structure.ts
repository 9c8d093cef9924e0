import type { Origin, Page, TextRun } from './page.ts';

// What the marks on the pages mean, for screen readers and for copying (PDF 32000-1 §14.8): a tree of the document, with each
// text run of the pages marked as part of it or as an artifact, something that repeats or decorates.

export type Tag = 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';

export interface StructureNode {
  readonly tag: Tag;
  readonly kids: readonly StructureNode[];
  /** Its text, in order: more than one part when a page ends in it, none for a cell without text. */
  readonly content: readonly MarkedContent[];
}

/** A mark by its page, counted from 0, and its number there. */
export interface MarkedContent {
  readonly page: number;
  readonly mark: number;
}

/** What one run belongs to; several runs of one cell have the same mark. */
export type Mark = 'artifact' | { readonly tag: Tag; readonly number: number };

export interface Structure {
  readonly root: StructureNode;
  /** Per page, per run. */
  readonly marks: readonly (readonly Mark[])[];
}

// A reader of the tags is helped with lists that a person reads; tags of longer ones would make the file half as large again.
const mostCells = 3000;

/** The structure of pages that hold at most one table; undefined for one that is too long to be tagged. */
export function structureOf(pages: readonly Page[]): Structure | undefined {
  if (pages.reduce((count, { cells }) => count + cells.length, 0) > mostCells) return undefined;
  const tree = new GrowingTree();
  const marks = pages.map((page, i) => marksOf(page, i, tree));
  return { root: tree.root, marks };
}

interface GrowingNode extends StructureNode {
  readonly kids: GrowingNode[];
  readonly content: MarkedContent[];
}

class GrowingTree {
  readonly root = newNode('Document');
  private readonly table = newNode('Table');
  private readonly rows = new Map<number | 'head', GrowingNode>();
  private readonly parts = new Map<Origin, GrowingNode>();

  /** A part of its own beside the table. */
  part(tag: Tag): GrowingNode {
    return grow(this.root, tag);
  }

  /** The same part for all lines of one origin. */
  partOf(origin: Origin, tag: Tag): GrowingNode {
    const node = this.parts.get(origin) ?? this.part(tag);
    this.parts.set(origin, node);
    return node;
  }

  hasHead(): boolean {
    return this.rows.has('head');
  }

  row(key: number | 'head'): GrowingNode {
    const row = this.rows.get(key) ?? grow(this.table, 'TR');
    this.rows.set(key, row);
    return row;
  }

  /** The table stands in the document where its first text does. */
  placeTable(): void {
    if (!this.root.kids.includes(this.table)) this.root.kids.push(this.table);
  }
}

const paragraphTags = { 'heading-1': 'H2', 'heading-2': 'H3', 'heading-3': 'H4', text: 'P' } as const;

function grow(parent: GrowingNode, tag: Tag): GrowingNode {
  const node = newNode(tag);
  parent.kids.push(node);
  return node;
}

function newNode(tag: Tag): GrowingNode {
  return { tag, kids: [], content: [] };
}

function marksOf(page: Page, pageNumber: number, tree: GrowingTree): Mark[] {
  const cells = cellNodes(page, tree);
  const numbers = new Map<GrowingNode, number>();
  let title: GrowingNode | undefined;
  const nodeOf = ({ origin }: TextRun): GrowingNode | undefined => {
    if (origin.part === 'title') return (title ??= tree.part('H1'));
    if (origin.part === 'paragraph') return tree.partOf(origin, paragraphTags[origin.level]);
    if (origin.part === 'recipient' || origin.part === 'enclosure' || origin.part === 'signature') return tree.partOf(origin, 'P');
    if (origin.part === 'label' || origin.part === 'line') return tree.part('P');
    return cells.get(origin);
  };
  return page.runs.map((run): Mark => {
    const node = nodeOf(run);
    if (!node) return 'artifact';
    if (cells.has(run.origin)) tree.placeTable();
    const known = numbers.get(node);
    if (known !== undefined) return { tag: node.tag, number: known };
    const number = numbers.size;
    numbers.set(node, number);
    node.content.push({ page: pageNumber, mark: number });
    return { tag: node.tag, number };
  });
}

/** A node for each cell of the head's first appearance and of the filled rows. Empty rows that fill the form say nothing. */
function cellNodes({ cells }: Page, tree: GrowingTree): Map<Origin, GrowingNode> {
  const headIsHere = !tree.hasHead();
  const nodes = new Map<Origin, GrowingNode>();
  for (const { origin } of cells) {
    if (origin.part === 'head' && headIsHere) nodes.set(origin, grow(tree.row('head'), 'TH'));
    if (origin.part === 'cell' && origin.row !== null) nodes.set(origin, grow(tree.row(origin.rowIndex), 'TD'));
  }
  return nodes;
}
