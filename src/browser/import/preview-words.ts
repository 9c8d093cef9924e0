// What the dialog calls the same things when people come from a file, and when they were pasted.

export interface PreviewWords {
  /** What they come from. */
  readonly thing: string;
  readonly inIt: string;
  /** Heading of its columns. */
  readonly columns: string;
  /** Heading of its rows. */
  readonly rows: string;
  /** Before the place of a row or cell in it. */
  readonly from: string;
  readonly preview: string;
  readonly same: string;
  readonly nothing: string;
  /** Once they have landed. */
  readonly after: string;
  readonly act: string;
  readonly back: string;
  /** After what was left out. */
  readonly leftOut: string;
  /** What says which rows are people. */
  readonly settings: string;
  /** After what is to be changed in the person's own table. */
  readonly again: string;
}

export const previewWords = {
  file: {
    thing: '这个文件',
    inIt: '文件里',
    columns: '文件里的列',
    rows: '原表',
    from: '',
    preview: '导入前先看一眼',
    same: '表里已经和文件一样，没有要导入的。',
    nothing: '没有要导入的',
    after: '导入后',
    act: '导入',
    back: '上一步',
    leftOut: '没有导入',
    settings: '“工作表”和“表头”',
    again: '保存后再选',
  },
  paste: {
    thing: '粘贴的内容',
    inIt: '粘贴的内容里',
    columns: '粘贴的列',
    rows: '粘贴的',
    from: '粘贴的',
    preview: '贴进表里之前先看一眼',
    same: '表里已经和粘贴的一样，没有要改的。',
    nothing: '没有要改的',
    after: '贴进以后',
    act: '贴进表里',
    back: '核对各列',
    leftOut: '没有放进',
    settings: '“表头”',
    again: '再复制一次',
  },
} as const satisfies Record<string, PreviewWords>;

export type ComesFrom = keyof typeof previewWords;
