import { characterCount, halfWidthLetters, hanPattern } from './characters.ts';
import { singleLine } from './spaces.ts';

const dot = '\u00B7';
const dots = / ?[\u00B7\u2022\u30FB\uFF65\u2219\u2027\u22C5\u0387] ?/g;
/** What stands for the dot only between two Han characters; in Latin names a full stop shortens a word. */
const dotBetweenHan = new RegExp(`(${hanPattern}) ?[.\uFF0E\uFE52\u02D9\u25CF] ?(?=${hanPattern})`, 'gu');
const hanAndSpaces = new RegExp(`(?:${hanPattern}| )+`, 'gu');
const composable = /[A-Za-z\u00C0-\u024F][\u0300-\u036F]+/g;
const letter = `(?:${hanPattern}|[A-Za-z\u00C0-\u024F\u1E00-\u1EFF][\u0300-\u036F]*)`;
const plain = new RegExp(`^${letter}(?:(?:${letter}|[${dot} .'’\u2010\u2011-])*(?:${letter}|\\.))?$`, 'u');
const hanOnly = new RegExp(`^(?:${hanPattern}| )+$`, 'u');
const longestHanName = 4;

/**
 * A name as paper has it: one kind of dot, no spaces between Han characters. In more than four of them a space may part two
 * names, or stand for a dot: it stays. Nothing else is touched, compatibility ideographs least of all.
 */
export function tidyName(text: string): string {
  return halfWidthLetters(singleLine(text))
    .replace(composable, (letters) => letters.normalize('NFC'))
    .replace(dots, dot)
    .replace(dotBetweenHan, `$1${dot}`)
    .replace(hanAndSpaces, closedWhenShort);
}

function closedWhenShort(run: string): string {
  const closed = run.replace(/(\S) (?=\S)/g, '$1');
  return characterCount(closed.trim()) <= longestHanName ? closed : run;
}

/** What a long name of Han characters with spaces may have been meant as: with a dot, or closed up. */
export function closedNames(name: string): string[] {
  return hanOnly.test(name) && name.includes(' ') ? [name.replace(/ /g, dot), name.replace(/ /g, '')] : [];
}

export type NameForm = 'plain' | 'with-note' | 'unusual-length';

/** Whether the text is a name alone, and of a usual length. */
export function nameForm(name: string): NameForm {
  if (!plain.test(name)) return 'with-note';
  const count = characterCount(name.replace(/ /g, ''));
  const usual = hanOnly.test(name) ? count >= 2 && count <= longestHanName : count >= 2 && count <= 30;
  return usual ? 'plain' : 'unusual-length';
}

const note = '[\\d\u2460-\u2473*＊#、.．,，;；:：·\\s-]+';
const noteBefore = new RegExp(`^${note}`, 'u');
const noteBehind = new RegExp(`${note}$`, 'u');

/** The name without what stands in brackets behind it, and without numbers and signs around it: 2 张三（退休） -> 张三. Undefined when no plain name is left. */
export function nameWithoutNote(name: string): string | undefined {
  const bare = name.replace(/[（(【[].*$/u, '').replace(noteBefore, '').replace(noteBehind, '');
  return bare !== name && nameForm(bare) === 'plain' ? bare : undefined;
}
