import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templates } from '../../../tests/example-case.ts';
import { columnOf } from '../template/template.ts';
import { tidyValue } from './tidy.ts';

test.each([
  ['name', '张　三', '张三'],
  ['birth', '1985年3月', '1985.03'],
  ['birth', '1985.1', '1985.1'],
  ['birth', '八十年代', '八十年代'],
  ['phone', '+86 138-0000-0000', '13800000000'],
  ['phone', '0379 6490 1234 转 801', '0379-64901234-801'],
  ['phone', '1.38E+10', '1.38E+10'],
  ['phone', '找　门卫', '找 门卫'],
  ['politics', '中共 党员', '中共党员'],
  ['politics', ' 党 员 ', '党员'],
  ['politics', '党员', '党员'],
  ['politics', '爱国 人士', '爱国 人士'],
  ['sex', 'Ｍ', 'M'],
  ['title', '高级工程师（２０２０年）', '高级工程师（2020年）'],
  ['position', '主任\n兼总工', '主任 兼总工'],
])('in the roster column %s, %j is written %s', (column, typed, written) => {
  expect(tidyValue(columnOf(templates.members, column), typed)).toBe(written);
});

test('an age loses its unit', () => {
  expect(tidyValue(columnOf(templates.candidates, 'age'), '４１ 周岁')).toBe('41');
});

test('a word that every object knows is no synonym', () => {
  expect(tidyValue(columnOf(templates.members, 'sex'), 'constructor')).toBe('constructor');
});

const columns = [...templates.members.columns, ...templates.candidates.columns];
const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d年月日.\-/ 　张三·•．()（）+８]*$/));

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), typed, (column, text) => {
      const once = tidyValue(column, text);
      expect(tidyValue(column, once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
