/** What somebody let go of over the page. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'several'; readonly count: number };

/** Takes files that are dropped on the element; texts and pictures of pages fall where they fall. */
export function takeDrops(element: HTMLElement, take: (dropped: Dropped) => void): void {
  element.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  element.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const dropped = droppedIn(event.dataTransfer);
    if (dropped) take(dropped);
  });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** A folder is among the files as if it were one, until somebody reads it. */
function droppedIn(data: DataTransfer | null): Dropped | undefined {
  const files = Array.from(data?.files ?? []);
  if (files.length > 1) return { kind: 'several', count: files.length };
  const [file] = files;
  const isFolder = Array.from(data?.items ?? []).some((item) => item.webkitGetAsEntry()?.isDirectory);
  return file && (isFolder ? { kind: 'folder', name: file.name } : { kind: 'file', file });
}
