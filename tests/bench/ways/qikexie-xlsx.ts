import { setTable } from '../../../src/core/paper/set-table.ts';
import { writeXlsx } from '../../../src/core/xlsx/write-xlsx.ts';
import type { Order } from '../order.ts';

/** Ours, from a case to its sheet. */
export function make({ templates, caseFile }: Order): Promise<Uint8Array> {
  return Promise.resolve(writeXlsx(setTable(templates.members, templates, caseFile)));
}
