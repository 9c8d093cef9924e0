import { PDFArray, PDFDocument, PDFStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { bareJpeg } from '../../../tests/scan-fixtures.ts';
import { readJpeg } from './jpeg.ts';
import { addPicturePage } from './picture-page.ts';

const mm = 72 / 25.4;

interface Placed {
  readonly pageMm: readonly number[];
  /** Where the stored picture's corners come to stand, in points from the page's bottom left. */
  readonly corner: (right: 0 | 1, top: 0 | 1) => readonly [number, number];
}

async function placed(shape: Parameters<typeof bareJpeg>[0]): Promise<Placed> {
  const document = await PDFDocument.create();
  const picture = readJpeg(bareJpeg(shape));
  if (picture.kind === 'refused') throw new Error(picture.code);
  const page = await addPicturePage(document, picture);
  const contents = page.node.Contents();
  const stream = contents instanceof PDFArray ? contents.lookup(0, PDFStream) : contents;
  const match = /q (.*) cm/.exec(stream ? new TextDecoder().decode(stream.getContents()) : '');
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (match?.[1] ?? '').split(' ').map(Number);
  return { pageMm: [page.getWidth(), page.getHeight()].map((size) => Math.round(size / mm)), corner: (right, top) => [a * right + c * top + e, b * right + d * top + f] };
}

describe('a picture on its page', () => {
  // EXIF 2.3, 4.6.4: where row 0 and column 0 of the stored picture are seen.
  test.each([
    [1, 'top left', 'top right'],
    [2, 'top right', 'top left'],
    [3, 'bottom right', 'bottom left'],
    [4, 'bottom left', 'bottom right'],
    [5, 'top left', 'bottom left'],
    [6, 'top right', 'bottom right'],
    [7, 'bottom right', 'top right'],
    [8, 'bottom left', 'top left'],
  ])('of orientation %i shows its first dot %s, the end of its first row %s', async (orientation, first, end) => {
    const { corner } = await placed({ width: 800, height: 500, orientation });
    const corners = [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)];
    const [middleX = 0, middleY = 0] = [0, 1].map((i) => corners.reduce((sum, point) => sum + (point[i] ?? 0), 0) / 4);
    const nameOf = ([x, y]: readonly [number, number]): string => `${y > middleY ? 'top' : 'bottom'} ${x > middleX ? 'right' : 'left'}`;
    expect([nameOf(corner(0, 1)), nameOf(corner(1, 1))]).toEqual([first, end]);
  });

  test('lies across when it is broader than high, once it is turned', async () => {
    expect((await placed({ width: 800, height: 500 })).pageMm).toEqual([297, 210]);
    expect((await placed({ width: 800, height: 500, orientation: 6 })).pageMm).toEqual([210, 297]);
  });

  test('keeps its shape, and leaves the top 12 mm and 5 mm at each edge free', async () => {
    const { corner } = await placed({ width: 2480, height: 3508 });
    const [[left, bottom], [right, top]] = [corner(0, 0), corner(1, 1)];
    expect((right - left) / (top - bottom)).toBeCloseTo(2480 / 3508, 3);
    expect(top).toBeLessThanOrEqual((297 - 12) * mm + 0.01);
    expect(Math.min(left, bottom, 210 * mm - right)).toBeGreaterThanOrEqual(5 * mm - 0.01);
  });

  test('is not blown up', async () => {
    const { corner } = await placed({ width: 80, height: 60 });
    expect(corner(1, 0)[0] - corner(0, 0)[0]).toBeCloseTo(80, 1);
  });
});
