import { decodePDFRawStream, PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { CompressedStreams } from './compressed-streams.ts';

function streamAt(reference: PDFRef, context: PDFContext): PDFRawStream {
  const stream = context.lookup(reference);
  if (!(stream instanceof PDFRawStream)) throw new Error('No stream');
  return stream;
}

test('streams stand in the order in which they were added, however long each takes', async () => {
  const context = PDFContext.create();
  const streams = new CompressedStreams(context);
  const texts = Array.from({ length: 20 }, (_, i) => `${i} `.repeat(i === 0 ? 500_000 : 1));
  const references: PDFRef[] = [];
  for (const text of texts) {
    references.push(streams.add(text));
    await streams.room();
  }
  await streams.finished();
  const found = references.map((reference) => Buffer.from(decodePDFRawStream(streamAt(reference, context)).decode()).toString());
  expect(references.map(({ objectNumber }) => objectNumber)).toEqual(texts.map((_, i) => i + 1));
  expect(found.every((text, i) => text === texts[i])).toBe(true);
});

test('what is said about a stream stands beside it', async () => {
  const context = PDFContext.create();
  const streams = new CompressedStreams(context);
  const reference = streams.add(new Uint8Array([1, 2, 3]), { Length1: 3 });
  await streams.finished();
  expect(streamAt(reference, context).dict.toString()).toMatch(/\/Length1 3[\s\S]*\/Filter \/FlateDecode/);
});
