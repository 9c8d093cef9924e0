import { type Templates, templateOf } from '../../core/template/template.ts';
import { formPaths, lettersPath } from '../site/doors.ts';

export interface DocumentLink {
  /** 附件3, 申请 */
  readonly label: string;
  /** 《关于成立企业科学技术协会的申请》; a table's plain title. */
  readonly name: string;
  /** Where it is written, as a path of the site. */
  readonly path: string;
}

/** The way to a document of the case. Throws when no template has that id: a fault in the content. */
export function documentLink(document: string, templates: Templates): DocumentLink {
  const table = templateOf(templates, document);
  if (table) return { label: table.label, name: table.title, path: formPaths[table.list] };
  const letter = templates.letters?.find(({ id }) => id === document);
  if (!letter) throw new Error(`No template of the document ${document}`);
  return { label: letter.label, name: `《${letter.title}》`, path: `${lettersPath}#${document}` };
}
