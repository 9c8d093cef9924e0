import type { PDFContext, PDFRef } from 'pdf-lib';
import { deflate } from './deflate.ts';

// Each stream that is being compressed holds memory of its own.
const atOnce = 8;

/** The compressed streams of a document. Each has its reference at once, so that what stands in the file keeps its order, and its bytes when all are finished. */
export class CompressedStreams {
  private readonly context: PDFContext;
  private readonly jobs = new Set<Promise<void>>();

  constructor(context: PDFContext) {
    this.context = context;
  }

  add(content: Uint8Array<ArrayBuffer> | string, dictionary: Readonly<Record<string, number>> = {}): PDFRef {
    const reference = this.context.nextRef();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const job = deflate(bytes).then((compressed) => {
      this.context.assign(reference, this.context.stream(compressed, { ...dictionary, Filter: 'FlateDecode' }));
      this.jobs.delete(job);
    });
    this.jobs.add(job);
    return reference;
  }

  /** Resolves when few enough are left that another may be added. */
  async room(): Promise<void> {
    while (this.jobs.size >= atOnce) await Promise.race(this.jobs);
  }

  async finished(): Promise<void> {
    await Promise.all(this.jobs);
  }
}
