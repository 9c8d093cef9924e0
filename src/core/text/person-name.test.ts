import { expect, test } from 'vitest';
import { closedNames, nameForm, nameWithoutNote, tidyName } from './person-name.ts';

test.each([
  ['张　三', '张三'],
  ['张 三 丰', '张三丰'],
  [' 欧阳\u00A0景行\u200B ', '欧阳景行'],
  ['张\r\n三', '张三'],
  ['艾力•买买提', '艾力·买买提'],
  ['艾力・买买提', '艾力·买买提'],
  ['艾力．买买提', '艾力·买买提'],
  ['艾力∙买买提', '艾力·买买提'],
  ['艾力‧买买提', '艾力·买买提'],
  ['艾力.买买提', '艾力·买买提'],
  ['艾力 · 买买提', '艾力·买买提'],
  ['John  Smith', 'John Smith'],
  ['J. R. Smith', 'J. R. Smith'],
  ['艾力 . 买买提', '艾力·买买提'],
  ['艾力﹒买买提', '艾力·买买提'],
  ['艾力˙买买提', '艾力·买买提'],
  ['艾力●买买提', '艾力·买买提'],
  ['Jose\u0301', 'José'],
  ['欧 阳 景 行', '欧阳景行'],
  ['张 三（退 休）', '张三（退休）'],
  ['Ｊｏｈｎ', 'John'],
  ['葛\u{E0100} 城', '葛\u{E0100}城'],
  ['𬱖 䶮', '𬱖䶮'],
  ['\uFA11田', '\uFA11田'],
])('%j is written %s', (text, name) => {
  expect(tidyName(text)).toBe(name);
});

test.each([
  ['艾力 买买提', '艾力 买买提'],
  ['阿卜杜热西提　 阿卜杜克里木', '阿卜杜热西提 阿卜杜克里木'],
  ['曹子衿 戚梓桐', '曹子衿 戚梓桐'],
])('%j is too long for one name of Han characters: its space stays, for it may part two names', (text, name) => {
  expect(tidyName(text)).toBe(name);
  expect(nameForm(name)).toBe('unusual-length');
});

test('a long name with a space may lack its dot, or have the space too many', () => {
  expect(closedNames('艾力 买买提')).toEqual(['艾力·买买提', '艾力买买提']);
  expect(closedNames('艾力·买买提')).toEqual([]);
  expect(closedNames('John Smith')).toEqual([]);
});

test.each([
  ['张三', 'plain'],
  ['欧阳景行', 'plain'],
  ['艾力·买买提', 'plain'],
  ['阿卜杜热西提·阿卜杜克里木', 'plain'],
  ['John Smith', 'plain'],
  ['葛\u{E0100}', 'unusual-length'],
  ['𬱖䶮㛃堃', 'plain'],
  ['张', 'unusual-length'],
  ['张三李四王五', 'unusual-length'],
  ['张三（退休）', 'with-note'],
  ['张三1', 'with-note'],
  ['-张三', 'with-note'],
  ['张三·', 'with-note'],
  ['Nguyễn Văn Đạt', 'plain'],
  ['Mary-Jane O’Neil Jr.', 'plain'],
  ['张三、李四', 'with-note'],
])('%s counts as %s', (name, form) => {
  expect(nameForm(name)).toBe(form);
});

test('a note in brackets, or a number before or behind, can be taken off when a name is left', () => {
  expect(nameWithoutNote('张三（退休）')).toBe('张三');
  expect(nameWithoutNote('张三(组长')).toBe('张三');
  expect(nameWithoutNote('2 何泽宇')).toBe('何泽宇');
  expect(nameWithoutNote('-张三*')).toBe('张三');
  expect(nameWithoutNote('张三①')).toBe('张三');
  expect(nameWithoutNote('（空缺）')).toBeUndefined();
  expect(nameWithoutNote('张三、李四')).toBeUndefined();
});
