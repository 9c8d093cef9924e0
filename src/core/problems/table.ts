import type { Problem, Severity, Source } from './problem.ts';

interface Entry {
  readonly severity: Severity;
  /** One sentence: what is wrong, from the facts. */
  readonly says: (facts: Readonly<Record<string, string>>) => string;
  /** What to do next, one sentence. */
  readonly next: string;
  /** Why we ask, where no clause and no template says so. */
  readonly advice: string;
}

const birthMonth = '写到月就够了，年龄也由它算出。';
const phone = '号码写全了才联系得上。';
const name = '写得与证件一致，以后不必更正。';

/**
 * Every problem there is. The key is the code, the address of its page (/help/<code>/) and the name of that page's file.
 * `column` is the column's heading, `value` what the cell holds, `name` the person's name, or 第 3 行 for somebody without one.
 */
const table = {
  'cell-empty': { severity: 'error', says: (f) => `没有填${f['column']}`, next: '补上这一格。', advice: '空着的格子容易被当成漏填。' },
  'name-with-note': { severity: 'warning', says: (f) => `姓名“${f['value']}”里夹着别的字`, next: '姓名栏只写姓名，备注请删去。', advice: name },
  'name-length': { severity: 'warning', says: (f) => `姓名“${f['value']}”的字数少见`, next: '请对照证件核对；没有错就不用改。', advice: name },
  'value-not-listed': { severity: 'error', says: (f) => `${f['column']}“${f['value']}”不在可填的值里`, next: '从列表中选一个。', advice: '按列表里的值填，便于汇总。' },
  'value-unusual': { severity: 'warning', says: (f) => `${f['column']}“${f['value']}”不是常用写法`, next: '请核对，确实如此可以保留。', advice: '写法一致，便于汇总。' },
  'value-synonym': { severity: 'warning', says: (f) => `“${f['value']}”一般写作“${f['accepted']}”`, next: '点一下就能改过来，也可以保留。', advice: '写法一致，便于汇总。' },
  'birth-ambiguous': { severity: 'error', says: (f) => `“${f['value']}”是 1 月，还是 10 月？`, next: '选一个。', advice: '表格软件会把 1985.10 显示成 1985.1，所以要问一句。' },
  'birth-unreadable': { severity: 'error', says: (f) => `看不懂出生年月“${f['value']}”`, next: '写成 1985.03 的样子。', advice: birthMonth },
  'birth-two-digit-year': { severity: 'error', says: (f) => `“${f['value']}”的年份只有两位`, next: '写全四位年份，如 1985.03。', advice: birthMonth },
  'birth-in-future': { severity: 'error', says: (f) => `出生年月 ${f['value']} 晚于填表日期`, next: '请核对出生年月和填表日期。', advice: birthMonth },
  'birth-unlikely': { severity: 'warning', says: (f) => `按填表日期算，年龄是 ${f['age']} 岁`, next: '请核对出生年月；没有错就不用改。', advice: '不满 16 岁或超过 80 岁的少见，多半是年份写错了。' },
  'age-unreadable': { severity: 'error', says: (f) => `年龄“${f['value']}”不是周岁数`, next: '写周岁数字，如 41。', advice: '写周岁数字，与名册上的出生年月对得上。' },
  'phone-mobile-length': { severity: 'error', says: (f) => `手机号应为 11 位，这里是 ${f['digits']} 位`, next: '请对照原件改正。', advice: phone },
  'phone-digits-lost': { severity: 'error', says: (f) => `电话“${f['value']}”丢了末尾几位`, next: '表格软件把号码变成了科学记数，无法还原，请重新填写。', advice: phone },
  'phone-unreadable': { severity: 'error', says: (f) => `看不懂电话“${f['value']}”`, next: '写一个 11 位手机号，或带区号的固定电话，如 0379-64901234。', advice: phone },
  'phone-prefix-unallotted': { severity: 'warning', says: (f) => `号段 ${f['prefix']} 一般不给个人使用`, next: '请核对号码；没有错就不用改。', advice: '按 2023 年 3 月的号段分配情况核对。' },
  'id-number-check-digit': { severity: 'error', says: (f) => `${f['column']}里像是身份证号，但校验位不对`, next: '请删去号码，只留这一栏该填的内容。', advice: '表上没有身份证号这一栏，不删会照样印出来。' },
  'same-person-twice': { severity: 'error', says: (f) => `${f['name']}出现了两次，${f['column']}也相同`, next: '如是重复，删去一行。', advice: '一个人只登记一次。' },
  'same-name': { severity: 'warning', says: (f) => `有两人同名：${f['name']}`, next: '请确认是两个人；没有错就不用改。', advice: '一个人只登记一次。' },
  'same-phone': { severity: 'warning', says: (f) => `与${f['other']}的电话相同`, next: '请核对号码。', advice: '手机号一般只有一个人用，相同多半是填串了行。' },
  'glyph-missing': { severity: 'warning', says: (f) => `${f['name'] ? `${f['name']}的` : ''}${f['column']}里有打印不出的字“${f['character']}”（${f['codePoint']}）`, next: '请核对是不是打错了；没有错，PDF 上会印成方框，下载后手写补上。', advice: '打印所用的字体里没有这个字。' },
  'role-absent': { severity: 'warning', says: (f) => `候选人里还没有${f['value']}`, next: '在名册里给一个人标上这个职务。', advice: '候选人汇总表要列出这些职务的候选人。' },
  'role-repeated': { severity: 'warning', says: (f) => `${f['value']}候选人有 ${f['count']} 位`, next: '请核对是否属实。', advice: '按一位候选人来查；通知没有规定人数。' },
  'candidate-not-in-roster': { severity: 'warning', says: (f) => `${f['name']}不在${f['rosterDocument']}的名册里`, next: '如应当登记，请加进名册。', advice: '名册漏登时两张表会对不上。' },
  'tables-differ': {
    severity: 'error',
    says: (f) => `${f['name']}的${f['column']}两张表不一致：${f['document']}写“${f['value']}”，${f['rosterDocument']}的名册是“${f['roster']}”`,
    next: '改成一致。',
    advice: '两张表一起报送，同一个人应当写得一样。',
  },
  'list-empty': { severity: 'missing', says: (f) => `《${f['document']}》还没有人`, next: '添加一行，或粘贴一份名单。', advice: '空表交上去没有用处。' },
  'enterprise-name-empty': { severity: 'missing', says: () => '还没有填企业名称', next: '写营业执照上的全称。', advice: '印在盖章处，也用作文件名。' },
  'filled-on-unreadable': {
    severity: 'error',
    says: (f) => (f['value'] ? `看不懂填表日期“${f['value']}”` : '填表日期还空着'),
    next: '写成 2026-11-22 的样子。',
    advice: '年龄按填表日期计算。',
  },
  'fact-empty': { severity: 'missing', says: (f) => `没有填${f['column']}`, next: '在企业信息里补上。', advice: '写材料要用到。' },
  'fact-unreadable': {
    severity: 'error',
    says: (f) => `看不懂${f['column']}“${f['value']}”`,
    next: '人数只写数字，日期写成 2026-11-22 的样子，电话写一个号码；有列表的，从列表中选。',
    advice: '看得懂，才能写进材料。',
  },
  'fact-disagrees': { severity: 'error', says: (f) => `${f['column']}（${f['value']}）比${f['other']}（${f['most']}）还多`, next: '请核对这两个数，改正写错的一个。', advice: '一部分不会比全部还多。' },
  'members-exceed-fact': {
    severity: 'warning',
    says: (f) => `名册上有 ${f['members']} 名会员，比${f['column']}（${f['value']}）还多`,
    next: '请核对这个数和名册；没有错就不用改。',
    advice: '会员一般都算在这个数里，多出来的多半是这个数没有更新。',
  },
  'letter-gap': { severity: 'missing', says: (f) => `《${f['document']}》里还没有写“${f['gap']}”`, next: '在企业信息或表里补上；表里没有的，直接在这一段里写。', advice: '没有写的地方会印成【待填】。' },
  'paragraph-outdated': {
    severity: 'warning',
    says: (f) => `《${f['document']}》里改过的一段，${f['column']}写的是“${f['value']}”，现在填的是“${f['now']}”`,
    next: '请核对；写错了就在这一段里改，没有错就不用改。',
    advice: '自己写进段落的数和名称，不会跟着填的内容变。',
  },
  'dates-out-of-order': {
    severity: 'warning',
    says: (f) => `${f['column']}（${f['value']}）早于${f['other']}（${f['otherValue']}）`,
    next: '请核对这两个日期；没有错就不用改。',
    advice: '先后反了，多半是有一个日期写错了。',
  },
  'step-date-unreadable': { severity: 'error', says: (f) => `看不懂日期“${f['value']}”（${f['step']}）`, next: '写成 2026-11-22 的样子，还没有定就空着。', advice: '日期看得懂，才能排进计划。' },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof table;

export const problemCodes = Object.keys(table) as readonly ProblemCode[]; // cast: keyof a literal object is its keys

/** How grave a problem of that code is. */
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

/** What is wrong and what the person may do next, as running text. */
export function sentenceAndNextStep(problem: Pick<Problem, 'code' | 'facts'>): string {
  const says = sentenceOf(problem);
  return `${says}${says.endsWith('？') ? '' : '。'}${nextStepOf(problem.code)}`;
}

/** Our own reason for raising a problem, for where no clause and no template gives one. */
export function adviceOf(code: ProblemCode): Source {
  return { advice: table[code].advice };
}
