import { characterCount, halfWidthLetters, hanPattern } from './characters.ts';
import { singleLine, withoutSpacesBetweenHan } from './spaces.ts';

const dot = '\u00B7';
const dots = /[\u2022\u30FB\uFF65\u2219\u2027\u22C5\u0387]/g;
const fullStopBetweenHan = new RegExp(`(${hanPattern})[.\uFF0E](?=${hanPattern})`, 'gu');
const spaceAroundDot = / ?([.\uFF0E\u00B7\u2022\u30FB\uFF65\u2219\u2027\u22C5\u0387]) ?/g;
const plain = new RegExp(`^(?:${hanPattern}|[A-Za-z\u00C0-\u024F]|[${dot} .'’-])+$`, 'u');
const hanOnly = new RegExp(`^(?:${hanPattern})+$`, 'u');

/** A name as paper has it: no spaces between Han characters, one kind of dot. Nothing else is touched, compatibility ideographs least of all. */
export function tidyName(text: string): string {
  return withoutSpacesBetweenHan(halfWidthLetters(singleLine(text)).replace(spaceAroundDot, '$1'))
    .replace(dots, dot)
    .replace(fullStopBetweenHan, `$1${dot}`);
}

export type NameForm = 'plain' | 'with-note' | 'unusual-length';

/** Whether the text is a name alone, and of a usual length. */
export function nameForm(name: string): NameForm {
  if (!plain.test(name)) return 'with-note';
  const count = characterCount(name);
  const usual = hanOnly.test(name) ? count >= 2 && count <= 4 : count >= 2 && count <= 30;
  return usual ? 'plain' : 'unusual-length';
}

/** The name without what stands in brackets behind it: 张三（退休） -> 张三. Undefined when no plain name is left. */
export function nameWithoutNote(name: string): string | undefined {
  const bare = name.replace(/[（(【[].*$/u, '').replace(/[\d*＊#、,，;；:：]+$/u, '').trim();
  return bare !== name && nameForm(bare) === 'plain' ? bare : undefined;
}
