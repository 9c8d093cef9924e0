import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readers, bare, type ReadDocument } from '../read-documents.ts';
import { caseOf, documentsOf, outsideOfCase, templates, wholeCases } from '../whole-cases.ts';
import { problemsOf } from './samples.ts';

// What whole cases must print was written by hand, fact by fact, in tests/fixtures/case-facts: each is looked for in every format
// that the document is handed out in.

const factsSchema = z.array(
  z.strictObject({
    /** In words. */
    fact: z.string(),
    /** Ids of the documents in which it holds. */
    in: z.array(z.string()).check(z.minLength(1)),
    says: z.optional(z.string()),
    never: z.optional(z.string()),
    row: z.optional(z.array(z.string())),
    pages: z.optional(z.number()),
  }),
);
type Fact = z.infer<typeof factsSchema>[number];

const folder = resolve(import.meta.dirname, '../fixtures/case-facts');
const files = readdirSync(folder);
const factsOf = (id: string): Fact[] => factsSchema.parse(parse(readFileSync(join(folder, `${id}.yaml`), 'utf8')));

test('there are facts of every whole case, twenty or more', () => {
  expect(files.map((file) => basename(file, '.yaml')).sort()).toEqual(wholeCases.map(({ id }) => id).sort());
  expect(wholeCases.flatMap(({ id }) => (factsOf(id).length >= 20 ? [] : [id]))).toEqual([]);
});

describe.each(wholeCases)('$name', ({ id }) => {
  const caseFile = caseOf(id);

  test('has nothing to mend, nothing missing and nothing to look at again', () => {
    expect(problemsOf(caseFile, templates, outsideOfCase(caseFile))).toEqual([]);
  });

  const documents = documentsOf(caseFile);
  const facts = factsOf(id);

  test('every fact names documents that there are', () => {
    const known = new Set(documents.map((document) => document.id));
    expect(facts.flatMap((fact) => fact.in.filter((name) => !known.has(name)))).toEqual([]);
  });

  const files = documents.flatMap(({ id: document, paper, types }) => types.map((type) => ({ document, paper, type })));
  test.each(files.map((file) => ({ ...file, holding: facts.filter((fact) => fact.in.includes(file.document)) })))('$document as $type says what was written of it by hand', async ({ paper, type, holding }) => {
    const read = await readers[type](paper);
    expect(holding.filter((fact) => !holds(fact, read)).map(({ fact }) => fact)).toEqual([]);
  });
});

function holds({ says, never, row, pages }: Fact, read: ReadDocument): boolean {
  return (
    (says === undefined || read.text.includes(bare(says))) &&
    (never === undefined || !read.text.includes(bare(never))) &&
    (row === undefined || read.rows.some((cells) => stands(row, cells))) &&
    (pages === undefined || read.pages === undefined || read.pages === pages)
  );
}

/** The texts in this order, others between them; one that ends with … is the beginning of a cell. */
function stands(texts: readonly string[], cells: readonly string[]): boolean {
  let at = 0;
  return texts.map(bare).every((text) => {
    const found = cells.slice(at).findIndex((cell) => (text.endsWith('…') ? cell.startsWith(text.slice(0, -1)) : cell === text));
    at += found + 1;
    return found >= 0;
  });
}
