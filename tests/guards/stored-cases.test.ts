import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type CaseFile, caseFileSchema } from '../../src/core/answers/case-file.ts';
import { caseVersion } from '../../src/core/answers/migrate.ts';
import { readCase } from '../../src/core/answers/read-case.ts';
import { draftVersion, lockedDraftSchema, plainDraftSchema } from '../../src/core/draft/draft-data.ts';
import { readDraft } from '../../src/core/draft/read-draft.ts';

// Whatever a version of this site has stored or saved opens in this one. tests/fixtures/stored-cases holds one of each: version-1.json is a case
// as version 1 stored it, draft-1-case-2.qikexie.txt a draft of version 1 with a case of version 2 in it.

const folder = resolve('tests/fixtures/stored-cases');
const names = readdirSync(folder);
const versions = (latest: number): number[] => Array.from({ length: latest }, (_, at) => at + 1);
const stored = (version: number): unknown => JSON.parse(readFileSync(resolve(folder, `version-${version}.json`), 'utf8'));

describe.each(versions(caseVersion))('a case that version %i stored', (version) => {
  test('opens', () => {
    expect(stored(version)).toMatchObject({ format: 'qikexie-case', version });
    expect(readCase(stored(version))).toMatchObject({ ok: true });
  });
});

test('the case of this version has something in each of its parts', () => {
  const caseFile = caseOf(caseVersion);
  const parts = { ...caseFile, ...caseFile.enterprise, ...caseFile.print, print: undefined, enterprise: undefined };
  const empty = Object.entries(parts).filter(([, part]) => part === '' || (typeof part === 'object' && Object.keys(part).length === 0));
  expect(empty).toEqual([]);
});

const drafts = names.flatMap((name) => {
  const match = /^draft-(\d+)-case-(\d+)(-locked)?\.qikexie\.txt$/.exec(name);
  return match ? [{ name, draft: Number(match[1]), version: Number(match[2]), isLocked: match[3] !== undefined }] : [];
});
const password = '轴承 2026';

// A key takes a second, or several when the machine has other work.
test.each(drafts)('$name opens', { timeout: 60_000 }, async ({ name, version, isLocked }) => {
  const read = await readDraft(readFileSync(resolve(folder, name)), isLocked ? password : '');
  expect(read).toMatchObject({ kind: 'case', isEdited: false, about: { savedOn: '2026-11-23', isLocked } });
  expect(read.kind === 'case' ? read.case : undefined).toEqual(caseOf(version));
});

test('every version of drafts has one of each kind, and nothing else lies there', () => {
  expect(drafts.map(({ draft, isLocked }) => `${draft} ${isLocked ? 'locked' : 'plain'}`).sort()).toEqual(versions(draftVersion).flatMap((version) => [`${version} locked`, `${version} plain`]));
  const known = [...versions(caseVersion).map((version) => `version-${version}.json`), ...drafts.map(({ name }) => name), ...shapes.map(({ file }) => file)];
  expect(names.filter((name) => !known.includes(name) && !name.endsWith('.schema.json'))).toEqual([]);
});

const shapes = [
  { file: `version-${caseVersion}.schema.json`, shape: z.toJSONSchema(caseFileSchema), raise: 'caseVersion and a step in src/core/answers/migrate.ts, and a stored case' },
  { file: `draft-${draftVersion}.schema.json`, shape: { plain: z.toJSONSchema(plainDraftSchema), locked: z.toJSONSchema(lockedDraftSchema) }, raise: 'draftVersion in src/core/draft/draft-data.ts, and drafts of both kinds' },
];

// A changed shape is a new version, whose own file UPDATE_GOLDENS=1 writes; that of a version which people may have saved is never written anew.
test.each(shapes)('what is stored has the shape in $file', ({ file, shape, raise }) => {
  const path = resolve(folder, file);
  if (process.env['UPDATE_GOLDENS'] && !existsSync(path)) writeFileSync(path, `${JSON.stringify(shape, null, 1)}\n`);
  const known: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  expect(shape, `What is stored looks different now. That needs a new ${raise} in ${folder}`).toEqual(known);
});

function caseOf(version: number): CaseFile {
  const read = readCase(stored(version));
  if (!read.ok) throw new Error(`version-${version}.json is broken at ${read.where}`);
  return read.case;
}
