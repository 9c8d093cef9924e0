import { emptyCase } from '../core/answers/case-file.ts';
import { writeDocx } from '../core/docx/write-docx.ts';
import type { PaperType } from '../core/paper/case-papers.ts';
import type { Paper } from '../core/paper/paper.ts';
import { setProcedure } from '../core/paper/set-procedure.ts';
import { setTable } from '../core/paper/set-table.ts';
import type { Procedure } from '../core/template/procedure.ts';
import type { Template, Templates } from '../core/template/template.ts';
import { writeXlsx } from '../core/xlsx/write-xlsx.ts';
import { loadTemplates } from './content.ts';
import { makePdf } from './make-pdf.ts';
import { loadProcedures } from './procedures.ts';

// What is handed out blank: made while the site is built, by the code that the browser runs, so that it downloads without scripts.

/** A document as it is handed out. */
export interface BlankForm {
  /** Id of the document. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** True for a table to fill in; a procedure is there to be read. */
  readonly isForm: boolean;
  /** What a link to its files says: 下载空白表. */
  readonly act: string;
  readonly files: readonly BlankFile[];
}

export interface BlankFile {
  readonly type: PaperType;
  /** The type as a link says it: PDF. */
  readonly typeName: string;
  /** Below the site's root, in ASCII: /blank/attachment-3.pdf */
  readonly path: string;
  /** What it is called when saved: 附件3 企业科协会员汇总表.pdf */
  readonly name: string;
  readonly paper: Paper;
}

/** Everything that is handed out, in the order of the documents' ids. */
export function blankForms(): BlankForm[] {
  const templates = loadTemplates();
  const tables = [templates.members, templates.candidates].map((template) => blankTable(template, templates));
  return [...tables, ...loadProcedures().map(procedureToRead)].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is handed out of the document of that id. Stops the build when content/documents has none. */
export function blankFormOf(id: string): BlankForm {
  const found = blankForms().find((form) => form.id === id);
  if (!found) throw new Error(`No document ${id} in content/documents`);
  return found;
}

/** What a file holds, made by that build of the site: the same bytes every time. */
export function blankBytes({ type, paper }: BlankFile, maker: string): Promise<Uint8Array<ArrayBuffer>> {
  return printers[type]({ ...paper, properties: { ...paper.properties, maker } });
}

const printers: Readonly<Record<PaperType, (paper: Paper) => Promise<Uint8Array<ArrayBuffer>>>> = {
  pdf: makePdf,
  xlsx: (paper) => Promise.resolve(writeXlsx(paper)),
  docx: writeDocx,
};

const typeNames: Readonly<Record<PaperType, string>> = { pdf: 'PDF', xlsx: 'XLSX', docx: 'Word' };

function blankTable(template: Template, templates: Templates): BlankForm {
  const { id, label, title } = template;
  const paper = setTable(template, templates, emptyCase(''));
  // Whoever needs more rows on paper copies the sheet, and a copy is not page 1 of 1. For the same reason no row has its number yet.
  const uncounted = { ...paper, pageNumbers: false };
  return { id, label, title, isForm: true, act: '下载空白表', files: [fileOf('pdf', id, uncounted), fileOf('xlsx', id, paper), fileOf('docx', id, uncounted)] };
}

function procedureToRead(procedure: Procedure): BlankForm {
  const { id, label, title } = procedure;
  const paper = setProcedure(procedure);
  return { id, label, title, isForm: false, act: '下载', files: [fileOf('pdf', id, paper), fileOf('docx', id, paper)] };
}

function fileOf(type: PaperType, id: string, paper: Paper): BlankFile {
  return { type, typeName: typeNames[type], path: `/blank/${id}.${type}`, name: `${paper.fileName}.${type}`, paper };
}
