import { type Template, columnOf } from '../template/template.ts';
import { nameForm, tidyName } from '../text/person-name.ts';
import { plainHeading } from './headings.ts';
import { type Mapping, sheetAt } from './mapping.ts';
import type { SourceBook } from './source.ts';
import { namedColumns } from './source-header.ts';

/** People who stand beside others in the same rows, as on lists that save paper: only the first of each row come in. */
export interface PeopleBeside {
  /** Of the further column of names. */
  readonly heading: string;
  readonly letters: string;
  readonly count: number;
}

/** Further columns that are called the very same as that of the names, and hold names. */
export function peopleBeside(book: SourceBook, { sheet, header, columns }: Mapping, template: Template): PeopleBeside[] {
  const source = sheetAt(book, sheet);
  const named = namedColumns(source, header);
  // What a group names belongs to the people already read: 紧急联系人 / 姓名.
  const names = columns.filter(({ at, heading }) => heading !== '' && named[at]?.over === '');
  const first = names.find(({ target }) => target.kind === 'column' && columnOf(template, target.column).kind === 'name');
  if (!first || !header) return [];
  return names
    .filter(({ at, heading }) => at !== first.at && plainHeading(heading) === plainHeading(first.heading))
    .map(({ at, heading, letters }) => ({ heading, letters, count: source.rows.filter(({ number, cells }) => number > header.last && isName(cells[at] ?? '', heading)).length }))
    .filter(({ count }) => count > 0);
}

function isName(text: string, heading: string): boolean {
  const name = tidyName(text);
  return nameForm(name) === 'plain' && plainHeading(name) !== plainHeading(heading);
}
