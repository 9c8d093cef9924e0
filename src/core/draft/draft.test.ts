import { randomFillSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyCase } from '../../../tests/any-case.ts';
import { caseWith, fixture, person } from '../../../tests/example-case.ts';
import type { CaseFile } from '../answers/case-file.ts';
import type { DraftLock, DraftSource } from './draft.ts';
import { readDraft } from './read-draft.ts';
import { writeDraft } from './write-draft.ts';

// Keys are slow on purpose, and a busy machine makes them slower.
vi.setConfig({ testTimeout: 60_000 });

const caseFile = caseWith({ members: [person, { name: '陈砚秋', 旧栏: '旧值' }], candidates: [{ member: 1, values: { role: '主席' } }] });
const source: DraftSource = { case: caseFile, savedOn: '2026-11-23', siteVersion: 'qikexie 0.1.0+1a2b3c4' };
const about = { enterprise: '洛阳示例轴承有限公司', members: 2, candidates: 1, savedOn: '2026-11-23', siteVersion: 'qikexie 0.1.0+1a2b3c4' };
const opened = { kind: 'case', case: caseFile, about: { ...about, isLocked: false }, isEdited: false };

const randomBytes = (length: number): Uint8Array => randomFillSync(new Uint8Array(length));
// Little work for each try, so that many tests take little time.
const lock: DraftLock = { password: '洛阳 Bearing', randomBytes, work: { n: 2 ** 14, r: 8, p: 1 } };

const plain = await writeDraft(source);
const locked = await writeDraft(source, lock);
const plainText = new TextDecoder().decode(plain);
const lockedText = new TextDecoder().decode(locked);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('any case saved as a draft and opened again is the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, fc.string(), async (any, siteVersion) => {
      const bytes = await writeDraft({ case: any, savedOn: '2026-11-23', siteVersion });
      expect(await readDraft(bytes)).toMatchObject({ kind: 'case', isEdited: false });
      expect(caseOf(await readDraft(bytes))).toEqual(any);
      expect(caseOf(await readDraft(disturbed(bytes)))).toEqual(any);
    }),
    { numRuns: 500 },
  );
});

test('a draft begins with what a person must know of it, in Chinese', () => {
  expect(plainText.slice(0, plainText.indexOf('{')).split('\r\n')).toEqual([
    '企业科协组建材料 · 草稿文件',
    '',
    '企业：洛阳示例轴承有限公司',
    '人数：会员 2 人，候选人 1 人',
    '保存日期：2026年11月23日',
    '保存它的网站版本：qikexie 0.1.0+1a2b3c4',
    '',
    '这是什么：在企业科协填报网站上填写的内容，存成了文件。可以换一台电脑接着填，也可以交给同事接着办。',
    '怎样打开：在填报网站上点「打开草稿文件」，选这个文件。不用先改名，也不用转换格式。',
    '请当心：里面有名册上每个人的信息。只发给办这件事的人，用完请删除。',
    '',
    '下面是数据，由网站读取，请不要改动。',
    '',
  ]);
});

test('old editors can show it: it says that it is UTF-8, and every line ends as on Windows', () => {
  expect([...plain.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(plainText.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lockedText.split('\r\n').map(({ length }) => length))).toBeLessThan(120);
});

test('what is typed as the name of the enterprise cannot pass for the data', async () => {
  const tricky: CaseFile = { ...caseFile, enterprise: { name: '某厂\n{"format":"qikexie-draft","version":1}', facts: {} } };
  expect(caseOf(await readDraft(await writeDraft({ ...source, case: tricky })))).toEqual(tricky);
});

describe('a draft that was opened, saved and sent on still opens', () => {
  const unix = plainText.replace(/\r\n/g, '\n');
  test.each([
    ['without its byte order mark', bytesOf(plainText)],
    ['with line ends of Linux', bytesOf(unix)],
    ['with line ends of old Macs', bytesOf(unix.replace(/\n/g, '\r'))],
    ['with blanks at the ends of lines', bytesOf(unix.replace(/\n/g, '  \r\n'))],
    ['with empty lines before and behind', bytesOf(`\n\n${unix}\n\n\n`)],
    ['with words of a mail around it', bytesOf(`老王：草稿见下。\n\n${unix}\n此致\n敬礼`)],
    ['with two byte order marks', bytesOf(`\uFEFF\uFEFF${plainText}`)],
    ['saved as Unicode by Notepad', new Uint8Array(Buffer.from(`\uFEFF${plainText}`, 'utf16le'))],
    ['without its head', bytesOf(unix.slice(unix.indexOf('\n{') + 1))],
    ['laid out anew', bytesOf(JSON.stringify(JSON.parse(unix.slice(unix.indexOf('\n{')))))],
  ])('%s', async (_, bytes) => {
    expect(await readDraft(bytes)).toEqual(opened);
  });

  test('with a password, too', async () => {
    for (const bytes of [disturbed(locked), new Uint8Array(Buffer.from(`\uFEFF${lockedText}`, 'utf16le'))]) {
      expect(await readDraft(bytes, lock.password)).toMatchObject({ kind: 'case', case: caseFile });
    }
  });
});

describe('a draft of which something was changed', () => {
  test('opens, and says that it was edited', async () => {
    const edited = await readDraft(bytesOf(plainText.replace('陈砚秋', '陈砚冬')));
    expect(edited).toMatchObject({ kind: 'case', isEdited: true });
    expect(caseOf(edited)?.members[1]?.values['name']).toBe('陈砚冬');
  });

  test('is counted by what is in it, whatever its head says', async () => {
    expect(await readDraft(bytesOf(plainText.replace('会员 2 人', '会员 900 人').replace('企业：洛阳', '企业：开封')))).toEqual(opened);
  });

  test('says where it cannot be read', async () => {
    const at = async (from: string, to: string): Promise<unknown> => readDraft(bytesOf(plainText.replace(from, to)));
    expect(await at('"name": "陈砚秋"', '"name": 3')).toEqual({ kind: 'broken', where: 'members.1.values.name' });
    expect(await at('"name": "陈砚秋"', '"name": "陈砚秋')).toEqual({ kind: 'broken', where: 'text' });
    expect(await at('"checksum"', '"sum"')).toMatchObject({ kind: 'broken' });
    expect(await at('"qikexie-case"', '"another"')).toEqual({ kind: 'broken', where: 'format' });
  });

  test('is told to be cut off, wherever it was', async () => {
    const outcomes = new Set<string>();
    for (let end = 60; end < plain.length - 4; end += 1) outcomes.add(JSON.stringify(await readDraft(plain.slice(0, end))));
    expect([...outcomes]).toEqual([JSON.stringify({ kind: 'broken', where: 'end' })]);
  });
});

test('a draft that an earlier version saved opens with what it says of itself', async () => {
  const first: unknown = JSON.parse(fixture('stored-cases/version-1.json'));
  expect(await readDraft(bytesOf(JSON.stringify(first)))).toMatchObject({ kind: 'case', about: { members: 2, savedOn: '', siteVersion: '' }, isEdited: false });
});

test('a later version is told with the day and the build that saved it', async () => {
  const newer = { kind: 'newer-version', savedOn: '2026-11-23', siteVersion: 'qikexie 0.1.0+1a2b3c4' };
  expect(await readDraft(bytesOf(plainText.replace('"version": 1', '"version": 2')))).toEqual(newer);
  expect(await readDraft(bytesOf(lockedText.replace('"version": 1', '"version": 7')))).toEqual(newer);
  expect(await readDraft(bytesOf(plainText.replace('"version": 2', '"version": 3')))).toEqual(newer);
  expect(await readDraft(bytesOf(JSON.stringify({ ...caseFile, version: 3 })))).toEqual({ ...newer, savedOn: '', siteVersion: '' });
});

describe('with a password', () => {
  test('a draft opens with it alone', async () => {
    const origin = { savedOn: '2026-11-23', siteVersion: 'qikexie 0.1.0+1a2b3c4' };
    expect(await readDraft(locked)).toEqual({ kind: 'needs-password', ...origin });
    expect(await readDraft(locked, ' \u3000')).toEqual({ kind: 'needs-password', ...origin });
    expect(await readDraft(locked, '洛阳 bearing')).toEqual({ kind: 'wrong-password', ...origin });
    expect(await readDraft(locked, lock.password)).toEqual({ ...opened, about: { ...about, isLocked: true } });
  });

  test('it opens however the password was typed: in full width, with a blank behind it', async () => {
    expect(await readDraft(locked, '洛阳　Ｂｅａｒｉｎｇ\n')).toMatchObject({ kind: 'case' });
  });

  test('the file names neither the enterprise nor anybody in it, nor how many they are', async () => {
    const many = caseWith({ members: Array.from({ length: 30 }, () => person) });
    const bytes = await writeDraft({ ...source, case: many }, lock);
    expect(lockedText).not.toMatch(/洛阳|轴承|戚梓桐|人数|\d 人/);
    expect(bytes.length).toBe(locked.length);
  });

  test('two files of the same case have nothing secret in common', async () => {
    const sealedIn = (text: string): string => text.slice(text.indexOf('"sealed"'));
    const again = new TextDecoder().decode(await writeDraft(source, lock));
    expect(sealedIn(again).slice(12, 80)).not.toBe(sealedIn(lockedText).slice(12, 80));
    expect(/"salt": ".*"/.exec(again)?.[0]).not.toBe(/"salt": ".*"/.exec(lockedText)?.[0]);
  });

  test.each([
    ['the advice of its head', '再输入密码', '不用输入密码'],
    ['the day of its head', '2026年11月23日', '2026年11月24日'],
    ['the day in its data', '2026-11-23', '2026-11-24'],
    ['what is sealed', /"sealed": \[\s+"./.exec(lockedText)?.[0] ?? '', '"sealed": [\n"+'],
  ])('it does not open once somebody changed %s', async (_, from, to) => {
    const changed = lockedText.replace(from, to);
    expect(changed).not.toBe(lockedText);
    expect((await readDraft(bytesOf(changed), lock.password)).kind).toBe('wrong-password');
  });

  test('a file that was cut off says so, without asking for the password', async () => {
    expect(await readDraft(locked.slice(0, locked.length / 2))).toEqual({ kind: 'broken', where: 'end' });
  });

  test.each(['', ' ', '\u3000\t'])('%j is none', async (password) => {
    await expect(writeDraft(source, { password, randomBytes })).rejects.toThrow(RangeError);
  });
});

function caseOf(read: Awaited<ReturnType<typeof readDraft>>): CaseFile | undefined {
  return read.kind === 'case' ? read.case : undefined;
}

/** As a mail program of another system might hand it on. */
function disturbed(bytes: Uint8Array): Uint8Array {
  return bytesOf(`\uFEFF\n${new TextDecoder().decode(bytes).replace(/\r\n/g, ' \n')}\n\n `);
}
