import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';

/** Two columns and two rows; the last cell has two lines. */
async function ruledPage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 300]);
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
  for (const x of [50, 150, 350]) page.drawLine({ start: { x, y: 100 }, end: { x, y: 200 } });
  for (const y of [100, 150, 200]) page.drawLine({ start: { x: 50, y }, end: { x: 350, y } });
  page.drawText('Title', { x: 180, y: 240, size: 20 });
  page.drawText('Name', { x: 60, y: 170, size: 10 });
  page.drawText('Post', { x: 160, y: 170, size: 10 });
  page.drawText('Wang', { x: 60, y: 120, size: 10 });
  page.drawText('Head of ', { x: 160, y: 130, size: 10 });
  page.drawText('the lab', { x: 160, y: 115, size: 10 });
  return pdf.save();
}

test('a printed table is read back cell by cell, and what stands around it line by line', async () => {
  expect(await readPdf(await ruledPage())).toEqual([
    {
      table: [
        ['Name', 'Post'],
        ['Wang', 'Head of the lab'],
      ],
      lines: ['Title'],
      widthPt: 400,
      heightPt: 300,
    },
  ]);
});
