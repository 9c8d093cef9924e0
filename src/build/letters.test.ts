import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { loadTemplates } from './content.ts';
import { loadLetters, readLetters } from './letters.ts';

const letter = `kind: letter
id: request
label: 请求
title: 关于成立小组的请求
advice: 范例。
paragraphs:
  - { id: opening, text: '{enterprise}有{members.by.education}。', when: { fact: way, is: [alone] } }
`;

let folder: string | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** A content folder with one document in it. */
function content(template: string): void {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  mkdirSync(join(folder, 'documents', 'request'), { recursive: true });
  writeFileSync(join(folder, 'documents', 'request', 'template.yaml'), template);
  vi.stubEnv('CONTENT_DIR', folder);
}

function findings(known: Parameters<typeof readLetters>[0] = {}): string[] {
  return readLetters(known).findings.map(({ line, path, expected, found }) => `${line} ${path.join('›')}：${expected}；${found}`);
}

test('a folder’s letters are read, and its forms are none of them', () => {
  content(letter);
  expect(loadLetters().map(({ id, label }) => [id, label])).toEqual([['request', '请求']]);
  content('id: request\n');
  expect(loadLetters()).toEqual([]);
});

test('a letter in the folder of another is told with its line', () => {
  content(letter.replace('id: request', 'id: report'));
  expect(findings()).toEqual(['2 id：文件夹的名字“request”；“report”']);
});

test('a column that this roster lacks is told with its line', () => {
  const templates = loadTemplates();
  content(letter.replace('members.by.education', 'members.by.school'));
  expect(findings({ templates })).toEqual(['7 paragraphs›0›text：{members.by.…} 里是名册（attachment-3）里一列的 id，kind 是 choice 或 text；“{members.by.school}”']);
});

test('a way of founding that the rules lack is told with its line', () => {
  const { facts } = loadTemplates();
  content(letter);
  expect(findings({ facts, routing: { kinds: [], ways: [{ id: 'joint' }] } })).toEqual(['7 paragraphs›0›when›is›0：“组建方式”可选的：joint；“alone”']);
});

test('a wrong letter stops who asks for it', () => {
  content(letter.replace('{enterprise}', '{enterprise'));
  expect(() => loadLetters()).toThrow('应为：花括号成对，里面是一个占位');
});
