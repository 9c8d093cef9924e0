import { describe, expect, test } from 'vitest';
import { sizedText } from './cell-size.ts';
import { twipsOfMm } from './grid.ts';

/** Room for so many characters of the usual size, and what is kept in reserve. */
const roomOf = (characters: number): number => characters * 10.5 * 20 + 10;

describe('the size of a text in its cell', () => {
  test.each([
    ['a text that fits has the usual size', '高级工程师', 'wrap', 5, { sizePt: 10.5, lines: 1 }],
    ['a little smaller is better than a second line', '正高级工程师', 'wrap', 5.5, { sizePt: 9.5, lines: 1 }],
    ['two lines of the usual size', '液压支架研究所设计员', 'wrap', 5, { sizePt: 10.5, lines: 2 }],
    ['two smaller lines are better than three', '标准化与知识产权办公室主任', 'wrap', 6, { sizePt: 9, lines: 2 }],
    ['a long text is small and takes as many lines as it needs', '长'.repeat(70), 'wrap', 6, { sizePt: 9, lines: 10 }],
    ['a phone number stays on one line', '0379-64881234', 'keep', 6, { sizePt: 9.5, lines: 1 }],
    ['a name of two parts is broken between them', '阿依努尔·吐尔逊', 'keep', 5, { sizePt: 10.5, lines: 2 }],
    ['a name that has no parts gets smaller instead', '司马欧阳端木诸葛', 'keep', 5, { sizePt: 6.5, lines: 1 }],
    ['no text gets too small to be read', '长'.repeat(200), 'keep', 4, { sizePt: 7, lines: 34 }],
    ['nothing takes one line', '', 'wrap', 4, { sizePt: 10.5, lines: 1 }],
    ['lines that are there already count', '未开始\n等第 5 步', 'wrap', 5, { sizePt: 10.5, lines: 2 }],
  ] as const)('%s', (_, text, wrap, characters, sized) => {
    expect(sizedText(text, { roomTwips: roomOf(characters), wrap })).toEqual(sized);
  });

  test('a cell with next to no room still has its text', () => {
    expect(sizedText('张三', { roomTwips: twipsOfMm(1), wrap: 'keep' }).sizePt).toBe(7);
  });
});
