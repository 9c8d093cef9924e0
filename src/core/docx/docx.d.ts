// What this room uses of the library, and no more. These types stand in for those of the package, which bring all of
// Node's globals with them. The private members keep the classes apart.

declare module 'docx' {
  /** Lengths are twips (twentieths of a point), font sizes half-points, unless a name says otherwise. */
  export interface RunFormat {
    size?: number;
    bold?: boolean;
    color?: string;
    characterSpacing?: number;
    highlight?: 'yellow';
    /** Attributes of `w:rFonts`; `hint` lets quotation marks and dashes take the East Asian face. */
    font?: { ascii?: string; hAnsi?: string; eastAsia?: string; cs?: string; hint?: 'eastAsia' };
    language?: { value: string; eastAsia: string; bidirectional: string };
  }

  export interface ParagraphFormat {
    alignment?: 'left' | 'center' | 'right' | 'both';
    spacing?: { line?: number; lineRule?: 'exact' | 'auto'; before?: number; after?: number };
    indent?: { left?: number; right?: number; hanging?: number; firstLine?: number; firstLineChars?: number };
    keepNext?: boolean;
    keepLines?: boolean;
    outlineLevel?: number;
  }

  export interface StyleOptions {
    name?: string;
    basedOn?: string;
    next?: string;
    quickFormat?: boolean;
    run?: RunFormat;
    paragraph?: ParagraphFormat;
  }

  export class Tab {
    private readonly made: 'Tab';
    constructor();
  }

  export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };

  export class TextRun {
    private readonly made: 'TextRun';
    constructor(options: RunFormat & { text?: string; break?: number; children?: readonly (string | Tab)[] });
  }

  export class Paragraph {
    private readonly made: 'Paragraph';
    constructor(options: ParagraphFormat & { style?: string; children?: readonly TextRun[]; tabStops?: readonly { type: 'left' | 'right'; position: number }[]; widowControl?: boolean; pageBreakBefore?: boolean });
  }

  export interface Border {
    style: 'single';
    /** In eighths of a point. */
    size: number;
    color: 'auto';
  }

  export class TableCell {
    private readonly made: 'TableCell';
    constructor(options: { children: readonly Paragraph[]; width: { size: number; type: 'dxa' }; verticalAlign: 'center' });
  }

  export class TableRow {
    private readonly made: 'TableRow';
    constructor(options: { children: readonly TableCell[]; tableHeader?: boolean; cantSplit: true; height: { value: number; rule: 'atLeast' } });
  }

  export class Table {
    private readonly made: 'Table';
    constructor(options: {
      rows: readonly TableRow[];
      columnWidths: readonly number[];
      width: { size: number; type: 'dxa' };
      layout: 'fixed';
      alignment: 'center';
      margins: { top: number; bottom: number; left: number; right: number; marginUnitType: 'dxa' };
      borders: Record<'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical', Border>;
    });
  }

  export class Footer {
    private readonly made: 'Footer';
    constructor(options: { children: readonly Paragraph[] });
  }

  export interface Section {
    properties: {
      page: {
        /** Upright measures, whatever the orientation: the library turns them. */
        size: { width: number; height: number; orientation: 'portrait' | 'landscape' };
        margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number; gutter: number };
      };
      /** `charSpace` in 4096ths of a point, added to the size of 正文. */
      grid?: { type: 'linesAndChars' | 'default'; linePitch: number; charSpace?: number };
    };
    footers?: { default: Footer; even?: Footer };
    children: readonly (Paragraph | Table)[];
  }

  export class Document {
    private readonly made: 'Document';
    constructor(options: {
      title: string;
      subject: string;
      creator: string;
      lastModifiedBy: string;
      evenAndOddHeaderAndFooters: boolean;
      styles: {
        default: { document: { run: RunFormat; paragraph: ParagraphFormat } } & Partial<Record<'title' | 'heading1' | 'heading2' | 'heading3', StyleOptions>>;
        paragraphStyles: readonly (StyleOptions & { id: string })[];
      };
      sections: readonly Section[];
    });
  }

  export const Packer: { toArrayBuffer(document: Document): Promise<ArrayBuffer> };
}
