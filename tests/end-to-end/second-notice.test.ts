import { expect } from 'vitest';
import { secondSiteFolder, test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet, tableOf } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';

// An invented notice with other columns, other roles and other paper: nothing in src knows of it, and it works all the same.
test.override({ options: { folder: secondSiteFolder } });

const membersHead = ['工号', '姓名', '部门', '入职年份', '学位', '出生年月', '手机'];
const leadersHead = ['编号', '姓名', '年龄', '部门', '拟任职务', '手机'];
const members = [
  ['L7', '方照野', '挤塑工艺室', '2024', '学士', '1999.03', '13600000421'],
  ['L8', '叶清扬', '检测中心', '', '硕士', '2000.11', '13600000422'],
];
// On 31 March 2031 March has come, November has not.
const leaders = [
  ['1', '方照野', '32', '挤塑工艺室', '组长', '13600000421'],
  ['2', '叶清扬', '30', '检测中心', '联络员', '13600000422'],
];

test('another notice’s forms show its columns and print as PDF and XLSX', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '石桥示例线缆有限公司');
  await screen.typeField('填表日期', '2031-03-31');
  // Typed as people write it: a synonym, a date in words, a phone with spaces.
  await screen.typeRow(1, { 工号: 'L7', 姓名: '方照野', 部门: '挤塑工艺室', 入职年份: '2024', 学位: '学士学位', 出生年月: '1999年3月', 手机: '136 0000 0421' });
  await screen.paste(2, '工号', { text: '姓名\t职工号\t所在部门\t最高学位\t出生年月\t手机号\n叶清扬\tL8\t检测中心\t硕士\t2000.11\t13600000422' });
  await screen.expectCell(2, '姓名', '叶清扬');
  await screen.type(1, '拟任职务', '组长');
  await screen.type(2, '拟任职务', '联络员');
  for (const [at, values] of members.entries()) expect(await screen.values(at + 1, membersHead)).toEqual(values);

  const roster = await screen.download('PDF', '表一');
  const rosterSheet = await screen.download('XLSX', '表一');
  await site.goto('/apply/candidates/');
  const leadersPdf = await screen.download('PDF', '表二');
  const leadersSheet = await screen.download('XLSX', '表二');

  expect(roster.name).toBe('表一 企业青年工程师小组成员登记表－石桥示例线缆有限公司.pdf');
  const [rosterPage, ...more] = await readPdf(roster.bytes);
  expect(more).toEqual([]);
  expect(rosterPage?.table.slice(0, 3)).toEqual([membersHead, ...members]);
  expect(rosterPage?.table.length).toBe(1 + 12);
  expect(rosterPage?.lines.join('')).toContain('2031年3月31日');
  expect(tableOf(await readSheet(rosterSheet.bytes), membersHead).slice(0, 2)).toEqual(members);

  const [leadersPage] = await readPdf(leadersPdf.bytes);
  expect(leadersPage?.table.slice(0, 3)).toEqual([leadersHead, ...leaders]);
  expect(leadersPage?.table.length).toBe(1 + 10);
  expect(leadersPage?.widthPt).toBeGreaterThan(leadersPage?.heightPt ?? 0);
  expect(tableOf(await readSheet(leadersSheet.bytes), leadersHead).slice(0, 2)).toEqual(leaders.map(([number = '', ...values]) => [`#${number}`, ...values]));
});
