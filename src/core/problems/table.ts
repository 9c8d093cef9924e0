import type { Problem, Severity } from './problem.ts';

interface Entry {
  readonly severity: Severity;
  /** One sentence: what is wrong, from the facts. */
  readonly says: (facts: Readonly<Record<string, string>>) => string;
  /** What to do next, one sentence. */
  readonly next: string;
}

/**
 * Every problem there is. The key is the code, the address of its page (/help/<code>/) and the name of that page's file.
 * `column` is the column's heading, `value` what the cell holds, `name` the person's name.
 */
const table = {
  'cell-empty': { severity: 'error', says: (f) => `没有填${f['column']}`, next: '补上这一格。' },
  'name-with-note': { severity: 'warning', says: (f) => `姓名“${f['value']}”里夹着别的字`, next: '姓名栏只写姓名，备注请删去。' },
  'name-length': { severity: 'warning', says: (f) => `姓名“${f['value']}”的字数少见`, next: '请对照证件核对。' },
  'value-not-listed': { severity: 'error', says: (f) => `${f['column']}“${f['value']}”不在可填的值里`, next: '从列表中选一个，或者保留并自行负责。' },
  'value-unusual': { severity: 'warning', says: (f) => `${f['column']}“${f['value']}”不是常用写法`, next: '请核对，确实如此可以保留。' },
  'value-synonym': { severity: 'warning', says: (f) => `“${f['value']}”一般写作“${f['accepted']}”`, next: '点一下就能改过来，也可以保留。' },
  'birth-ambiguous': { severity: 'error', says: (f) => `“${f['value']}”是 1 月，还是 10 月？`, next: '选一个。' },
  'birth-unreadable': { severity: 'error', says: (f) => `看不懂出生年月“${f['value']}”`, next: '写成 1985.03 的样子。' },
  'birth-two-digit-year': { severity: 'error', says: (f) => `“${f['value']}”的年份只有两位`, next: '写全四位年份，如 1985.03。' },
  'birth-in-future': { severity: 'error', says: (f) => `出生年月 ${f['value']} 晚于填表日期`, next: '请核对出生年月和填表日期。' },
  'birth-unlikely': { severity: 'warning', says: (f) => `按填表日期算，今年 ${f['age']} 岁`, next: '请核对出生年月。' },
  'age-unreadable': { severity: 'error', says: (f) => `年龄“${f['value']}”不是整数`, next: '写周岁数字，如 41。' },
  'phone-mobile-length': { severity: 'error', says: (f) => `手机号应为 11 位，这里是 ${f['digits']} 位`, next: '请对照原件补全。' },
  'phone-digits-lost': { severity: 'error', says: (f) => `电话“${f['value']}”丢了末尾几位`, next: '表格软件把号码变成了科学记数，无法还原，请重新填写。' },
  'phone-unreadable': { severity: 'error', says: (f) => `看不懂电话“${f['value']}”`, next: '写 11 位手机号，或带区号的固定电话。' },
  'phone-prefix-unallotted': { severity: 'warning', says: (f) => `号段 ${f['prefix']} 一般不给个人使用`, next: '请核对号码。' },
  'id-number-check-digit': { severity: 'error', says: (f) => `${f['column']}里像是身份证号，但校验位不对`, next: '通知不要求身份证号，请删去，只留这一栏该填的内容。' },
  'same-person-twice': { severity: 'error', says: (f) => `${f['name']}出现了两次，${f['column']}也相同`, next: '如是重复，删去一行。' },
  'same-name': { severity: 'warning', says: (f) => `有两人同名：${f['name']}`, next: '请确认是两个人。' },
  'same-phone': { severity: 'warning', says: (f) => `与${f['name']}的电话相同`, next: '请核对号码。' },
  'glyph-missing': { severity: 'error', says: (f) => `${f['name']}的${f['column']}里有打印不出的字“${f['character']}”（${f['codePoint']}）`, next: 'PDF 上这个字会印成方框，下载后请手写补上。' },
  'role-absent': { severity: 'warning', says: (f) => `候选人里还没有${f['value']}`, next: '在名册的“科协职务”里选一人。' },
  'role-repeated': { severity: 'warning', says: (f) => `${f['value']}候选人有 ${f['count']} 位`, next: '请核对是否属实。' },
  'candidate-not-in-roster': { severity: 'warning', says: (f) => `${f['name']}不在会员汇总表里`, next: '如是会员，请加进名册。' },
  'tables-differ': { severity: 'error', says: (f) => `${f['name']}的${f['column']}两张表不一致：附表写“${f['value']}”，名册写“${f['roster']}”`, next: '改成一致，或清空这里改用名册的值。' },
  'list-empty': { severity: 'missing', says: (f) => `${f['document']}还没有人`, next: '添加一行，或粘贴一份名册。' },
  'enterprise-name-empty': { severity: 'missing', says: () => '还没有填企业名称', next: '写营业执照上的全称。' },
  'filled-on-unreadable': { severity: 'error', says: (f) => `看不懂填表日期“${f['value']}”`, next: '写成 2026-11-22 的样子。' },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof table;

export const problemCodes = Object.keys(table) as readonly ProblemCode[]; // cast: keyof a literal object is its keys

/** The severity a code has unless a template says otherwise. */
export function severityOf(code: ProblemCode): Severity {
  return table[code].severity;
}

/** The sentence a person reads: what is wrong. */
export function sentenceOf(problem: Pick<Problem, 'code' | 'facts'>): string {
  const entry: Entry = table[problem.code];
  return entry.says(problem.facts);
}

/** What the person may do next. */
export function nextStepOf(code: ProblemCode): string {
  return table[code].next;
}
