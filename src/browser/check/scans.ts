import type { AddedScan } from '../../core/packet/make-packet.ts';
import { takeOutIdNumbers } from '../../core/text/id-number.ts';

// Files that were added for enclosures from elsewhere. They live in this page alone: nothing of them is kept or sent.

interface KeptScan extends AddedScan {
  readonly key: string;
  readonly pages: number;
}

/** A file as the page lists it. */
export interface ScanState {
  readonly key: string;
  readonly name: string;
  readonly pages: number;
}

/** What the page shows of the files of one enclosure. */
export interface FilesState {
  readonly files: readonly ScanState[];
  /** Of all its files. */
  readonly pages: number;
  /** Why files were refused, each with what to do. */
  readonly refusals: readonly string[];
  /** Files that are being looked at. */
  readonly opening: number;
}

/** The added files of all enclosures, in their order. */
export class Scans {
  readonly #files = new Map<string, readonly KeptScan[]>();
  readonly #refusals = new Map<string, readonly string[]>();
  readonly #opening = new Map<string, number>();
  readonly #changed: () => void;
  #made = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Looks at the files and takes those that a packet can hold; says of the others why not. What was there stays. */
  async add(enclosure: string, files: readonly File[]): Promise<void> {
    this.#refusals.set(enclosure, []);
    this.#open(enclosure, files.length);
    for (const file of files) {
      const opened = await openFile(file);
      if ('refusal' in opened) this.#refusals.set(enclosure, [...(this.#refusals.get(enclosure) ?? []), opened.refusal]);
      else this.#files.set(enclosure, [...this.#of(enclosure), { key: `${enclosure}-${(this.#made += 1)}`, ...opened }]);
      this.#open(enclosure, -1);
    }
  }

  /** Takes a file out; the answer puts it back where it was. */
  remove(enclosure: string, key: string): { readonly name: string; readonly putBack: () => void } | undefined {
    const before = this.#of(enclosure);
    const at = before.findIndex((file) => file.key === key);
    const removed = before[at];
    if (!removed) return undefined;
    this.#set(enclosure, before.filter((file) => file !== removed));
    const putBack = (): void => {
      const now = this.#of(enclosure);
      this.#set(enclosure, [...now.slice(0, at), removed, ...now.slice(at)]);
    };
    return { name: removed.fileName, putBack };
  }

  move(enclosure: string, key: string, by: -1 | 1): void {
    const files = [...this.#of(enclosure)];
    const at = files.findIndex((file) => file.key === key);
    const [file, other] = [files[at], files[at + by]];
    if (!file || !other) return;
    files[at] = other;
    files[at + by] = file;
    this.#set(enclosure, files);
  }

  /** Ids of the enclosures that have files. */
  added(): ReadonlySet<string> {
    return new Set([...this.#files].flatMap(([enclosure, files]) => (files.length > 0 ? [enclosure] : [])));
  }

  state(enclosure: string): FilesState {
    const files = this.#of(enclosure);
    return {
      files: files.map(({ key, fileName, pages }) => ({ key, name: fileName, pages })),
      pages: files.reduce((sum, { pages }) => sum + pages, 0),
      refusals: this.#refusals.get(enclosure) ?? [],
      opening: this.#opening.get(enclosure) ?? 0,
    };
  }

  /** For the packet, by enclosure. */
  all(): Record<string, readonly AddedScan[]> {
    return Object.fromEntries([...this.#files].map(([enclosure, files]) => [enclosure, files.map(({ fileName, bytes }) => ({ fileName, bytes }))]));
  }

  #of(enclosure: string): readonly KeptScan[] {
    return this.#files.get(enclosure) ?? [];
  }

  #set(enclosure: string, files: readonly KeptScan[]): void {
    this.#files.set(enclosure, files);
    this.#changed();
  }

  #open(enclosure: string, more: number): void {
    this.#opening.set(enclosure, (this.#opening.get(enclosure) ?? 0) + more);
    this.#changed();
  }
}

type OpenedFile = Pick<KeptScan, 'fileName' | 'bytes' | 'pages'> | { readonly refusal: string };

/** The library that opens a PDF loads with the first file. */
async function openFile(file: File): Promise<OpenedFile> {
  // Scanned papers are often called by a person's ID number.
  const name = takeOutIdNumbers(file.name).text;
  try {
    const [{ pageCountOf }, { refusalInWords, refusalOf }] = await Promise.all([import('../../core/pdf/scan.ts'), import('../../core/pdf/scan-refusal.ts')]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pages = await pageCountOf(bytes);
    return typeof pages === 'number' ? { fileName: name, bytes, pages } : { refusal: refusalInWords(refusalOf(pages, name)) };
  } catch {
    // The script could not be fetched, or the file was moved since it was chosen.
    return { refusal: `“${name}”没有读出来。请看看网络连着没有，文件还在不在原处，再加一次。` };
  }
}
