import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { asideFile } from './aside-file.ts';
import { readDraft } from './read-draft.ts';

const caseFile = caseWith({ members: [person] });

test.each(['别的内容', '{"format":"qikexie-case","version":99}', '', ' {\n}\r\n\t'])('what was laid aside stands in the file letter by letter: %j', (text) => {
  const { name, bytes } = asideFile(text, '2026-11-23');
  const whole = new TextDecoder().decode(bytes);
  expect(name).toBe('企业科协草稿 2026-11-23（没有读出的内容）.qikexie.txt');
  expect(whole).toMatch(/^企业科协填报网站没有读出来的内容\r\n/);
  expect(whole.endsWith(`下面是原来的内容。\r\n${text}`)).toBe(true);
});

test('what a newer site wrote opens in the newer site', async () => {
  expect(await readDraft(asideFile(JSON.stringify(caseFile), '2026-11-23').bytes)).toMatchObject({ kind: 'case', case: caseFile, isEdited: false });
  expect(await readDraft(asideFile(JSON.stringify({ ...caseFile, version: 99 }), '2026-11-23').bytes)).toMatchObject({ kind: 'newer-version' });
});

test('what is broken says so when it is opened again', async () => {
  expect(await readDraft(asideFile(JSON.stringify({ ...caseFile, members: 3 }), '2026-11-23').bytes)).toEqual({ kind: 'broken', where: 'members' });
  expect((await readDraft(asideFile('别的内容', '2026-11-23').bytes)).kind).toBe('broken');
  expect(await readDraft(asideFile(JSON.stringify(caseFile).slice(0, -9), '2026-11-23').bytes)).toEqual({ kind: 'broken', where: 'end' });
});
