import type { Readiness } from '../../core/answers/readiness.ts';
import { firstScreenState, type ScreenState } from '../screen/screen-state.ts';
import type { CheckGroup } from './check-groups.ts';
import type { FilesState } from './scans.ts';

/** What the page of the check shows. Plain values: Alpine watches them. */
export interface CheckState extends ScreenState {
  /** 还没有齐，差 5 处 */
  verdict: string;
  ready: boolean;
  mends: number;
  lacks: number;
  checks: number;
  groups: readonly CheckGroup[];
  /** Keys of the groups whose entries are all shown. */
  unfolded: string[];
  /** How far each document is, by its id. */
  files: Readonly<Record<string, string>>;
  /** By document id, once its first page is drawn; 0: not counted. */
  pages: Readonly<Record<string, number>>;
  /** By id of the enclosure from elsewhere. */
  enclosures: Readonly<Record<string, EnclosureState>>;
}

/** What the page shows of an enclosure from elsewhere. */
export interface EnclosureState extends FilesState {
  /** Title of the letter written here that is handed in as it; '' for none. */
  readonly standIn: string;
}

export const noEnclosure: EnclosureState = { files: [], pages: 0, refusals: [], opening: 0, standIn: '' };

export function firstState(): CheckState {
  return { ...firstScreenState(), verdict: '', ready: false, mends: 0, lacks: 0, checks: 0, groups: [], unfolded: [], files: {}, pages: {}, enclosures: {} };
}

/** The verdict in words. */
export function verdictOf({ ready, counts }: Pick<Readiness, 'ready' | 'counts'>): string {
  return ready ? '可以提交' : `还没有齐，差 ${counts.error + counts.missing} 处`;
}
