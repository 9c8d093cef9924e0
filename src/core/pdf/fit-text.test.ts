import { describe, expect, test } from 'vitest';
import { fitText, lineHeightPt, type FittedText } from './fit-text.ts';
import type { Measure } from './measure.ts';

const measure: Measure = {
  width: (_, text) => Array.from(text).reduce((sum, character) => sum + (character < '\u007f' ? 0.5 : 1), 0),
  inkCentre: () => 0.37,
  advance: () => 1,
};

const fit = (text: string, ems: number, wrap: 'wrap' | 'keep' = 'wrap', maximumHeightPt = 500): FittedText =>
  fitText({ text, face: 'regular', widthPt: ems * 10.5, wrap, maximumHeightPt }, measure);

describe('a cell that may wrap', () => {
  test.each([
    ['one line at 10.5 pt when it fits', '总工程师', 4, { sizePt: 10.5, lines: ['总工程师'] }],
    ['one line a little smaller when that is enough', '正高级工程师', 5.7, { sizePt: 9.9, lines: ['正高级工程师'] }],
    ['two lines at 10.5 pt next', '设备动力部副总经理', 5, { sizePt: 10.5, lines: ['设备动力部', '副总经理'] }],
    ['no single character on the last line', '中共预备党员', 5, { sizePt: 10.5, lines: ['中共预备', '党员'] }],
    ['smaller before a third line', '国家级企业技术中心热处理', 5.5, { sizePt: 9.5, lines: ['国家级企业技', '术中心热处理'] }],
    ['three lines at 9 pt and no smaller', '国家级企业技术中心热处理试验室', 5, { sizePt: 9, lines: ['国家级企业', '技术中心热', '处理试验室'] }],
  ])('%s', (_, text, ems, fitted) => {
    expect(fit(text, ems)).toEqual(fitted);
  });

  test('a text as long as a page gets as small as it must to stay in one row', () => {
    const text = '主任'.repeat(400);
    const fitted = fit(text, 5, 'wrap', 200);
    expect(fitted.lines.join('')).toBe(text);
    expect(fitted.lines.length * lineHeightPt(fitted.sizePt)).toBeLessThanOrEqual(200);
  });
});

describe('a cell that is kept on one line', () => {
  test.each([
    ['a name of four is set smaller, not broken', '欧阳景行', 3.5, { sizePt: 9.1, lines: ['欧阳景行'] }],
    ['a very long name is set smaller still', '乙乙乙乙乙乙', 4, { sizePt: 7, lines: ['乙乙乙乙乙乙'] }],
    ['a name of several parts is broken at its dots', '阿卜杜拉·热合曼·买买提', 5, { sizePt: 10.5, lines: ['阿卜杜拉·', '热合曼·', '买买提'] }],
    ['the parts of a name are set smaller, not broken', '阿卜杜热西提·买买提', 5, { sizePt: 7.5, lines: ['阿卜杜热西提·', '买买提'] }],
    ['two numbers stand one below the other', '13553567385、13553567386', 6.5, { sizePt: 10.5, lines: ['13553567385、', '13553567386'] }],
    ['what cannot be read any more is broken after all', '乙乙乙乙乙乙乙乙乙', 3, { sizePt: 9, lines: ['乙乙乙', '乙乙乙', '乙乙乙'] }],
  ])('%s', (_, text, ems, fitted) => {
    expect(fit(text, ems, 'keep')).toEqual(fitted);
  });
});
