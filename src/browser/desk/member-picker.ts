import { cellValue, memberRole } from '../../core/answers/rows.ts';
import type { CaseStore } from '../case/case-store.ts';

export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** What tells two of the same name apart. */
  readonly line: string;
  readonly role: string;
}

export interface PickState {
  roles: readonly string[];
  people: Pickable[];
  /** Found, but not listed. */
  more: number;
  /** Nobody is found. */
  words: string;
}

const mostPeople = 30;

/** The members whose name or other values contain what was typed; all of them for nothing typed. */
export function findMembers(store: CaseStore, typed: string, pick: PickState): void {
  const { members, candidates } = store.templates;
  const roleColumn = candidates.columns.find(({ id }) => id === candidates.roleColumn);
  const name = members.columns.find(({ kind }) => kind === 'name')?.id ?? '';
  const telling = members.columns.filter(({ kind }) => kind === 'text' || kind === 'birth-month').map(({ id }) => id);
  const caseFile = store.caseFile();
  const wanted = typed.trim();
  const found = caseFile.members.filter(({ values }) => (values[name] ?? '') !== '' && Object.values(values).some((value) => value.includes(wanted)));
  pick.roles = roleColumn?.kind === 'choice' ? roleColumn.values.accepted : [];
  pick.words = found.length > 0 ? '' : wanted === '' ? `${members.label}里还没有人，请先填名册。` : `${members.label}里没有找到“${wanted}”。不在名册里的人，可以直接写在表里。`;
  pick.more = Math.max(0, found.length - mostPeople);
  pick.people = found.slice(0, mostPeople).map(({ id }) => ({
    id,
    name: cellValue(store.templates, caseFile, 'members', id, name),
    line: telling.flatMap((column) => cellValue(store.templates, caseFile, 'members', id, column) || []).join('，'),
    role: memberRole(caseFile, store.templates, id),
  }));
}
