import type { CaseFile } from './case-file.ts';
import type { Change, ChangeContext, Changed, Entered } from './change.ts';
import { importRows } from './import-rows.ts';
import { addRows, deleteRows, moveRowsOf, paste, setCells } from './row-changes.ts';
import { setEnterpriseName, setFilledOn, setOrientation, setSealLine } from './case-changes.ts';
import { setEnclosure, setFact, setFacts, setParagraph, setStep } from './procedure-changes.ts';
import { setRole, setRoles } from './set-role.ts';
import { unifySynonyms } from './unify.ts';

type Apply<K extends Change['kind']> = (caseFile: CaseFile, change: Extract<Change, { kind: K }>, context: ChangeContext) => Entered;

const applyByKind = {
  'set-enterprise-name': setEnterpriseName,
  'set-fact': setFact,
  'set-facts': setFacts,
  'set-step': setStep,
  'set-enclosure': setEnclosure,
  'set-paragraph': setParagraph,
  'set-filled-on': setFilledOn,
  'set-orientation': setOrientation,
  'set-seal-line': setSealLine,
  'set-cell': (caseFile, { list, ...cell }, context) => setCells(caseFile, { list, cells: [cell] }, context),
  'set-cells': setCells,
  'set-role': setRole,
  'set-roles': setRoles,
  'add-rows': addRows,
  paste,
  import: importRows,
  'delete-rows': deleteRows,
  'move-rows': moveRowsOf,
} satisfies { [K in Change['kind']]: Apply<K> };

/**
 * The case after a change: first as entered, then with spellings made one.
 * Every text on its way in is tidied, and valid ID numbers are taken out of it and replaced by what they tell.
 */
export function applyChange(caseFile: CaseFile, change: Change, context: ChangeContext): Changed {
  const apply = applyByKind[change.kind] as Apply<Change['kind']>; // cast: the table's key is the change's own kind
  const entered = apply(caseFile, change, context);
  const unified = unifySynonyms(caseFile, entered.case, context.templates);
  const states = [caseFile, entered.case, unified.case];
  return { steps: states.slice(1).filter((state, at) => state !== states[at]), notes: [...entered.notes, ...unified.notes] };
}
