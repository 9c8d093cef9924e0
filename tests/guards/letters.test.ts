import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../src/build/content.ts';
import { loadLetters } from '../../src/build/letters.ts';
import { readNoticeHead } from '../../src/build/notice.ts';
import { type FactKind, factFields } from '../../src/core/template/facts.ts';
import type { LetterTemplate } from '../../src/core/template/letter.ts';
import { slotMarks } from '../../src/core/template/slot-mark.ts';
import { filledColumns } from '../../src/core/template/template.ts';
import { contentRoots } from './samples.ts';

afterEach(() => vi.unstubAllEnvs());

const textOf = ({ to = '', paragraphs, enclosures, signature }: LetterTemplate): string =>
  [to, ...paragraphs.map(({ text }) => text), ...enclosures.map(({ name }) => name), signature?.name ?? '', signature?.date ?? ''].join('\n');
const words = (text: string): string => text.replace(/\{[^}]*\}/g, '');

describe.each(contentRoots)('letters of %s', (root) => {
  vi.stubEnv('CONTENT_DIR', root);
  const letters = loadLetters();
  const notice = readNoticeHead();
  vi.unstubAllEnvs();

  test('there are some, and each says that it is a sample', () => {
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.flatMap(({ id, advice }) => (advice.includes('范例') ? [] : [id]))).toEqual([]);
  });

  test('every paragraph but a heading rests on a clause or says why it is proposed', () => {
    expect(letters.flatMap(({ id, paragraphs }) => paragraphs.filter(({ level, source }) => level === 'text' && !source).map((paragraph) => `${id} ${paragraph.id}`))).toEqual([]);
  });

  test('a notice that they name is this one, by its whole title', () => {
    const named = letters.flatMap((letter) => Array.from(words(textOf(letter)).matchAll(/《(关于[^》]*通知)》/g), ([, name]) => name));
    expect(named.filter((name) => name !== notice.title)).toEqual([]);
  });
});

describe('letters of the notice', () => {
  const letters = new Map(loadLetters().map((letter) => [letter.id, letter]));
  const textIn = (id: string): string => {
    const letter = letters.get(id);
    if (!letter) throw new Error(`No letter ${id}`);
    return textOf(letter);
  };
  const slotsIn = (id: string): string[] => slotMarks(textIn(id)).map(({ name }) => name);
  const notice = readNoticeHead();

  test('the notice is named by its issuers, its title and its date, and has no number', () => {
    for (const id of ['application', 'report', 'consent']) expect(textIn(id)).toContain(`${notice.issuers.join('、')}${notice.dateText}《${notice.title}》`);
    expect([...letters.keys()].filter((id) => /〔|第?[\d ]+号/.test(textIn(id)))).toEqual([]);
  });

  // Terms, sizes, quorums, fees and days are the enterprise's to say, and the notice has none.
  test('no figure stands in them but the date of the notice', () => {
    const figures = [...letters.keys()].flatMap((id) => words(textIn(id)).replaceAll(notice.dateText, '').match(/\d+|[一二两三四五六七八九十百]+(?:年|人|名|份|个月|天|元|分之)/g) ?? []);
    expect(figures).toEqual([]);
  });

  // Parts that offices expect, though the notice gives no model.
  test.each([
    ['application', ['approver', 'place', 'fact.business', 'fact.staff', 'fact.scientists', 'fact.reason', 'fact.way', 'fact.consent-body', 'fact.consent-paper', 'fact.consent-date', 'members.count', 'candidates.count', 'enterprise', 'date']],
    ['report', ['approver', 'fact.group-formed', 'fact.group-head', 'members.count', 'members.by.education', 'members.by.title', 'members.by.politics', 'members.ages', 'candidates', 'fact.meeting-date', 'fact.meeting-place', 'fact.funds', 'fact.premises', 'enterprise', 'date']],
    ['consent', ['enterprise', 'fact.consent-body', 'fact.consent-date', 'fact.way']],
  ])('the %s holds the parts that are expected of it', (id, parts) => {
    expect(parts.filter((part) => !slotsIn(id).includes(part))).toEqual([]);
  });

  test('every question about the enterprise is printed in one of them, or decides what is', () => {
    const slots = new Set([...letters.keys()].flatMap(slotsIn));
    const deciding = new Set([...letters.values()].flatMap(({ paragraphs }) => paragraphs.flatMap(({ when }) => (when ? [when.fact] : []))));
    const standsFor: Partial<Record<FactKind, string>> = { 'enterprise-name': 'enterprise', city: 'place', county: 'place', approver: 'approver' };
    const fields = factFields(loadTemplates().facts ?? { title: '', groups: [] });
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ id, kind }) => !slots.has(standsFor[kind] ?? `fact.${id}`) && !deciding.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('the two that the notice names bear its titles, and enclose what it asks for', () => {
    expect(letters.get('application')).toMatchObject({ title: '关于成立企业科学技术协会的申请', clause: 'a1-2-1', enclosures: [{ name: '企业科学技术协会章程（草案）', pages: 'charter' }, { name: '{fact.consent-paper}', pages: 'consent' }] });
    expect(letters.get('report')).toMatchObject({ title: '企业科学技术协会筹备工作报告', clause: 'a1-2-2', enclosures: [loadTemplates().candidates, loadTemplates().members].map(({ id, title }) => ({ name: title, pages: id })) });
  });

  test('the charter has the six chapters, and leaves terms and sizes to the enterprise', () => {
    const chapters = letters.get('charter')?.paragraphs.filter(({ level }) => level === 'heading-1').map(({ text }) => text.split('　')[1]);
    expect(chapters).toEqual(['总则', '任务', '会员', '组织', '经费', '附则']);
    expect(slotsIn('charter')).toEqual(expect.arrayContaining(['gap:任期', 'gap:委员人数', 'gap:多少人到会可以开会，怎样算通过', 'gap:收不收会费，怎样收']));
  });

  test('members are told every column of both tables', () => {
    const { members, candidates } = loadTemplates();
    const labels = [...filledColumns(members), ...filledColumns(candidates)].map(({ label }) => label);
    expect(labels.filter((label) => !textIn('member-notice').includes(label))).toEqual([]);
  });
});
