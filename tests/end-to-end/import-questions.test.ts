import { describe, expect } from 'vitest';
import { test } from './harness.ts';
import { ImportDesk, typedBook, typedFile } from './import-desk.ts';

// What a file leaves open is asked; the table holds what was answered.

const births = typedFile('名单.csv', '姓名,出生年月,电话', '王伟,1985.1,13800000001', '李娜,1986.1,13800000002', '张敏,1990.05,13800000003');
const shortYears = typedFile('名单.csv', '姓名,出生年月,电话', '王伟,85.03,13800000001', '李娜,62.11,13800000002');
const dayCounts = typedFile('名单.csv', '姓名,出生年月,电话', '王伟,31118,13800000001', '李娜,28000,13800000002');
const phones = typedFile('名单.csv', '姓名,出生年月,电话', '王伟,1985.03,1.38E+10', '李娜,1986.04,1.39E+10');
const notes = typedFile('名单.csv', '姓名,出生年月,电话', '张三（退）,1960.03,13800000001', '李四（外聘）,1986.04,13800000002', '王五,1990.05,13800000003');
const values = typedFile('名单.csv', '姓名,文化程度,政治面貌', '王伟,研究生班,群众', '李娜,函授本科,群众', '张敏,硕士,党员');
const namesakes = typedFile('名单.csv', '姓名,出生年月,电话', '王伟,1985.03,13800000001', '王伟,1990.05,13800000002', '李娜,1986.04,13800000003', '李娜,1971.08,13800000004');
const repeated = typedFile('名单.csv', '姓名,职务,电话', '王伟,钳工,13800000001', '王伟,车间主任,13800000001', '李娜,检验员,13800000003', '李娜,质量部长,13800000003');
const hidden = typedBook('名单.xlsx', { name: '在职', rows: [['姓名', '出生年月'], ['王伟', '1985.03'], ['李娜', '1986.04'], ['张敏', '1990.05']], hiddenRows: [3, 4] });

describe('one answer holds for all', () => {
  test.for([
    ['月份', births, '是 1 月，还是 10 月', '1 月', '出生年月', ['1985.01', '1986.01', '1990.05']],
    ['月份', births, '是 1 月，还是 10 月', '10 月', '出生年月', ['1985.10', '1986.10', '1990.05']],
    ['两位年份', shortYears, '只写了两位年份', '按年龄推算', '出生年月', ['1985.03', '1962.11']],
    ['天数', dayCounts, '一串天数', '从 1900 年数起（Windows 的表格）', '出生年月', ['1985.03', '1976.08']],
    ['天数', dayCounts, '一串天数', '从 1904 年数起（旧的苹果表格）', '出生年月', ['1989.03', '1980.08']],
    ['丢了位数的电话', phones, '末几位', '留空', '电话', ['', '']],
    ['姓名里的字', notes, '姓名里带着别的字', '去掉，只留姓名', '姓名', ['张三', '李四', '王五']],
    ['姓名里的字', notes, '姓名里带着别的字', '不导入', '姓名', ['王五']],
    ['同名', namesakes, '还是同名', '只留前面一行', '出生年月', ['1985.03', '1986.04']],
    ['同名', namesakes, '还是同名', '都导入', '出生年月', ['1985.03', '1990.05', '1986.04', '1971.08']],
    ['同一个人', repeated, '像是同一个人', '只留后面一行', '职务', ['车间主任', '质量部长']],
    ['隐藏的行', hidden, '隐藏', '不导入', '姓名', ['王伟']],
    ['隐藏的行', hidden, '隐藏', '都导入', '姓名', ['王伟', '李娜', '张敏']],
  ] as const)('%s', async ([, file, words, answer, column, expected], { site }) => {
    const desk = new ImportDesk(site);
    await desk.read(file);
    await desk.answerAll(words, answer);
    await desk.importAll();
    expect((await desk.table(['姓名', column])).map(([, value]) => value)).toEqual(expected);
  });
});

describe('each case has its own answer', () => {
  test.for([
    ['月份', births, '是 1 月，还是 10 月', [['1985.1', '1985.10'], ['1986.1', '1986.01']], '出生年月', ['1985.10', '1986.01', '1990.05']],
    ['两位年份', shortYears, '只写了两位年份', [['85.03', '1985.03']], '出生年月', ['1985.03', '62.11']],
    ['天数', dayCounts, '一串天数', [['31118', '从 1900 年数起（Windows 的表格）'], ['28000', '从 1904 年数起（旧的苹果表格）']], '出生年月', ['1985.03', '1980.08']],
    ['丢了位数的电话', phones, '末几位', [['1.38E+10', '留空']], '电话', ['', '1.39E+10']],
    ['姓名里的字', notes, '姓名里带着别的字', [['（退）', '不导入'], ['（外聘）', '去掉，只留姓名']], '姓名', ['李四', '王五']],
    ['值对照', values, '算哪一种', [['研究生班', '研究生'], ['函授本科', '大学本科']], '文化程度', ['研究生', '大学本科', '硕士研究生']],
    ['同名', namesakes, '还是同名', [['王伟', '只留前面一行'], ['李娜', '都导入']], '出生年月', ['1985.03', '1986.04', '1971.08']],
    ['同一个人', repeated, '像是同一个人', [['王伟', '只留后面一行'], ['李娜', '只留前面一行']], '职务', ['车间主任', '检验员']],
    ['隐藏的行', hidden, '隐藏', [['李娜', '不导入'], ['张敏', '都导入']], '姓名', ['王伟', '张敏']],
  ] as const)('%s', async ([, file, words, answers, column, expected], { site }) => {
    const desk = new ImportDesk(site);
    await desk.read(file);
    for (const [shown, answer] of answers) await desk.answerOne(words, shown, answer);
    await desk.importAll();
    expect((await desk.table(['姓名', column])).map(([, value]) => value)).toEqual(expected);
  });
});

test('what nobody answered stays as the file has it, and becomes a problem', async ({ site }) => {
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名单.csv', '姓名,出生年月,文化程度,电话', '张三（退）,1985.1,研究生班,1.38E+10'));
  expect(await desk.dialog.innerText()).toContain('没选的照文件里的样子放进表里');
  await desk.preview();
  expect(await desk.counts()).toMatch(/^1 新增 0 修改 0 不变 4 处问题/);
  await desk.land();
  expect(await desk.values(1, ['姓名', '出生年月', '文化程度', '电话'])).toEqual(['张三（退）', '1985.1', '研究生班', '1.38E+10']);
  for (const column of ['姓名', '出生年月', '文化程度', '电话']) expect(await desk.cell(1, column).getAttribute('aria-describedby'), column).not.toBeNull();
});
