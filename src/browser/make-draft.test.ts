import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caseWith, person } from '../../tests/example-case.ts';
import { DraftError, makeDraft, openDraft } from './make-draft.ts';

const caseFile = caseWith({ members: [person] });
const { signal } = new AbortController();
const slow = { timeout: 60_000 };

/** Runs the worker's script in this thread; what is sent either way is cloned, as between threads. */
class ScriptWorker extends EventTarget {
  static started = 0;
  static ended = 0;

  readonly #script = new EventTarget();

  constructor() {
    super();
    ScriptWorker.started += 1;
  }

  postMessage(order: unknown): void {
    const addEventListener = this.#script.addEventListener.bind(this.#script);
    const postMessage = (reply: unknown): void => void this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
    vi.stubGlobal('self', { addEventListener, postMessage, location: { origin: 'http://localhost' } });
    vi.resetModules();
    void import('./draft-worker.ts').then(() => this.#script.dispatchEvent(new MessageEvent('message', { data: structuredClone(order) })));
  }

  terminate(): void {
    ScriptWorker.ended += 1;
  }
}

beforeEach(() => {
  ScriptWorker.started = ScriptWorker.ended = 0;
  vi.stubGlobal('Worker', ScriptWorker);
  vi.stubGlobal('document', { querySelector: () => ({ content: 'qikexie 0.1.0+1a2b3c4' }) });
});

afterEach(() => vi.unstubAllGlobals());

test('a draft without a password is made without a worker, so that it is there when nothing else works', async () => {
  const { name, bytes } = await makeDraft(caseFile, { signal });
  expect(ScriptWorker.started).toBe(0);
  expect(name).toMatch(/^企业科协草稿 \d{4}-\d\d-\d\d－洛阳示例轴承有限公司\.qikexie\.txt$/);
  expect(await openDraft(bytes, { signal })).toMatchObject({ kind: 'case', case: caseFile, about: { siteVersion: 'qikexie 0.1.0+1a2b3c4', isLocked: false } });
});

test('a draft with a password goes through a worker there and back, which ends each time', slow, async () => {
  const { name, bytes } = await makeDraft(caseFile, { password: '轴承', signal });
  expect(name).toMatch(/^企业科协草稿 \d{4}-\d\d-\d\d（加密）\.qikexie\.txt$/);
  expect((await openDraft(bytes, { signal })).kind).toBe('needs-password');
  expect((await openDraft(bytes, { password: '风机', signal })).kind).toBe('wrong-password');
  expect(await openDraft(bytes, { password: '轴承', signal })).toMatchObject({ kind: 'case', case: caseFile, about: { isLocked: true } });
  expect([ScriptWorker.started, ScriptWorker.ended]).toEqual([4, 4]);
});

test('the bytes of a file that is opened stay with the caller', async () => {
  const { bytes } = await makeDraft(caseFile, { signal });
  const before = bytes.length;
  await openDraft(bytes, { signal });
  expect(bytes.length).toBe(before);
});

test('no password is a refusal, never a draft that everybody can read', async () => {
  await expect(makeDraft(caseFile, { password: ' ', signal })).rejects.toThrow(new DraftError('no-password'));
});

test('what is no longer wanted is not made', async () => {
  await expect(openDraft(new Uint8Array(3), { signal: AbortSignal.abort() })).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error); // cast: a matcher
});

test('too little memory is told as such, and no failure tells what was typed', async () => {
  vi.stubGlobal('crypto', {
    getRandomValues: () => {
      throw new RangeError('Array buffer allocation failed');
    },
  });
  vi.stubGlobal('location', { origin: 'http://localhost' });
  await expect(makeDraft(caseFile, { password: '轴承', signal })).rejects.toThrow(new DraftError('memory'));
});

test('the worker starts and works in a browser without Object.hasOwn', slow, async () => {
  const script = `
    delete Object.hasOwn;
    const asked = new EventTarget();
    globalThis.self = { addEventListener: asked.addEventListener.bind(asked), postMessage: ({ kind, made }) => console.log(kind, made.bytes.length > 1000), location: { origin: '' } };
    await import('./src/browser/draft-worker.ts');
    asked.dispatchEvent(new MessageEvent('message', { data: { kind: 'lock', password: 'x', source: ${JSON.stringify({ case: caseFile, savedOn: '2026-11-23', siteVersion: '' })} } }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toBe('made true\n');
});
