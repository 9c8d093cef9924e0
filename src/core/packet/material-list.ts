import { fileNameOf, nameFor } from '../paper/file-name.ts';
import type { Block, Paper, TableColumn, TableRow } from '../paper/paper.ts';

// What stands before the materials in the merged file: a cover, and the list of what follows. Both are ours: the notice has neither.

/** Of the enterprise and its packet. */
export interface PacketHead {
  /** 企业科协成立材料 */
  readonly title: string;
  readonly enterprise: string;
  /** In words: 2026年11月22日; may be a place to write one. */
  readonly date: string;
  /** How much still has to be mended or filled in. Above 0 the cover says 草稿. */
  readonly problems: number;
}

/** One row of the list. */
export interface ListedMaterial {
  /** 1.2 */
  readonly number: string;
  readonly name: string;
  /** Counted; or as somebody wrote them down for what is not in the file; or not known. */
  readonly pages: { readonly counted: number } | { readonly written: string };
  readonly note: string;
}

const marginsMm = { top: 25, right: 25, bottom: 25, left: 25 };

export function setCover(head: PacketHead): Paper {
  const { title, enterprise, date, problems } = head;
  const name = enterprise === '' ? '【待填：企业名称】' : enterprise;
  return {
    ...packetPaper('封面', head),
    blocks: [
      ...(problems > 0 ? [{ kind: 'label', text: '草稿' } as const, { kind: 'line', left: `还有 ${problems} 处要改或待补，请勿报送。`, right: '' } as const] : []),
      ...emptyLines(7),
      { kind: 'title', text: title, lines: brokenInto(16, title) },
      ...emptyLines(1),
      { kind: 'title', text: name, lines: brokenInto(16, name) },
      ...emptyLines(6),
      { kind: 'title', text: date, lines: brokenInto(16, date) },
    ],
    pageNumbers: false,
    ...(problems > 0 && { footNote: '草稿' }),
  };
}

/**
 * The list with its own pages counted in, and how many it has. `pagesOf` lays a paper out. Throws when the count does not settle,
 * which would mean that a longer number makes the list shorter.
 */
export function countedList(materials: readonly ListedMaterial[], head: PacketHead, pagesOf: (paper: Paper) => number): { paper: Paper; pages: number } {
  const coverPages = pagesOf(setCover(head));
  let pages = 1;
  for (let tries = 0; tries < 5; tries += 1) {
    const paper = setMaterialList(materials, head, { cover: coverPages, list: pages });
    const counted = pagesOf(paper);
    if (counted === pages) return { paper, pages };
    pages = counted;
  }
  throw new Error('The count of the list’s own pages does not settle');
}

/** 材料清单: cover and list first, as they stand in the file, then the materials, and how many pages there are in all. */
export function setMaterialList(materials: readonly ListedMaterial[], head: PacketHead, own: { readonly cover: number; readonly list: number }): Paper {
  const counted = materials.map(({ pages }) => ('counted' in pages ? pages.counted : 0));
  const total = [own.cover, own.list, ...counted].reduce((sum, pages) => sum + pages, 0);
  const rows = [
    ['', '封面', String(own.cover), ''],
    ['', '材料清单', String(own.list), ''],
    ...materials.map(({ number, name, pages, note }) => [number, name, 'counted' in pages ? String(pages.counted) : pages.written, note]),
    ['', '本文件合计', String(total), ''],
  ];
  return {
    ...packetPaper('材料清单', head),
    blocks: [
      { kind: 'title', text: '材料清单', lines: ['材料清单'] },
      ...headLines(head),
      { kind: 'table', columns, rows: rows.map((cells, i): TableRow => ({ row: `material-${i + 1}`, cells })) },
    ],
    pageNumbers: true,
    ...(head.problems > 0 && { footNote: '草稿' }),
  };
}

/** On one line as far as a name of usual length; a longer one would shrink there. */
function headLines({ enterprise, date }: PacketHead): Block[] {
  if (Array.from(enterprise).length <= 28) return [{ kind: 'line', left: enterprise, right: date }];
  return [
    { kind: 'paragraph', level: 'text', text: enterprise },
    { kind: 'line', left: '', right: date },
  ];
}

const columns: readonly TableColumn[] = [
  { id: 'number', label: '序号', head: ['序号'], widthMm: 16, align: 'center', value: 'text', wrap: 'keep' },
  { id: 'material', label: '材料', head: ['材料'], widthMm: 84, align: 'left', value: 'text', wrap: 'wrap' },
  { id: 'pages', label: '页数', head: ['页数'], widthMm: 18, align: 'center', value: 'text', wrap: 'wrap' },
  { id: 'note', label: '备注', head: ['备注'], widthMm: 42, align: 'left', value: 'text', wrap: 'wrap' },
];

function packetPaper(name: string, { title, enterprise }: PacketHead): Omit<Paper, 'blocks' | 'pageNumbers'> {
  return {
    fileName: fileNameOf(nameFor(enterprise, name)),
    properties: { title: name, subject: title, author: enterprise },
    language: 'zh-CN',
    style: 'form',
    orientation: 'portrait',
    marginsMm,
  };
}

function emptyLines(count: number): Block[] {
  return Array.from({ length: count }, () => ({ kind: 'paragraph', level: 'text', text: '' }));
}

/** Lines of at most so many characters, none much shorter than the others: a name of 200 characters stays readable. */
function brokenInto(limit: number, text: string): string[] {
  const characters = Array.from(text);
  const lines = Math.max(1, Math.ceil(characters.length / limit));
  const each = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, i) => characters.slice(i * each, (i + 1) * each).join('')).filter((line) => line !== '');
}
