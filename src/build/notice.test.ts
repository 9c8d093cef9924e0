import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clauseOf, clausesInside, readNotice, readNoticeHead } from './notice.ts';

const head = `---
titleLines: [关于试办, 的通知]
issuers: [甲市科协]
issuedBy: 市科协
date: '2030-01-05'
number: null
---
`;

const made: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A content folder with these files of a notice; what is read afterwards comes from it. */
function noticeOf(files: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'notice-'));
  made.push(folder);
  mkdirSync(join(folder, 'notice'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'notice', name), text);
  vi.stubEnv('CONTENT_DIR', folder);
}

describe('a notice read from its files', () => {
  it('gives its clauses in the order of the files and of the text, without the marks of the page', () => {
    noticeOf({
      '2-attachment.mdx': '<Clause id="a1" label="附件1" set="attachment">\n\n附件1\n\n## 登记表\n\n<FormTable document="x" />\n\n</Clause>\n',
      '1-notice.mdx': `${head}\n<RedHead />\n\n<Clause id="s1" label="一" short="总则">\n\n## 一、总则\n\n<b>1.目的。</b>办好\\*这件事。\n\n</Clause>\n\n<Note>\n\n本站的话。\n\n</Note>\n`,
    });
    expect(readNotice()).toEqual([
      { id: 's1', label: '一', short: '总则', text: '一、总则\n1.目的。办好*这件事。' },
      { id: 'a1', label: '附件1', short: undefined, text: '附件1\n登记表' },
    ]);
  });

  it('passes over examples in a comment', () => {
    noticeOf({ '1.mdx': `${head}\n{/* <Clause id="s9" label="九">…</Clause> */}\n<Clause id="s1" label="一">\n\n正文。\n\n</Clause>\n` });
    expect(readNotice().map(({ id }) => id)).toEqual(['s1']);
  });

  it('gives the title joined and the date in words', () => {
    noticeOf({ '1.mdx': head });
    expect(readNoticeHead()).toMatchObject({ title: '关于试办的通知', dateText: '2030年1月5日', number: null });
  });

  it.each([
    ['an id used twice', '<Clause id="s1" label="一">\n\n甲\n\n</Clause>\n\n<Clause id="s1" label="二">\n\n乙\n\n</Clause>\n', /1\.mdx[\s\S]*第 14 行[\s\S]*每个 id 只用一次/],
    ['a clause without an id', '<Clause label="一">\n\n甲\n\n</Clause>\n', /1\.mdx[\s\S]*第 8 行[\s\S]*没有写/],
    ['a clause without a label', '<Clause id="s1">\n\n甲\n\n</Clause>\n', /第 8 行[\s\S]*引用时的叫法/],
    ['a clause without an end', '<Clause id="s1" label="一">\n\n甲\n\n<Clause id="s2" label="二">\n\n乙\n\n</Clause>\n', /第 8 行[\s\S]*<\/Clause>/],
  ])('is refused with file and line for %s', (_, body, message) => {
    noticeOf({ '1.mdx': head + body });
    expect(() => readNotice()).toThrow(message);
  });

  it('is refused when the date is no date', () => {
    noticeOf({ '1.mdx': head.replace("'2030-01-05'", '去年') });
    expect(() => readNoticeHead()).toThrow(/第 5 行[\s\S]*2022-06-17/);
  });
});

describe('the notice of this site', () => {
  it('has every clause that was promised an address', () => {
    const numbered = (before: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${before}-${index + 1}`);
    expect(readNotice().map(({ id }) => id)).toEqual([
      'salutation', 's1', 's2', ...numbered('s2', 2), 's3', ...numbered('s3', 3), 's4', ...numbered('s4', 3), 's5', ...numbered('s5', 4),
      'contacts', 'att', 'sign', 'a1', 'a1-1', ...numbered('a1-1', 7), 'a1-2', ...numbered('a1-2', 2), 'a2', 'a3',
    ]);
  });

  it('says who approves in 三.2', () => {
    expect(clauseOf('s3-2')).toMatchObject({ label: '三.2', text: expect.stringContaining('由注册地省辖市科协、县（市、区）科协批准') as unknown }); // cast: the matcher is typed any
  });

  it('has seven steps', () => {
    expect(clausesInside('a1-1').map(({ short }) => short)).toEqual(['沟通', '章程', '会员', '候选人', '报送', '大会', '备案']);
  });
});
