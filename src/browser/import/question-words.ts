import type { AnswerOption, Question, QuestionKind } from '../../core/intake/questions.ts';

// What only the person can know about a file, asked in words.

const asked: Readonly<Record<QuestionKind, (label: string) => string>> = {
  'hidden-rows': () => '有些行在原表里是隐藏的，要导入吗？',
  'name-note': () => '姓名里带着别的字，怎么处理？',
  'birth-month': (label) => `${label}是 1 月，还是 10 月？表格软件会丢掉末尾的 0`,
  'birth-year': (label) => `${label}只写了两位年份，是哪一年？`,
  'birth-serial': (label) => `${label}里是一串天数，从哪一年数起？`,
  'phone-lost': (label) => `${label}的末几位在原表里已经丢了，怎么处理？`,
  value: (label) => `${label}里有这样的写法，算哪一种？`,
  'same-person': () => '有人在表里出现不止一次，像是同一个人，怎么导入？',
  'same-name': () => '有几行姓名相同，是同一个人还是同名？',
};

const options: Readonly<Record<AnswerOption, string>> = {
  include: '都导入',
  'leave-out': '不导入',
  'take-off': '去掉，只留姓名',
  keep: '照原样，以后再改',
  january: '1 月',
  october: '10 月',
  likely: '按年龄推算',
  'since-1900': '从 1900 年数起（Windows 的表格）',
  'since-1904': '从 1904 年数起（旧的苹果表格）',
  empty: '留空',
  first: '只留前面一行',
  last: '只留后面一行',
};

export function questionWords({ kind, column }: Question): string {
  return asked[kind](column?.label ?? '');
}

export function optionWords(option: AnswerOption): string {
  return options[option];
}
