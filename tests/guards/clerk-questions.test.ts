import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { launchChromium } from '../end-to-end/chromium.ts';
import { siteFolder } from '../end-to-end/harness.ts';

// Every question that clerks ask leads to a place of the guide that rests on something.

const questionSchema = z.strictObject({
  asks: z.string(),
  /** `/guide/materials/#copies` */
  at: z.string().check(z.regex(/^\/guide\/[a-z0-9-]+\/#[a-z0-9-]+$/)),
  /** Clauses that must be cited there. */
  clauses: z._default(z.array(z.string()), []),
  /** True: it must be said there that the notice is silent. */
  unstated: z._default(z.boolean(), false),
});

type Question = z.infer<typeof questionSchema>;

const questions = z.array(questionSchema).parse(parse(readFileSync(resolve('tests/fixtures/clerk-questions.yaml'), 'utf8')));

let parser: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  const browser = await launchChromium('http://127.0.0.1:9');
  parser = await browser.newPage();
  close = () => browser.close();
});
afterAll(() => close());

/** What is missing where the question leads; nothing when it is answered. `html` is the page at the question's address. */
async function missing({ at, clauses, unstated }: Question, html: string | undefined): Promise<string[]> {
  if (html === undefined) return ['the page'];
  const [path = '', anchor = ''] = at.split('#');
  const topic = await parser.evaluate(
    ([text, id]) => {
      const found = new DOMParser().parseFromString(text, 'text/html').getElementById(id);
      return found && { text: found.textContent, links: Array.from(found.querySelectorAll('a[href]'), (link) => link.getAttribute('href') ?? '') };
    },
    [html, anchor] as const,
  );
  if (!topic) return [`the place #${anchor}`];
  const cited = topic.links.map((link) => new URL(link, `http://site${path}`)).flatMap(({ pathname, hash }) => (pathname === '/notice/index.html' ? [hash.slice(1)] : []));
  return [
    ...(clauses.length === 0 && !unstated ? ['anything to rest on'] : []),
    ...clauses.filter((clause) => !cited.includes(clause)).map((clause) => `a citation of ${clause}`),
    ...(unstated && !topic.text.includes('通知未规定') ? ['通知未规定'] : []),
  ];
}

function builtPage(at: string): string | undefined {
  const file = join(siteFolder, at.replace(/#.*$/, ''), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

test('there are at least thirty questions, each asked once', () => {
  expect(questions.length).toBeGreaterThanOrEqual(30);
  expect(new Set(questions.map(({ asks }) => asks)).size).toBe(questions.length);
});

test.each(questions)('$asks', async (question) => {
  expect(await missing(question, builtPage(question.at))).toEqual([]);
});

describe('a question that is not answered is noticed', () => {
  const question: Question = { asks: '交几份？', at: '/guide/materials/#copies', clauses: ['s3-2'], unstated: true };
  const page = (topic: string): string => `<!doctype html><html lang="zh-CN"><body>${topic}<p><a href="../../notice/index.html#s3-2">〔三.2〕</a>通知未规定</p></body></html>`;

  test.each([
    ['and one that is is not', question, '<section id="copies"><a href="../../notice/index.html#s3-2">〔三.2〕</a><div><b>通知未规定</b>问科协。</div></section>', []],
    ['without its place', question, '<section id="copys"><a href="../../notice/index.html#s3-2">〔三.2〕</a>通知未规定</section>', ['the place #copies']],
    ['without the clause', question, '<section id="copies"><a href="../../notice/index.html#s3-1">〔三.1〕</a>通知未规定</section>', ['a citation of s3-2']],
    ['with the clause in words alone', question, '<section id="copies">〔三.2〕通知未规定</section>', ['a citation of s3-2']],
    ['with a link to a place of the same name elsewhere', question, '<section id="copies"><a href="../#s3-2">〔三.2〕</a>通知未规定</section>', ['a citation of s3-2']],
    ['without the words', question, '<section id="copies"><a href="../../notice/index.html#s3-2">〔三.2〕</a></section>', ['通知未规定']],
    ['that asks for nothing', { ...question, clauses: [], unstated: false }, '<section id="copies"></section>', ['anything to rest on']],
  ])('%s', async (_what, asked, topic, expected) => {
    expect(await missing(asked, page(topic))).toEqual(expected);
  });

  test('without its page', async () => {
    expect(await missing(question, builtPage('/guide/no-such-chapter/#copies'))).toEqual(['the page']);
  });
});
