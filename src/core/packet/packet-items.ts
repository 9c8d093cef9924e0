import type { Procedure } from '../template/procedure.ts';
import { templateOf, type Templates } from '../template/template.ts';

/** One thing handed in: a material that the notice names, or what is enclosed with it. */
export interface PacketItem {
  /** 1 for the first material, 1.2 for the second thing enclosed with it. */
  readonly number: string;
  /** Folder of the material and all that is enclosed with it: 1 申请 */
  readonly folder: string;
  /** Of a material its title, of an enclosure the notice's words. */
  readonly name: string;
  readonly from: PacketOrigin;
}

/** A document of this site by its id, or an enclosure from elsewhere by the id under which the case keeps it. */
export type PacketOrigin = { readonly kind: 'document'; readonly id: string } | { readonly kind: 'outside'; readonly id: string };

/** All that the procedure says is handed in, in its order: each material, then what is enclosed with it. */
export function packetItems({ materials }: Procedure, templates: Templates): PacketItem[] {
  return materials.flatMap(({ document, enclosures }, i) => {
    const number = String(i + 1);
    const { label, title } = namesOf(document, templates);
    const folder = `${number} ${label}`;
    const enclosed = enclosures.map((enclosure, j): PacketItem => ({ number: `${number}.${j + 1}`, folder, name: enclosure.name, from: originOf(enclosure) }));
    return [{ number, folder, name: title, from: { kind: 'document', id: document } }, ...enclosed];
  });
}

function originOf({ id, document }: { id: string; document?: string | undefined }): PacketOrigin {
  return document === undefined ? { kind: 'outside', id } : { kind: 'document', id: document };
}

/** Throws when no template has that id: a fault in the content. */
function namesOf(document: string, templates: Templates): { readonly label: string; readonly title: string } {
  const found = templates.letters?.find(({ id }) => id === document) ?? templateOf(templates, document);
  if (!found) throw new Error(`No template of the document ${document}`);
  return found;
}
