// Characters that GBK and GB 18030-2000/2005 gave a private code point, since Unicode did not have them yet. Old systems still write them so.
// Source: GB 18030-2022 annex D with Unicode L2/23-003R, as the WHATWG Encoding Standard has it in index gb18030; the six of row FE that keep
// a private code point there (U+20087 to U+241FE) by GB/T 22321.1-2018. U+E5E5 is 0xA3 0xA0, the full-width space of old word processors.
const runs: readonly (readonly [first: number, standard: string])[] = [
  [0xe5e5, '3000'],
  [0xe76c, '20AC'],
  [0xe78d, 'FE10 FE12 FE11 FE13 FE14 FE15 FE16 FE17 FE18 FE19'],
  [0xe7c7, '1E3F 01F9'],
  [0xe7e7, '303E 2FF0 2FF1 2FF2 2FF3 2FF4 2FF5 2FF6 2FF7 2FF8 2FF9 2FFA 2FFB'],
  [0xe815, '2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E 3918 9FB5 39CF 39DF'],
  [0xe829, '3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056 415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1'],
  [0xe83d, '43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723 4729 477C 478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F'],
  [0xe851, '499B 49B7 49B6 9FBA 241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB'],
];

const standard: ReadonlyMap<string, string> = new Map(
  runs.flatMap(([first, codePoints]) => codePoints.split(' ').map((codePoint, at) => [String.fromCodePoint(first + at), String.fromCodePoint(parseInt(codePoint, 16))] as const)),
);

// In the shape of an ideograph, and another character: what is copied from a PDF often has them. Source: Unicode NFKC for U+2F00 to U+2FD5, U+2E9F and
// U+2EF3; Equivalent_Unified_Ideograph.txt of Unicode 16 for the simplified radicals, which have no such mapping.
const radicals: ReadonlyMap<string, string> = new Map(
  '⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'.split(' ').map(([from = '', to = '']) => [from, to] as const),
);

/** A character that stands for the one the file has. */
export interface Replacement {
  /** A private code of old systems, or a radical that looks like the ideograph. */
  readonly kind: 'old-code' | 'radical';
  readonly to: string;
}

const replaced = /[\uE5E5-\uE864\u2E80-\u2FD5]/g;

/**
 * The text with standard characters for the known private ones, and with ideographs for radicals; `note` hears of each that a person can see.
 * Any other private character stays: nobody here can say what it is.
 */
export function standardCharacters(text: string, note: (replacement: Replacement) => void = () => undefined): string {
  if (text.search(replaced) < 0) return text;
  return text.replace(replaced, (character) => {
    const found = replacementOf(character);
    if (found && /[^\s\p{P}]/u.test(found.to)) note(found);
    return found ? found.to : character;
  });
}

function replacementOf(character: string): Replacement | undefined {
  const own = standard.get(character);
  if (own !== undefined) return { kind: 'old-code', to: own };
  const to = radicals.get(character) ?? (character >= '\u2F00' ? character.normalize('NFKC') : character);
  return to === character ? undefined : { kind: 'radical', to };
}
