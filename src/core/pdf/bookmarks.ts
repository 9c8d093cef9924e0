import { PDFHexString, PDFName, type PDFDocument, type PDFRef } from 'pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

/** Gives a document bookmarks of one level, and asks readers to show them (PDF 32000-1 §12.3.3). */
export function addBookmarks({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const outline = context.nextRef();
  const items = bookmarks.map(() => context.nextRef());
  const [first, last] = [items[0], items[items.length - 1]];
  if (!first || !last) return;
  bookmarks.forEach(({ title, page }, i) => {
    const [item, before, after] = [items[i], items[i - 1], items[i + 1]];
    const dictionary = context.obj({ Parent: outline, Dest: [page, 'Fit'], ...(before && { Prev: before }), ...(after && { Next: after }) });
    dictionary.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (item) context.assign(item, dictionary);
  });
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: items.length }));
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
