import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, clusters, lineWidth, mayBreakAfterJoint } from './line-break.ts';

/** Han one em, everything in ASCII half of one. */
const advanceOf = (cluster: string): number => (/^[\u0020-\u007e]/.test(cluster) ? 0.5 : 1);
const linesOf = (text: string, width: number): string[] => breakLines({ text, width, advanceOf });

describe('lines of Chinese text', () => {
  test.each([
    ['an empty text is one empty line', '', 5, ['']],
    ['a text that fits stays whole', '总工程师', 4, ['总工程师']],
    ['a long text is filled line by line', '国家级企业技术中心', 4, ['国家级企', '业技术中', '心']],
    ['a closing mark takes the character before it along', '甲乙丙丁，戊己', 4, ['甲乙丙', '丁，戊己']],
    ['an opening mark goes with what it opens', '甲乙丙（丁戊）', 4, ['甲乙丙', '（丁戊）']],
    ['two marks stay together with their character', '甲乙丙丁”。戊', 5, ['甲乙丙', '丁”。戊']],
    ['a run of figures is never parted', '电话0379-64901234', 7, ['电话', '0379-64901234']],
    ['a Latin word is never parted', '任CEO助理', 3, ['任CEO', '助理']],
    ['a run longer than a line is parted after all', 'ABCDEFGHIJ', 2, ['ABCD', 'EFGH', 'IJ']],
    ['a dash of two characters is never parted', '甲乙——丙', 3, ['甲', '乙——', '丙']],
    ['a space at the end of a line hangs over', '甲乙丙 丁', 3, ['甲乙丙 ', '丁']],
    ['a line feed always begins a line', '甲\n乙', 9, ['甲', '乙']],
    ['a heap of marks is parted after all', 'a\u0301'.padEnd(30, '\u0301'), 1, ['a'.padEnd(14, '\u0301'), '\u0301'.repeat(14), '\u0301\u0301']],
    ['a variation selector stays with its character', '甲葛\u{E0100}乙', 2, ['甲葛\u{E0100}', '乙']],
  ])('%s', (_, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  test('a paragraph moved in has less room on its first line, and so has each after a line feed', () => {
    expect(breakLines({ text: '甲乙丙丁戊己\n庚辛壬癸', width: 4, indent: 2, advanceOf })).toEqual(['甲乙', '丙丁戊己', '庚辛', '壬癸']);
    expect(breakLines({ text: 'ABCDEFGHIJKL', width: 2, indent: 1, advanceOf })).toEqual(['AB', 'CDEF', 'GHIJ', 'KL']);
  });

  test('a name of several parts may be broken at its dots alone', () => {
    const lines = breakLines({ text: '阿卜杜拉·热合曼·买买提', width: 5, advanceOf, mayBreak: mayBreakAfterJoint });
    expect(lines).toEqual(['阿卜杜拉·', '热合曼·', '买买提']);
  });

  test('a character and what is attached to it are one cluster', () => {
    expect(clusters('葛\u{E0100}e\u0301𬱖')).toEqual(['葛\u{E0100}', 'e\u0301', '𬱖']);
  });
});

const pieces = fc.constantFrom('主', '任', '工', '程', '𬱖', '葛\u{E0100}', 'A', 'b', '3', '-', ' ', '，', '。', '、', '（', '）', '“', '”', '《', '》', '——', '……', '·', '：');
const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
const widths = fc.integer({ min: 2, max: 20 });

describe('whatever the text', () => {
  test('no character is lost or added', () => {
    fc.assert(fc.property(texts, widths, (text, width) => linesOf(text, width).join('') === text));
  });

  test('no line is wider than allowed', () => {
    fc.assert(fc.property(texts, widths, (text, width) => linesOf(text, width).every((line) => lineWidth(line, advanceOf) <= width)));
  });

  test('no line begins with a closing mark or ends with an opening one, unless a run is longer than the line', () => {
    const closing = /^[，。、）”》：·]/;
    const opening = /[（“《]$/;
    // Han keeps unbreakable runs short: at most one mark on either side of a character.
    const sentence = fc.array(fc.tuple(fc.constantFrom('', '（', '“', '《'), fc.constantFrom('主', '任', '工程'), fc.constantFrom('', '，', '。', '）', '：')), { maxLength: 30 });
    fc.assert(
      fc.property(sentence, fc.integer({ min: 5, max: 20 }), (parts, width) => {
        const lines = linesOf(parts.flat().join(''), width);
        return lines.every((line, i) => (i === 0 || !closing.test(line)) && (i === lines.length - 1 || !opening.test(line)));
      }),
    );
  });

  test('a word is parted only when it is longer than a line', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('主任', '科长'), fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)), { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const lines = linesOf(text, 6).flatMap((line) => line.trim().split(' '));
        return lines.filter((word) => /^[A-Za-z0-9]+$/.test(word)).every((word) => text.split(/[^A-Za-z0-9]+/).includes(word));
      }),
    );
  });
});
