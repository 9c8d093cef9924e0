import { fileNameOf } from '../paper/file-name.ts';
import type { NamedFile } from '../zip/zip-files.ts';
import type { PacketItem } from './packet-items.ts';

/** A file of one item, in one format. */
export interface ItemFile {
  /** Without dot: pdf */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** What there is of an item. `name` is the file's name without extension, where it has one of its own. */
export interface ItemFiles {
  readonly item: PacketItem;
  readonly name?: string;
  readonly files: readonly ItemFile[];
}

/** The files of what is not handed in; without a folder they lie at the top. */
export interface BesideFiles {
  readonly folder?: string;
  /** Of the files, without extension. */
  readonly name: string;
  readonly files: readonly ItemFile[];
}

/**
 * The files in folders as an officer finds them: 1 申请/1 申请－企业.pdf, 1 申请/1.2 ….pdf. Names are safe on every system; where two would
 * be one, the later gets （2）.
 */
export function packetFiles(contents: readonly ItemFiles[], besides: readonly BesideFiles[] = []): NamedFile[] {
  const taken = new Set<string>();
  const handedIn = contents.map(({ item, name = item.name, files }) => ({ stem: `${fileNameOf(item.folder)}/${fileNameOf(`${item.number} ${withoutTitleMarks(name)}`)}`, files }));
  const others = besides.map(({ folder, name, files }) => ({ stem: `${folder === undefined ? '' : `${fileNameOf(folder)}/`}${fileNameOf(name)}`, files }));
  return [...handedIn, ...others].flatMap(({ stem, files }) =>
    files.map(({ extension, bytes }) => {
      const path = freePath(stem, extension, taken);
      taken.add(path.toLowerCase());
      return { path, bytes };
    }),
  );
}

/** 《》 around a whole name say nothing in a list of files. */
function withoutTitleMarks(name: string): string {
  return name.replace(/^《([^《》]*)》$/, '$1');
}

function freePath(stem: string, extension: string, taken: ReadonlySet<string>): string {
  let path = `${stem}.${extension}`;
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${stem}（${count}）.${extension}`;
  return path;
}
