import type { AddedPerson, ChangedPerson, ImportPlan } from '../../core/intake/import-plan.ts';
import type { ChangedRow, PastePlan } from '../../core/intake/paste-plan.ts';
import type { PreviewWords } from './preview-words.ts';

/** One change that an import would make, as the preview lists it. */
export interface ChangeLine {
  readonly key: string;
  readonly kind: 'changed' | 'removed' | 'added';
  /** 第 9 行; '' for somebody who is not in the file. */
  readonly row: string;
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Everything that would change: who is there first, then who goes, then who comes. */
export function changeLines({ list, mode, changed, removed, added }: ImportPlan | PastePlan): ChangeLine[] {
  return [
    ...changed.flatMap((person: ChangedPerson | ChangedRow) => person.differences.map(({ column, label, before, after }): ChangeLine => ({ key: `${person.row}/${column}`, kind: 'changed', row: `第 ${person.row} 行`, name: personWords(person), label, before, after: after === '' ? '（空）' : after }))),
    ...removed.map(({ id, name, candidate }): ChangeLine => ({ key: id, kind: 'removed', row: '', name, label: candidate ? '整行，也从候选人里去掉' : '整行', before: '原有', after: '删除' })),
    ...added.flatMap((person) => [addedLine(person, list === 'candidates' && mode !== 'position'), ...overrides(person)]),
  ];
}

/** Laid by position, a row is whoever stands there: 李娜（表里第 5 行）. */
function personWords(person: ChangedPerson | ChangedRow): string {
  return 'number' in person ? `${person.name}（表里第 ${person.number} 行）` : person.name;
}

/** Whom replacing takes away; '' when nobody goes. */
export function removalWords({ list, removed }: ImportPlan | PastePlan, words: PreviewWords): string {
  if (removed.length === 0) return '';
  const named = removed.slice(0, mostNames).map(({ name }) => name || '（没有姓名）').join('、');
  const candidates = removed.filter(({ candidate }) => candidate).length;
  return [
    `${words.inIt}没有的 ${removed.length} 人会从表里删去：${named}${removed.length > mostNames ? ' 等' : ''}。`,
    ...(candidates > 0 ? [`其中 ${candidates} 人也会从候选人里去掉。`] : []),
    ...(list === 'candidates' ? ['名册不受影响。'] : []),
    `${words.after}可以撤销。`,
  ].join('');
}

const mostNames = 8;

function addedLine({ row, name, values, namesake, member }: AddedPerson, isCandidate: boolean): ChangeLine {
  const notes = [...(isCandidate ? [member ? '名册里有' : '名册里没有这个人'] : []), ...(namesake ? [isCandidate ? '表里有同名的人' : '名册里有同名的人'] : [])];
  const says = Object.values(values).filter((value) => value !== '' && value !== name).join('，');
  return { key: String(row), kind: 'added', row: `第 ${row} 行`, name, label: ['整行', ...notes].join('，'), before: '', after: says === '' ? '新增' : `新增：${says}` };
}

/** What a new candidate is to say otherwise than the roster. */
function overrides({ row, name, member }: AddedPerson): ChangeLine[] {
  return (member?.differences ?? []).map(({ column, label, before, after }) => ({ key: `${row}/${column}`, kind: 'changed', row: `第 ${row} 行`, name, label: `${label}，与名册不同`, before, after }));
}
