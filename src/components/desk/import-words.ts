import type { ListName } from '../../core/template/template.ts';

/** What bringing somebody's own file into a table is called. */
export const importWords = { members: '导入名册', candidates: '导入名单' } as const satisfies Record<ListName, string>;
