import { drawnCharacters } from './drawn-character.ts';
import { extraSpace } from './extra-space.ts';
import { unitsPerEm, type Face, type Glyph } from './face.ts';
import { codeOutline } from './outline-code.ts';
import { hex4 } from './to-unicode.ts';

/** A glyph on a line. */
export interface SetGlyph {
  /** Its number in four hexadecimal digits. */
  readonly code: string;
  /** What stands before it beyond the advances, in ems. */
  readonly spaceBefore: number;
}

/** The glyphs of one face that a document uses, numbered in order of first use. Glyph 0 is the box for what is missing. */
export class Subset {
  readonly glyphs: Glyph[] = [missingBox];
  /** Text of each glyph, by its number. */
  readonly texts: string[] = [''];
  private readonly codes = new Map<string, string>();
  private readonly face: Face;

  constructor(face: Face) {
    this.face = face;
  }

  /** The glyphs of a text, with `spaces` of its own before them or the usual ones. A character that the face lacks gets a box of its own, so that its text is kept. */
  encode(text: string, spaces?: readonly number[]): SetGlyph[] {
    const characters = drawnCharacters(text);
    const codes = characters.map((character) => this.codeOf(character.text, character.codePoint));
    const space = spaces ?? extraSpace(characters, (i) => (this.glyphs[parseInt(codes[i] ?? '0', 16)]?.advance ?? 0) / unitsPerEm);
    return codes.map((code, i) => ({ code, spaceBefore: space?.[i] ?? 0 }));
  }

  /** The codes of a plain text's glyphs in a row. */
  encodePlain(text: string): string {
    let codes = '';
    for (let i = 0; i < text.length; i += 1) codes += this.codeOf(text.charAt(i), text.charCodeAt(i));
    return codes;
  }

  private codeOf(text: string, codePoint: number): string {
    return this.codes.get(text) ?? this.add(text, codePoint);
  }

  private add(text: string, codePoint: number): string {
    const code = hex4(this.glyphs.length);
    this.glyphs.push(this.face.glyphs.get(codePoint) ?? missingBox);
    this.texts.push(text);
    this.codes.set(text, code);
    return code;
  }
}

/** A frame as wide as a Han character: seen at once on paper, and large enough to write the character in. */
const missingBox: Glyph = frame({ left: 30, bottom: -40, right: 470, top: 400, wall: 14 });

function frame({ left, bottom, right, top, wall }: { left: number; bottom: number; right: number; top: number; wall: number }): Glyph {
  const outer = [[left, bottom], [left, top], [right, top], [right, bottom]] as const;
  const inner = [[left + wall, bottom + wall], [right - wall, bottom + wall], [right - wall, top - wall], [left + wall, top - wall]] as const;
  const code = codeOutline([...outer, ...inner].map(([x, y]) => ({ x, y, onCurve: true })));
  return { advance: unitsPerEm, ends: Uint16Array.of(3, 7), flags: Uint8Array.from(code.flags), x: Uint8Array.from(code.x), y: Uint8Array.from(code.y) };
}
