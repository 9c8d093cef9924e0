import { utils } from 'sheetjs-style';
import type { TableColumn } from '../paper/paper.ts';
import { cleanText } from '../text/xml-text.ts';

/** A drop-down list on the cells of one column. */
export interface Validation {
  /** A1:A14 */
  readonly range: string;
  /** Formula that gives the values: a quoted list, or a range of the sheet of lists. */
  readonly formula: string;
  /** True when nothing else may be entered. */
  readonly only: boolean;
}

/** Values that a formula cannot spell out stand in columns of a hidden sheet. */
export interface Choices {
  readonly validations: readonly Validation[];
  readonly lists: readonly (readonly string[])[];
}

export interface RowRange {
  /** Rows as Excel counts them, from 1, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** The columns of a table and the rows on which they stand. */
export interface ChoosingTable {
  readonly columns: readonly TableColumn[];
  readonly rows: RowRange;
}

/** Drop-downs for the columns that have choices. `listSheet` is the name of the sheet for long lists. */
export function choicesOf(tables: readonly ChoosingTable[], listSheet: string): Choices {
  const lists: (readonly string[])[] = [];
  const validations = tables.flatMap(({ columns, rows }) =>
    columns.flatMap((column, i): Validation[] => {
      if (!column.choices || column.choices.values.length === 0) return [];
      const name = utils.encode_col(i);
      const values = column.choices.values.map(cleanText);
      return [{ range: `${name}${rows.first}:${name}${rows.last}`, formula: inlineList(values) ?? listFormula(values), only: column.choices.only }];
    }),
  );
  return { validations, lists };

  function listFormula(values: readonly string[]): string {
    const known = lists.findIndex((list) => list.join('\n') === values.join('\n'));
    const at = known >= 0 ? known : lists.push(values) - 1;
    const name = utils.encode_col(at);
    return `'${listSheet}'!$${name}$1:$${name}$${values.length}`;
  }
}

/** The values as a quoted list, or undefined when Excel would misread it: over 255 characters, commas, quotes, outer spaces. */
function inlineList(values: readonly string[]): string | undefined {
  const list = values.join(',');
  const plain = values.every((value) => !/[,"\n]/.test(value) && value === value.trim() && value !== '');
  return plain && list.length <= 255 ? `"${list}"` : undefined;
}
