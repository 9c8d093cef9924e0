import type { Finding } from '../core/template/finding.ts';
import { describe } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import type { Mark, MdxSource } from './mdx-source.ts';
import { findingAt, marksIn } from './mdx-source.ts';
import type { Clause } from './notice.ts';
import { isVerbatim } from './verbatim.ts';

/** Clauses that a chapter names and the notice lacks, and quotations that are not the notice's words. */
export function citationFindings(source: MdxSource, clauses: readonly Clause[]): FileFinding[] {
  return [...named(source, 'Topic', 'clause'), ...named(source, 'Citation', 'id'), ...named(source, 'Quote', 'id')].flatMap(({ mark, attribute, id }) => {
    const clause = clauses.find((one) => one.id === id);
    const told = clause ? quoteFindings(mark, clause) : [{ path: [mark.name, attribute], expected: 'content/notice 里有的条款号', found: id === undefined ? '没有写' : describe(id) }];
    return told.map((finding) => findingAt(source, mark.at, finding));
  });
}

interface Naming {
  readonly mark: Mark;
  readonly attribute: string;
  readonly id: string | undefined;
}

/** A topic need not be a clause's; what cites must say which. */
function named({ plain }: MdxSource, name: string, attribute: string): Naming[] {
  return marksIn(plain, [name]).flatMap((mark) => {
    const id = mark.attributes[attribute];
    return id === undefined && name === 'Topic' ? [] : [{ mark, attribute, id }];
  });
}

function quoteFindings({ name, body }: Mark, { label, text }: Clause): Finding[] {
  const words = unescaped(body).trim();
  if (name !== 'Quote' || isVerbatim(words, text)) return [];
  return [{ path: ['Quote'], expected: `〔${label}〕里连着的原话，一字不差`, found: words === '' ? '没有写' : `${describe(words)}${whereItParts(words, text)}` }];
}

/** Words as MDX shows them: a backslash keeps a sign from being a mark. */
function unescaped(words: string): string {
  return words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** From which characters on the words leave the clause, when they begin with words of it. */
function whereItParts(words: string, text: string): string {
  const characters = Array.from(words);
  const at = characters.findIndex((_, index) => !isVerbatim(characters.slice(0, index + 1).join(''), text));
  return at > 0 ? `，从“${characters.slice(at, at + 6).join('')}”起不同` : '';
}
