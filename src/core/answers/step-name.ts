import type { Procedure } from '../template/procedure.ts';

/** The first words of a step or a material, without its number: enough to know it by. '' when the procedure has no such clause. */
export function stepName({ sections }: Procedure, clause: string): string {
  const text = sections.flatMap(({ items }) => items).find((item) => item.clause === clause)?.text ?? '';
  return (text.split(/[，。；]/)[0] ?? '').replace(/^\d+[.．、]\s*/, '');
}
