import { describe, expect, test } from 'vitest';
import { type CaseFile, emptyCase } from '../../src/core/answers/case-file.ts';
import type { Change } from '../../src/core/answers/change.ts';
import { casePapers, type PaperType } from '../../src/core/paper/case-papers.ts';
import { isNamedKind } from '../../src/core/answers/fact-values.ts';
import { factFields } from '../../src/core/template/facts.ts';
import { filledColumns } from '../../src/core/template/template.ts';
import { pagesOf } from '../glyph-check/made-pdf.ts';
import { bare, type ReadDocument, readers } from '../read-documents.ts';
import { misplaced, misplacedOn } from '../set-inside.ts';
import { madeUpPeople } from '../test-papers.ts';
import { caseOf, changed, documentsOf, outsideOfCase, templates } from '../whole-cases.ts';
import { problemsOf } from './samples.ts';

// What nobody expects to be filled in, through every document in every format: nothing stops, nothing is cut off, nothing is lost.

const small = caseOf('yanling-nursery');

interface ReadFile extends ReadDocument {
  readonly file: string;
  readonly type: PaperType;
}

function filesOf(caseFile: CaseFile, wanted: (id: string) => boolean = () => true): Promise<ReadFile[]> {
  const documents = documentsOf(caseFile, 3).filter(({ id }) => wanted(id));
  return Promise.all(documents.flatMap(({ id, paper, types }) => types.map(async (type) => ({ ...(await readers[type](paper)), file: `${id} ${type}`, type }))));
}

const misplacedIn = (caseFile: CaseFile): string[] => documentsOf(caseFile, 3).flatMap(({ id, paper }) => misplaced(paper).map((fault) => `${id}, ${fault}`));

describe.each([
  ['with nothing in it', emptyCase('2026-11-20')],
  ['without even a date', emptyCase('')],
])('a case %s', (_, caseFile) => {
  test('is printed in every format', async () => {
    const files = await filesOf(caseFile);
    expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(casePapers(templates).flatMap(({ id, types }) => types.map((type) => `${id} ${type}`))));
    expect(files.filter(({ text }) => text === '').map(({ file }) => file)).toEqual([]);
    expect(misplacedIn(caseFile)).toEqual([]);
  });

  test('says what is still to be written where letters lack it', async () => {
    const [application] = await filesOf(caseFile, (id) => id === 'application');
    for (const gap of ['【待填：企业名称】', '【待填：注册地】', '【待填：会员人数】']) expect(application?.text).toContain(gap);
  });
});

describe('an enterprise with a name of 200 characters', () => {
  const name = Array.from({ length: 200 }, (_, i) => '河南示例精密重型装备研究制造集团'.charAt(i % 16)).join('');
  const caseFile = changed(small, { kind: 'set-enterprise-name', value: name });

  test('is named in full in every file, inside its room', async () => {
    expect((await filesOf(caseFile)).filter(({ text }) => !text.includes(name)).map(({ file }) => file)).toEqual([]);
    expect(misplacedIn(caseFile)).toEqual([]);
  });
});

describe('texts of 5,000 characters', () => {
  const long = (mark: string): string => `${mark}${'企业科协是企业科技工作者的群众组织，“桥梁”和纽带（2026）。'.repeat(200)}`.slice(0, 5000);
  const changes: readonly Change[] = [
    { kind: 'set-fact', field: 'reason', value: long('甲') },
    { kind: 'set-fact', field: 'funds', value: long('乙') },
    { kind: 'set-paragraph', document: 'report', paragraph: 'closing', text: long('丙') },
    { kind: 'set-paragraph', document: 'charter', paragraph: 'general-nature', text: long('丁') },
    { kind: 'set-step', clause: 'a1-1-1', answer: { state: 'done', date: '2026-10-12', note: long('戊') } },
    { kind: 'set-enclosure', enclosure: 'charter', answer: { ready: true, pages: '6', note: long('己') } },
  ];
  const caseFile = changed(small, ...changes);

  test('are printed to the last one, inside their room', async () => {
    const files = await filesOf(caseFile);
    const kept = (mark: string): string[] => files.filter(({ text }) => text.includes(bare(long(mark)))).map(({ file }) => file);
    expect(kept('甲')).toEqual(['application pdf', 'application docx']);
    expect(kept('乙')).toEqual(['report pdf', 'report docx']);
    expect(kept('丙')).toEqual(['report pdf', 'report docx']);
    expect(kept('丁')).toEqual(['charter pdf', 'charter docx']);
    expect(kept('戊')).toEqual(['attachment-1 pdf', 'attachment-1 xlsx', 'attachment-1 docx']);
    expect(kept('己')).toEqual(['attachment-1 pdf', 'attachment-1 xlsx', 'attachment-1 docx']);
    expect(misplacedIn(caseFile)).toEqual([]);
  });
});

describe('5,000 members', () => {
  const columns = filledColumns(templates.members).map(({ id }) => id);
  const people = madeUpPeople(5000).map((texts, i) => Object.fromEntries(columns.map((id, c) => [id, id === 'name' ? `示例${i + 1}号` : (texts[c] ?? '')])));
  const caseFile = { ...small, members: people.map((values, i) => ({ id: `p${i + 1}`, values })), candidates: [] };

  test('are all on the roster, each in its place', () => {
    const roster = documentsOf(caseFile).find(({ id }) => id === templates.members.id);
    if (!roster) throw new Error('No roster');
    const pages = pagesOf(roster.paper);
    const names = new Set(pages.flatMap(({ runs }) => runs.map(({ text }) => text)));
    expect(people.filter(({ name }) => !names.has(name ?? ''))).toEqual([]);
    expect(misplacedOn(pages, roster.paper)).toEqual([]);
  });

  test('stand in the sheet row by row, and are counted in the other documents', async () => {
    const roster = documentsOf(caseFile).find(({ id }) => id === templates.members.id);
    const { rows } = roster ? await readers.xlsx(roster.paper) : { rows: [] };
    expect(rows.slice(-5000).map(([number, name]) => `${number} ${name}`)).toEqual(people.map(({ name }, i) => `${i + 1} ${name}`));
    const others = await filesOf(caseFile, (id) => id !== templates.members.id);
    const counting = others.filter(({ text }) => /5000人/.test(text)).map(({ file }) => file);
    expect(counting).toEqual(['attachment-1 pdf', 'attachment-1 xlsx', 'attachment-1 docx', 'application pdf', 'application docx', 'report pdf', 'report docx']);
  });
});

describe('rare characters in every field', () => {
  // Beyond the BMP, combining, a chosen variant, emoji, right to left, not assigned, Mongolian and Tibetan; a bell that no text keeps.
  const rare = '𠮷𬱖 e\u0301 葛\u{E0100} 👩🔬 שלום عرب \u0007\u0378\u{2ffff} ᠮᠣᠩ བོད ㊣';
  const printed = ['𠮷𬱖', '葛\u{E0100}', '👩🔬', 'שלום', 'عرب', '\u0378', '\u{2ffff}', 'ᠮᠣᠩ', 'བོད', '㊣'];
  const facts = templates.facts ? factFields(templates.facts).filter(({ kind }) => !isNamedKind(kind)) : [];
  const awkward = (mark: string): string => `${mark}=${rare}`;
  const columns = filledColumns(templates.members).map(({ id }) => id);
  const steps = (templates.procedure?.steps ?? []).map(({ clause }) => clause);
  const enclosures = Object.keys(small.enclosures);
  const paragraphs = (templates.letters ?? []).flatMap((letter) => letter.paragraphs.flatMap(({ id, when }) => (when ? [] : [{ document: letter.id, paragraph: id }])));

  const answered = changed(
    small,
    ...facts.map(({ id }): Change => ({ kind: 'set-fact', field: id, value: awkward(`fact-${id}`) })),
    { kind: 'set-filled-on', value: awkward('filled-on') },
    ...columns.map((id): Change => ({ kind: 'set-cell', list: 'members', row: small.members[0]?.id ?? '', column: id, value: awkward(`cell-${id}`) })),
    ...steps.map((clause): Change => ({ kind: 'set-step', clause, answer: { state: 'done', date: awkward(`date-${clause}`), note: awkward(`note-${clause}`) } })),
    ...enclosures.map((id): Change => ({ kind: 'set-enclosure', enclosure: id, answer: { ready: true, pages: awkward(`pages-${id}`), note: awkward(`note-${id}`) } })),
  );
  const rewritten = changed(answered, ...paragraphs.map(({ document, paragraph }): Change => ({ kind: 'set-paragraph', document, paragraph, text: awkward(`${document}-${paragraph}`) })));

  const inTables = [...columns.map((id) => `cell-${id}`), ...steps.flatMap((clause) => [`date-${clause}`, `note-${clause}`]), ...enclosures.flatMap((id) => [`pages-${id}`, `note-${id}`])];
  const inLetters = [...facts.map(({ id }) => `fact-${id}`), 'filled-on'];

  /** Which of the characters do not stand behind one of the marks, in all that the files of a type say. */
  function lost(files: readonly ReadFile[], type: PaperType, marks: readonly string[]): string[] {
    const text = files.flatMap((file) => (file.type === type ? [file.text] : [])).join('\n');
    return marks.flatMap((mark) => {
      const at = text.indexOf(`${mark}=`);
      const behind = text.slice(at, at + mark.length + 1 + bare(rare).length);
      return at < 0 ? [mark] : printed.filter((characters) => !behind.includes(characters)).map((characters) => `${mark}: ${characters}`);
    });
  }

  test('are all in the files', async () => {
    const files = await filesOf(answered);
    expect(lost(files, 'pdf', [...inTables, ...inLetters])).toEqual([]);
    expect(lost(files, 'docx', [...inTables, ...inLetters])).toEqual([]);
    expect(lost(files, 'xlsx', inTables)).toEqual([]);
  });

  test('are all in paragraphs that were rewritten', async () => {
    const files = await filesOf(rewritten, (id) => templates.letters?.some((letter) => letter.id === id) ?? false);
    const marks = paragraphs.map(({ document, paragraph }) => `${document}-${paragraph}`);
    expect([...lost(files, 'pdf', marks), ...lost(files, 'docx', marks)]).toEqual([]);
  });

  test('stay inside their room', () => {
    expect([...misplacedIn(answered), ...misplacedIn(rewritten)]).toEqual([]);
  });

  test('are told, each where it stands, when the PDF shows only a box for them', () => {
    const told = problemsOf(rewritten, templates, outsideOfCase(rewritten));
    // A date or a number that is none is told as such, with all its characters.
    const placesWith = (character: string): string[] =>
      told.flatMap(({ code, facts: found, place: { document = '', row = '', column = '' } }) =>
        (code === 'glyph-missing' ? found['character'] : found['value'])?.includes(character) ? [`${document} ${row} ${column}`] : [],
      );
    const row = small.members[0]?.id ?? '';
    const places = [
      ...facts.map(({ id, kind }) => (kind === 'enterprise-name' ? '  ' : `enterprise  ${id}`)),
      ...columns.map((id) => `${templates.members.id} ${row} ${id}`),
      ...[...steps, ...enclosures].map((id) => `${templates.procedure?.id ?? ''}  ${id}`),
      ...paragraphs.map(({ document, paragraph }) => `${document}  ${paragraph}`),
    ];
    for (const character of ['👩', '🔬', '\u0378', '\u{2ffff}', 'ש', 'ع', 'ᠮ']) expect(placesWith(character)).toEqual(expect.arrayContaining(places));
  });
});

test('a text that leaves its room is noticed', () => {
  const { paper } = documentsOf(small)[0] ?? {};
  if (!paper) throw new Error('No document');
  const pages = pagesOf(paper);
  expect(misplacedOn(pages, paper)).toEqual([]);
  expect(misplacedOn(pages, { ...paper, marginsMm: { top: 25, right: 60, bottom: 22, left: 25 } })).not.toEqual([]);
  const [page] = pages;
  expect(page && misplacedOn([{ ...page, runs: page.runs.flatMap((run) => [run, { ...run, xPt: run.xPt + 2 }]) }], paper)).not.toEqual([]);
});
