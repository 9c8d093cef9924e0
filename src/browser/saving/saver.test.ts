import { expect, test } from 'vitest';
import { caseWith, changed, person } from '../../../tests/example-case.ts';
import { Computer, Page } from '../../../tests/saving-computer.ts';
import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';

const one = caseWith({ members: [person] });
const two = changed(one, { kind: 'set-enterprise-name', value: '开封示例风机有限公司' });
const three = changed(one, { kind: 'set-enterprise-name', value: '焦作示例制药有限公司' });
const passing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function leftInMidSave(computer: Computer, page: Page, caseFile: CaseFile): void {
  computer.isUnheard = true;
  page.caseFile = caseFile;
  page.saver.changed();
  computer.isUnheard = false;
}

async function savedPage(computer: Computer, caseFile = one): Promise<Page> {
  const page = new Page(computer, caseFile);
  page.saver.start();
  await page.saver.settled();
  return page;
}

test('nothing is saved until the person has chosen so, and then what is there', async () => {
  const computer = new Computer();
  const page = new Page(computer, one);
  await page.change(two);
  expect(computer.texts).toEqual([]);
  page.saver.start();
  await page.saver.settled();
  expect(computer.texts).toEqual([JSON.stringify(two)]);
  expect(page.saver.state).toEqual({ kind: 'saved', at: 1000 });
});

test('an empty case takes no room', async () => {
  const computer = new Computer();
  await savedPage(computer, emptyCase('2026-11-20'));
  expect(computer.stored.size).toBe(0);
});

test('every change is saved, the last of several at once', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  page.caseFile = two;
  page.saver.changed();
  page.caseFile = three;
  page.saver.changed();
  await page.saver.settled();
  expect(computer.texts).toEqual([JSON.stringify(three)]);
  expect(page.link.now?.ahead).toBe(false);
});

test('a page that was left before its save was answered goes on in the next page of the tab', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  leftInMidSave(computer, first, two);
  const next = new Page(new Computer(computer.stored), three, first.link);
  next.saver.start();
  await next.saver.settled();
  expect(computer.texts).toEqual([JSON.stringify(three)]);
  expect(next.news).toEqual([]);
});

test('another tab sees what is saved, and goes on from there', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const second = new Page(computer, one, { now: first.link.now && { ...first.link.now } });
  second.saver.start();
  expect(first.news).toEqual(['also-open']);
  expect(second.news).toEqual(['also-open']);
  await first.change(two);
  await passing();
  expect(second.caseFile).toEqual(two);
  await second.change(three);
  await passing();
  expect(first.caseFile).toEqual(three);
  await first.change(one);
  await passing();
  expect(second.caseFile).toEqual(one);
  expect(computer.texts).toEqual([JSON.stringify(one)]);
});

test('two tabs that change a case at once, unheard by each other, both keep theirs', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const second = new Page(new Computer(computer.stored), one, { now: first.link.now && { ...first.link.now } });
  second.saver.start();
  await first.change(two);
  await second.change(three);
  expect(computer.texts.sort()).toEqual([JSON.stringify(two), JSON.stringify(three)].sort());
  expect(second.news).toEqual(['copied']);
  expect([...computer.stored.values()].map(({ head }) => head.label !== '')).toEqual([false, true]);
});

test.each(['full', 'forbidden', 'failed'] as const)('a store that is %s is told, tried again, and forgotten once it works', async (reason) => {
  const computer = new Computer();
  const page = await savedPage(computer);
  computer.refuses = reason;
  await page.change(two);
  expect(page.saver.state).toEqual({ kind: 'failed', reason });
  expect(page.link.now?.ahead).toBe(true);
  computer.refuses = null;
  for (const act of page.later) act();
  await page.saver.settled();
  expect(page.saver.state.kind).toBe('saved');
  expect(computer.texts).toEqual([JSON.stringify(two)]);
});

test('a case that was deleted elsewhere is not brought back by itself, only when the person says so', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  computer.stored.clear();
  await page.change(two);
  expect(page.saver.state).toEqual({ kind: 'gone' });
  await page.change(three);
  expect(computer.texts).toEqual([]);
  page.saver.again();
  await page.saver.settled();
  expect(computer.texts).toEqual([JSON.stringify(three)]);
});

test('once the person wants nothing saved, a save that is under way changes nothing of that', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  page.caseFile = two;
  page.saver.changed();
  page.saver.stop();
  await page.saver.settled();
  await page.change(three);
  expect(page.saver.state).toEqual({ kind: 'off' });
  expect(page.link.now).toBeNull();
  expect(computer.texts).not.toContain(JSON.stringify(three));
});

test('a page that has not heard of it yet saves nothing either once the choice is gone', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  computer.isChosen = false;
  await page.change(two);
  expect(page.saver.state).toEqual({ kind: 'off' });
  expect(computer.texts).toEqual([JSON.stringify(one)]);
});

test('a case that was saved for the first time as its page went away is saved once', async () => {
  const computer = new Computer();
  const page = new Page(computer, one);
  computer.isUnheard = true;
  page.saver.start();
  computer.isUnheard = false;
  const next = new Page(new Computer(computer.stored), two, page.link);
  next.saver.start();
  await next.saver.settled();
  expect(computer.texts).toEqual([JSON.stringify(two)]);
});

test('a tab that was duplicated, or brought back, with something unsaved writes over nothing', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const duplicate = { now: first.link.now && { ...first.link.now, ahead: true } };
  await first.change(two);
  const second = new Page(new Computer(computer.stored), three, duplicate);
  second.saver.start();
  await second.saver.settled();
  expect(computer.texts.sort()).toEqual([JSON.stringify(two), JSON.stringify(three)].sort());
  expect(second.news).toEqual(['copied']);
});

test('a deleted case is not saved by the next page of the tab either', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  computer.stored.clear();
  page.saver.removed(page.link.now?.id ?? '');
  const next = new Page(computer, two, page.link);
  next.saver.start();
  await next.change(three);
  expect(next.saver.state).toEqual({ kind: 'gone' });
  expect(computer.stored.size).toBe(0);
});

test('what is being typed is not replaced by what another tab has saved: both are kept', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const second = new Page(computer, one, { now: first.link.now && { ...first.link.now } });
  second.saver.start();
  second.caseFile = three;
  await first.change(two);
  await passing();
  await second.saver.settled();
  expect(second.caseFile).toEqual(three);
  expect(computer.texts.sort()).toEqual([JSON.stringify(two), JSON.stringify(three)].sort());
});

test('a copy is told of once it is saved, not before', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const other = new Computer(computer.stored);
  const second = new Page(other, one, { now: first.link.now && { ...first.link.now } });
  second.saver.start();
  await first.change(two);
  // The first answer says that there is something newer; then the room is used up.
  other.refusesNew = true;
  await second.change(three);
  expect(second.saver.state).toEqual({ kind: 'failed', reason: 'full' });
  expect(second.news).toEqual([]);
  other.refusesNew = false;
  second.saver.again();
  await second.saver.settled();
  expect(second.news).toEqual(['copied']);
});

test('however often saving fails, it is tried again at one time', async () => {
  const computer = new Computer();
  const page = await savedPage(computer);
  computer.refuses = 'full';
  for (const caseFile of [two, three, one]) await page.change(caseFile);
  expect(page.later).toHaveLength(1);
});

test('another tab that goes away is no longer told of, unless a third has the case too', async () => {
  const computer = new Computer();
  const first = await savedPage(computer);
  const tab = (): Page => new Page(computer, one, { now: first.link.now && { ...first.link.now } });
  const [second, third] = [tab(), tab()];
  second.saver.start();
  third.saver.start();
  third.saver.leave();
  expect(first.news[first.news.length - 1]).toBe('also-open');
  second.saver.leave();
  expect(first.news[first.news.length - 1]).toBe('alone');
});
