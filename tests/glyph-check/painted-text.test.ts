import { expect, test } from 'vitest';
import { membersPaper } from '../test-papers.ts';
import { madePdf, pagesOf } from './made-pdf.ts';
import { paint } from './painted-page.ts';
import { readPdfFile } from './pdf-file.ts';

const paper = membersPaper({
  enterprise: '河南“智造”科技——工业互联网·示例公司',
  people: [
    ['阿卜杜拉·热合曼', '男', '1988.10', '研究生', '群众', '工程师（“高级”），兼', '“张三”工作室——李四……主任', '13553567385'],
    ['葛\u{E0100}辰', '女', '1990.01', '大学本科', '九三学社社员', '无', '2019—2021年挂职“A·B”项目', '0379-64901234-8001'],
  ],
});

test('every run ends where the layout says', async () => {
  const [[page], [file]] = [pagesOf(paper), await readPdfFile(await madePdf(paper))];
  if (!page || !file) throw new Error('The paper has no page');
  const ends = paint(file).glyphs.map(({ font, code, xPt, yPt, sizePt }) => [xPt + (font.width(code) / 1000) * sizePt, page.heightPt - yPt] as const);
  // After a dot or a dash at its end, a run has space that nothing paints.
  const runs = page.runs.filter(({ text }) => !/[·—]$/.test(text));
  const missed = runs.filter(({ xPt, widthPt, yPt }) => !ends.some(([x, y]) => Math.abs(x - xPt - widthPt) < 0.02 && Math.abs(y - yPt) < 0.02));
  expect(missed).toEqual([]);
});
