import { today } from '../today.ts';
import { kindPattern, placePattern, type Trace, traceOf } from './trace.ts';

// What failed last in this tab, kept in the tab's own storage for the diagnosis on another page. No message, nothing typed.

/** What was being done, as people call it. */
export const jobs = { pdf: '下载 PDF', xlsx: '下载 XLSX', docx: '下载 Word', packet: '下载全套材料', paste: '粘贴', import: '导入名册', storage: '在浏览器里存', draft: '保存或打开草稿文件', other: '其他操作' } as const;
export type Job = keyof typeof jobs;

export interface Failure {
  readonly job: Job;
  /** Path of the page below the site's root: /apply/members/. */
  readonly page: string;
  /** This computer's time: 2026-11-22 23:05. */
  readonly time: string;
  /** The same in milliseconds, to tell which of two came later. */
  readonly at: number;
  readonly trace: Trace;
}

const failureKey = 'qikexie-last-failure';
const noted = new WeakSet();
let last: Failure | null = null;

/** Keeps what failed for the diagnosis; an error that was noted keeps the job it was first noted for. Never throws. */
export function noteFailure(job: Job, error: unknown): void {
  if (error instanceof Error && noted.has(error)) return;
  if (error instanceof Error) noted.add(error);
  noteTrace(job, traceOf(error, location.origin));
}

/** The same for what is known only by its trace. */
export function noteTrace(job: Job, trace: Trace): void {
  last = { job, page: pagePath(), time: timeNow(), at: Date.now(), trace };
  try {
    sessionStorage.setItem(failureKey, JSON.stringify(last));
  } catch {
    // No storage: it is known on this page alone.
  }
}

/** Does it; what it throws is noted for that job and thrown on. */
export function noting<T>(job: Job, act: () => T): T {
  try {
    return act();
  } catch (error) {
    noteFailure(job, error);
    throw error;
  }
}

/** What failed last in this tab, on whatever page. */
export function lastFailure(): Failure | null {
  const stored = storedFailure();
  // Another page of this tab may have failed since; or this one could not store what it noted.
  return stored && (!last || stored.at >= last.at) ? stored : last;
}

function storedFailure(): Failure | null {
  try {
    return readFailure(JSON.parse(sessionStorage.getItem(failureKey) ?? 'null'));
  } catch {
    return null;
  }
}

/** The page as it was built, never as somebody spelt its address. */
export function pagePath(): string {
  return document.documentElement.dataset['page'] ?? '';
}

/** A failure as `noteTrace` writes it; null for anything else, however little it differs. */
export function readFailure(data: unknown): Failure | null {
  const { job, page, time, at, trace } = fieldsOf(data);
  const { kind, place } = fieldsOf(trace);
  if (!isJob(job) || !isLike(page, /^[\w./-]*$/) || !isLike(time, /^\d{4}-\d\d-\d\d \d\d:\d\d$/) || typeof at !== 'number') return null;
  if (!isEmptyOr(kind, kindPattern) || !isEmptyOr(place, placePattern)) return null;
  return { job, page, time, at, trace: { kind, place } };
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}; // cast: every object has fields, of whatever kind
}

function isJob(text: unknown): text is Job {
  return typeof text === 'string' && Object.keys(jobs).includes(text);
}

function isLike(text: unknown, pattern: RegExp): text is string {
  return typeof text === 'string' && pattern.test(text);
}

function isEmptyOr(text: unknown, pattern: RegExp): text is string {
  return text === '' || isLike(text, pattern);
}

function timeNow(): string {
  return `${today()} ${new Date().toTimeString().slice(0, 5)}`;
}
