import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const rosters = resolve(import.meta.dirname, '../fixtures/rosters');

export function rosterFile(name: string): string {
  return readFileSync(resolve(rosters, name), 'utf8');
}

/** Rows of a tab-separated roster, without its head. */
export function rosterRows(name: string): string[][] {
  return rosterFile(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

export const membersHead = ['序号', '姓名', '性别', '出生年月', '文化程度', '政治面貌', '职称', '职务', '电话'];
export const candidatesHead = ['姓名', '性别', '年龄', '技术职称', '政治面貌', '科协职务', '工作单位职务', '电话'];

/** The head and the first `count` people of the roster of a thousand, tab separated. Its names are as varied as real ones. */
export function firstOfThousand(count: number): string {
  return rosterFile('members-1000-utf8-bom.csv')
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .slice(0, count + 1)
    .map((line) => line.replaceAll(',', '\t'))
    .join('\n');
}

/** `count` invented people as a spreadsheet would put them on the clipboard as text, with the notice's head. */
export function invented(count: number): string {
  const family = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
  const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志红建国文辉';
  const rows = Array.from({ length: count }, (_, at) => [
    at + 1,
    `${family[at % 20]}${given[(at * 7) % 32]}${given[(at * 11 + 3) % 32]}`,
    at % 3 === 0 ? '女' : '男',
    `${1962 + (at % 38)}.${String((at % 12) + 1).padStart(2, '0')}`,
    ['大学本科', '硕士研究生', '大学专科', '博士研究生'][at % 4],
    ['中共党员', '群众', '共青团员', '民盟盟员'][at % 4],
    ['高级工程师', '工程师', '助理工程师', '技术员', '无'][at % 5],
    ['技术中心主任', '质量部工程师', '工艺室主任', '设备动力部组长'][at % 4],
    `139${String(10_000_019 + at * 7919).slice(0, 8)}`,
  ]);
  return [membersHead, ...rows].map((row) => row.join('\t')).join('\n');
}
