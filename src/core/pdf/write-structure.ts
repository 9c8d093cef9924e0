import { PDFName, type PDFContext, type PDFDict, type PDFObject, type PDFRef } from 'pdf-lib';
import type { MarkedContent, Structure, StructureNode } from './structure.ts';

/** Writes the structure tree (PDF 32000-1 §14.7.2) of pages whose `StructParents` is their number. */
export function writeStructure(context: PDFContext, { root, marks }: Structure, pages: readonly PDFRef[]): PDFRef {
  const tree = context.nextRef();
  const owners = marks.map((): PDFRef[] => []);
  const heading = context.register(context.obj({ O: 'Table', Scope: 'Column' }));
  const write = (node: StructureNode, parent: PDFRef): PDFRef => {
    const reference = context.nextRef();
    const element: PDFDict = context.obj({ S: node.tag, P: parent });
    const [first] = node.content;
    const page = first && pages[first.page];
    if (page) {
      element.set(PDFName.of('Pg'), page);
      element.set(PDFName.of('K'), contentItems(context, node.content, pages));
      for (const part of node.content) (owners[part.page] ?? [])[part.mark] = reference;
    } else if (node.kids.length > 0) element.set(PDFName.of('K'), context.obj(node.kids.map((kid) => write(kid, reference))));
    if (node.tag === 'TH') element.set(PDFName.of('A'), heading);
    context.assign(reference, element);
    return reference;
  };
  const top = write(root, tree);
  const parents = owners.flatMap((references, page) => [context.obj(page), context.register(context.obj(references))]);
  context.assign(tree, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: context.register(context.obj({ Nums: parents })), ParentTreeNextKey: pages.length }));
  return tree;
}

/** The number of a mark; of several, those on other pages than the first are told with their page (§14.7.4.2). */
function contentItems(context: PDFContext, content: readonly MarkedContent[], pages: readonly PDFRef[]): PDFObject {
  const [first] = content;
  const items = content.map(({ page, mark }) => {
    const reference = pages[page];
    if (page === first?.page || !reference) return context.obj(mark);
    return context.obj({ Type: 'MCR', Pg: reference, MCID: mark });
  });
  const [only, ...more] = items;
  return only && more.length === 0 ? only : context.obj(items);
}
