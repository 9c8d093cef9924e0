import { expect, test } from 'vitest';
import { nameForm, nameWithoutNote, tidyName } from './person-name.ts';

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
  ['J. Smith', 'J.Smith'],
  ['Ｊｏｈｎ', 'John'],
  ['葛\u{E0100} 城', '葛\u{E0100}城'],
  ['𬱖 䶮', '𬱖䶮'],
  ['\uFA11田', '\uFA11田'],
])('%j is written %s', (text, name) => {
  expect(tidyName(text)).toBe(name);
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
  ['张三、李四', 'with-note'],
])('%s counts as %s', (name, form) => {
  expect(nameForm(name)).toBe(form);
});

test('a note in brackets can be taken off, when a name is left', () => {
  expect(nameWithoutNote('张三（退休）')).toBe('张三');
  expect(nameWithoutNote('张三(组长')).toBe('张三');
  expect(nameWithoutNote('（空缺）')).toBeUndefined();
  expect(nameWithoutNote('张三、李四')).toBeUndefined();
});
