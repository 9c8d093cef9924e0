import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { readDocx } from '../end-to-end/read-docx.ts';
import { readPdf } from '../end-to-end/read-pdf.ts';
import { readSheet, tableOf } from '../end-to-end/read-xlsx.ts';
import { candidatesHead, membersHead, rosterFile, rosterRows } from '../end-to-end/rosters.ts';
import type { Clerk, Downloaded } from './clerk.ts';

// From the empty table to the whole packet: what a clerk does, whatever the browser. What comes out is read by other software than wrote it.

const enterprise = '洛阳示例精密轴承有限公司';
const typed = { 姓名: '王伟', 性别: '男', 出生年月: '1980.03', 文化程度: '大学本科', 政治面貌: '群众', 职称: '高级工程师', 职务: '总工程师', 电话: '13937991234' };
const pasted = rosterRows('clipboard-wps-table.expected.tsv').map(([, ...values]) => values);
const file = 'hr-export-1904-dates';
const importedNames = rosterFile(`${file}.expected.csv`).trimEnd().split(/\r?\n/).slice(1).map((line) => line.split(',')[1] ?? '');
const count = 1 + pasted.length + importedNames.length;
// On 10 April 2026 March has come.
const candidate = ['王伟', '男', '46', '高级工程师', '群众', '主席', '总工程师', '13937991234'];

export async function clerksJourney(clerk: Clerk): Promise<void> {
  await typeOnePerson(clerk);
  await pasteAndImport(clerk);
  await clerk.reload();
  await clerk.holds('第 1 行 姓名', typed.姓名);
  await downloadRoster(clerk);
  await tellAboutTheEnterprise(clerk);
  await pickCandidate(clerk);
  await writeLetters(clerk);
  await downloadPacket(clerk);
  await readAndReport(clerk);
}

async function typeOnePerson(clerk: Clerk): Promise<void> {
  await clerk.open('/apply/members/');
  await clerk.write('企业名称', enterprise);
  await clerk.write('填表日期', '2026-04-10');
  for (const [column, value] of Object.entries({ ...typed, 电话: '1393799123' })) await clerk.write(`第 1 行 ${column}`, value);
  await clerk.sees('手机号应为 11 位，这里是 10 位');
  await clerk.press('第 1 行 电话');
  await clerk.standsAt('第 1 行 电话');
  await clerk.write('第 1 行 电话', typed.电话);
  await clerk.sees('要改 0');
}

async function pasteAndImport(clerk: Clerk): Promise<void> {
  await clerk.paste('第 2 行 姓名', rosterFile('clipboard-wps-table.html'));
  await clerk.sees(`${pasted.length} 新增 0 修改 0 不变`);
  await clerk.press('贴进表里');
  await clerk.holds(`第 ${1 + pasted.length} 行 姓名`, pasted.at(-1)?.[0] ?? '');
  await clerk.press('导入名册');
  await clerk.chooseFile('选一个文件', resolve(import.meta.dirname, '../fixtures/rosters', `${file}.xlsx`));
  await clerk.sees(`共读到 ${importedNames.length} 人`);
  await clerk.press('下一步，预览');
  await clerk.sees(`${importedNames.length} 新增 0 修改 0 不变`);
  await clerk.press('导入');
  await clerk.sees(`已导入 ${importedNames.length} 人`);
  await clerk.holds(`第 ${count} 行 姓名`, importedNames.at(-1) ?? '');
}

async function downloadRoster(clerk: Clerk): Promise<void> {
  const pdf = await clerk.download('下载 PDF 附件3');
  const sheet = await clerk.download('下载 XLSX 附件3');
  const word = await clerk.download('下载 Word 附件3');
  expect([pdf, sheet, word].map(({ name }) => name)).toEqual(['pdf', 'xlsx', 'docx'].map((type) => `附件3 企业科协会员汇总表－${enterprise}.${type}`));
  expectRoster((await readPdf(pdf.bytes)).flatMap(({ table }) => table.slice(1)));
  expectRoster(tableOf(await readSheet(sheet.bytes), membersHead));
  expectRoster(readDocx(word.bytes).table.slice(1));
}

/** Rows as printed; the first cell is the number. */
function expectRoster(printed: readonly (readonly string[])[]): void {
  const rows = printed.map((row) => row.slice(1)).filter(([name]) => name !== '');
  expect(rows.slice(0, 1 + pasted.length)).toEqual([Object.values(typed), ...pasted]);
  expect(rows.slice(1 + pasted.length).map(([name = '']) => name.replace(/（.*/, ''))).toEqual(importedNames);
}

async function tellAboutTheEnterprise(clerk: Clerk): Promise<void> {
  await clerk.follow('企业信息');
  await clerk.holds('企业名称', enterprise);
  await clerk.write('主营业务', '精密轴承的研发和制造');
  await clerk.choose('注册地（市）', '洛阳市');
  await clerk.choose('注册地（县、市、区）', '涧西区');
  await clerk.tick('其他企业');
  await clerk.sees('洛阳市科协，或涧西区科协');
  await clerk.tick('涧西区科协');
}

async function pickCandidate(clerk: Clerk): Promise<void> {
  await clerk.follow('附件2 候选人');
  await clerk.press('从名册选');
  await clerk.write('按姓名找', typed.姓名);
  await clerk.press('王伟 主席');
  await clerk.press('选好了');
  await clerk.holds('第 1 行 姓名', typed.姓名);
  const pdf = await clerk.download('下载 PDF 附件2');
  expect((await readPdf(pdf.bytes))[0]?.table.slice(0, 2)).toEqual([candidatesHead, candidate]);
}

async function writeLetters(clerk: Clerk): Promise<void> {
  await clerk.follow('申请与报告');
  await clerk.sees('关于成立企业科学技术协会的申请');
  expect(await clerk.value('申请第 1 段')).toContain(enterprise);
  await clerk.write('申请第 1 段', '我单位申请成立企业科协。');
  const word = await clerk.download('下载 Word 申请');
  const text = readDocx(word.bytes).lines.join('');
  for (const words of ['涧西区科', '我单位申请成立企业科协。', '精密轴承的研发和制造']) expect(text).toContain(words);
}

async function downloadPacket(clerk: Clerk): Promise<void> {
  await clerk.follow('体检与下载');
  await clerk.sees('处请核对');
  const { name, bytes }: Downloaded = await clerk.download('下载全套材料');
  expect(name).toBe(`企业科协成立材料－${enterprise}.zip`);
  const files = unzipSync(bytes);
  for (const end of ['附件3 企业科协会员汇总表－', '附件2 企业科协主席、副主席、秘书长候选人汇总表－', '关于成立企业科学技术协会的申请－']) {
    expect(Object.keys(files).filter((path) => path.endsWith(`${end}${enterprise}.pdf`)), end).toHaveLength(1);
  }
  const merged = await readPdf(files[`企业科协成立材料－${enterprise}.pdf`] ?? new Uint8Array());
  const printed = merged.flatMap(({ lines, table }) => [...lines, ...table.flat()]).join('');
  for (const words of ['我单位申请成立企业科协。', typed.姓名, importedNames.at(-1) ?? '']) expect(printed).toContain(words);
}

async function readAndReport(clerk: Clerk): Promise<void> {
  await clerk.open('/notice/');
  await clerk.sees('企业科协会员汇总表');
  await clerk.open('/about/');
  await clerk.press('复制诊断信息');
  await clerk.sees('已复制', '已经选中');
}
