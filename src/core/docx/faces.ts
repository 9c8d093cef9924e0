import type { RunFormat } from 'docx';

type Font = NonNullable<RunFormat['font']>;

/** A Chinese face by the name that office computers know; figures and Latin letters in Times. */
function face(eastAsia: string): Font {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' };
}

/** The faces of official papers (GB/T 9704-2012 §7), and 宋体 for forms. */
export const faces = {
  title: face('方正小标宋简体'),
  text: face('仿宋_GB2312'),
  black: face('黑体'),
  kai: face('楷体_GB2312'),
  song: face('宋体'),
  /** Page numbers are 半角宋体阿拉伯数字, so Times takes no part. */
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' },
} as const satisfies Record<string, Font>;

/** Font sizes as Word wants them. */
export function halfPoints(sizePt: number): number {
  return Math.round(sizePt * 2);
}
