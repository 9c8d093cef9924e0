import { emptyCase } from '../core/answers/case-file.ts';
import type { Paper } from '../core/paper/paper.ts';
import { setTable } from '../core/paper/set-table.ts';
import type { Template, Templates } from '../core/template/template.ts';
import { writeXlsx } from '../core/xlsx/write-xlsx.ts';
import { loadTemplates } from './content.ts';
import { makePdf } from './make-pdf.ts';
import { siteMaker } from './site-version.ts';

// What is handed out blank: made while the site is built, by the code that the browser runs, so that it downloads without scripts.

/** A document as it is handed out. */
export interface BlankForm {
  /** Id of the document. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** What a link to it says: 下载空白表. */
  readonly act: string;
  readonly files: readonly BlankFile[];
}

export interface BlankFile {
  readonly type: BlankType;
  /** Below the site's root, in ASCII: /blank/attachment-3.pdf */
  readonly path: string;
  /** What it is called when saved: 附件3 企业科协会员汇总表.pdf */
  readonly name: string;
  /** Its bytes, the same every time. */
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
}

export type BlankType = 'pdf' | 'xlsx';

/** Everything that is handed out, in the order of the documents' ids. */
export function blankForms(): BlankForm[] {
  const templates = loadTemplates();
  return [blankTable(templates.members, templates), blankTable(templates.candidates, templates)].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is handed out of the document of that id. Stops the build when content/documents has none. */
export function blankFormOf(id: string): BlankForm {
  const found = blankForms().find((form) => form.id === id);
  if (!found) throw new Error(`No document ${id} in content/documents`);
  return found;
}

/** The files of one type, each with its document's id. */
export function blankFiles(type: BlankType): { readonly id: string; readonly file: BlankFile }[] {
  return blankForms().flatMap(({ id, files }) => files.filter((file) => file.type === type).map((file) => ({ id, file })));
}

function blankTable(template: Template, templates: Templates): BlankForm {
  const { id, label, title } = template;
  const paper = setTable(template, templates, emptyCase(''));
  // Whoever needs more rows on paper copies the sheet, and a copy is not page 1 of 1.
  return { id, label, title, act: '下载空白表', files: [fileOf('pdf', id, { ...paper, pageNumbers: false }), fileOf('xlsx', id, paper)] };
}

function fileOf(type: BlankType, id: string, paper: Paper): BlankFile {
  const signed = { ...paper, properties: { ...paper.properties, maker: siteMaker() } };
  return { type, path: `/blank/${id}.${type}`, name: `${paper.fileName}.${type}`, make: () => makers[type](signed) };
}

const makers: Readonly<Record<BlankType, (paper: Paper) => Promise<Uint8Array<ArrayBuffer>>>> = {
  pdf: makePdf,
  xlsx: (paper) => Promise.resolve(writeXlsx(paper)),
};
