import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject, type PDFObjectCopier, type PDFPage } from 'pdf-lib';

/** What was added to a document: our own with its tags, a picture that becomes a figure, or pages that we know nothing of. */
export type CopiedDocument =
  | { readonly kind: 'own'; readonly source: PDFDocument; readonly copier: PDFObjectCopier; readonly pages: readonly PDFPage[] }
  | { readonly kind: 'picture'; readonly title: string; readonly pages: readonly PDFPage[] }
  | { readonly kind: 'foreign'; readonly pages: readonly PDFPage[] };

/**
 * Joins the structure trees (PDF 32000-1 §14.7.2) of all that was added into one. A tree that left something out would hide it from
 * whoever reads by tags, so there is none unless everything has its tags.
 */
export function joinStructures(target: PDFDocument, copied: readonly CopiedDocument[]): void {
  if (!copied.every(isTagged)) {
    for (const { pages } of copied) for (const { node } of pages) node.delete(structParents);
    return;
  }
  const tree: JoinedTree = { target, root: target.context.nextRef(), kids: [], parents: [] };
  for (const one of copied) {
    if (one.kind === 'own') addTree(one, tree);
    if (one.kind === 'picture') addFigure(one, tree);
  }
  const { context, catalog } = target;
  const numbers = tree.parents.flatMap((parent, key) => [context.obj(key), parent]);
  const parentTree = context.register(context.obj({ Nums: numbers }));
  context.assign(tree.root, context.obj({ Type: 'StructTreeRoot', K: tree.kids, ParentTree: parentTree, ParentTreeNextKey: tree.parents.length }));
  catalog.set(PDFName.of('StructTreeRoot'), tree.root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

const structParents = PDFName.of('StructParents');
const structTreeRoot = PDFName.of('StructTreeRoot');

interface JoinedTree {
  readonly target: PDFDocument;
  readonly root: PDFRef;
  readonly kids: PDFRef[];
  /** By the number that a page gives as its StructParents. */
  readonly parents: PDFObject[];
}

function isTagged(copied: CopiedDocument): boolean {
  if (copied.kind === 'own') return copied.source.catalog.get(structTreeRoot) instanceof PDFRef;
  return copied.kind === 'picture';
}

/** The tree of a document of ours: one top element, and for each page, by its number, the elements of its marks. */
function addTree({ source, copier, pages }: Extract<CopiedDocument, { kind: 'own' }>, { target, root, kids, parents }: JoinedTree): void {
  const { context } = target;
  const before = source.catalog.get(structTreeRoot);
  if (!before) throw new Error('Only tagged documents are joined');
  const reference = copier.copy(before);
  const tree = context.lookup(reference, PDFDict);
  const top = tree.get(PDFName.of('K'));
  if (!(top instanceof PDFRef)) throw new Error('A structure tree that we wrote has one top element');
  const numbers = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const first = parents.length;
  for (let i = 1; i < numbers.size(); i += 2) parents.push(numbers.get(i));
  for (const { node } of pages) node.set(structParents, context.obj(first + node.lookup(structParents, PDFNumber).asNumber()));
  context.lookup(top, PDFDict).set(PDFName.of('P'), root);
  kids.push(top);
  // What held the copied tree together; nothing refers to it any more.
  for (const left of [tree.get(PDFName.of('ParentTree')), reference]) if (left instanceof PDFRef) context.delete(left);
}

/** The picture's mark is the first of its page. */
function addFigure({ title, pages }: Extract<CopiedDocument, { kind: 'picture' }>, { target: { context }, root, kids, parents }: JoinedTree): void {
  for (const { node, ref } of pages) {
    const element = context.obj({ S: 'Figure', P: root, Pg: ref, K: 0 });
    element.set(PDFName.of('Alt'), PDFHexString.fromText(title));
    const reference = context.register(element);
    node.set(structParents, context.obj(parents.length));
    parents.push(context.obj([reference]));
    kids.push(reference);
  }
}
