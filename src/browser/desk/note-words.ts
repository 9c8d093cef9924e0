import type { Note } from '../../core/answers/change.ts';

type Words<K extends Note['kind']> = (note: Extract<Note, { kind: K }>) => string;

const wordsByKind = {
  'id-number-taken-out': ({ place, filled, differs }) =>
    [
      `${place}里的身份证号没有保存`,
      ...(filled.length > 0 ? [`由它填好了${filled.join('、')}`] : []),
      ...(differs.length > 0 ? [`${differs.join('、')}原有的内容与它不同，没有改动，请核对`] : []),
    ].join('，'),
  unified: ({ column, from, to, cells }) => `${column}“${from}”统一写成“${to}”，${cells} 处`,
  'rows-added': ({ count }) => `添了 ${count} 行`,
  'rows-changed': ({ count }) => `改了 ${count} 人`,
  'rows-deleted': ({ count, candidates }) => `删除了 ${count} 人${candidates > 0 ? `，其中 ${candidates} 人也从候选人里去掉了` : ''}`,
} satisfies { [K in Note['kind']]: Words<K> };

/** What the person is told about a change; '' when there is nothing beyond what they see. */
export function noteWords(notes: readonly Note[]): string {
  const numbers = notes.filter((note) => note.kind === 'id-number-taken-out');
  const unified = notes.filter((note) => note.kind === 'unified');
  const others = notes.filter((note) => note.kind !== 'id-number-taken-out' && note.kind !== 'unified');
  const sentences = [
    ...(numbers.length > 3 ? [manyNumbers(numbers)] : numbers.map(words)),
    ...others.map(words),
    ...(unified.length > 1 ? [manyUnified(unified)] : unified.map(words)),
  ];
  return sentences.map((sentence) => `${sentence}。`).join('');
}

function manyUnified(notes: readonly Extract<Note, { kind: 'unified' }>[]): string {
  const cells = notes.reduce((sum, note) => sum + note.cells, 0);
  const shown = notes.slice(0, 3).map(({ from, to }) => `${from}→${to}`).join('、');
  return `统一写法 ${cells} 处：${shown}${notes.length > 3 ? '等' : ''}`;
}

function words(note: Note): string {
  const say = wordsByKind[note.kind] as Words<Note['kind']>; // cast: the table's key is the note's own kind
  return say(note);
}

/** A pasted column of ID numbers is one piece of news, not a hundred. */
function manyNumbers(notes: readonly Extract<Note, { kind: 'id-number-taken-out' }>[]): string {
  const filled = [...new Set(notes.flatMap((note) => note.filled))];
  const differing = notes.filter((note) => note.differs.length > 0).map((note) => note.place);
  const shown = differing.slice(0, 5).join('、') + (differing.length > 5 ? ` 等 ${differing.length} 处` : '');
  return [
    `${notes.length} 个身份证号没有保存`,
    ...(filled.length > 0 ? [`由它们填好了空着的${filled.join('、')}`] : []),
    ...(differing.length > 0 ? [`${shown}原有的内容与身份证号不同，没有改动，请核对`] : []),
  ].join('，');
}
