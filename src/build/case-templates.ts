import type { Templates } from '../core/template/template.ts';
import { loadTemplates } from './content.ts';
import { loadLetters } from './letters.ts';
import { loadProcedures } from './procedures.ts';

/** Everything that the notice asks a case for: the two tables, the facts, the procedure that has steps, the letters. Stops when one is wrong. */
export function loadCaseTemplates(): Templates {
  const procedure = loadProcedures().find(({ steps, materials }) => steps.length + materials.length > 0);
  const letters = loadLetters();
  return { ...loadTemplates(), ...(procedure && { procedure }), ...(letters.length > 0 && { letters }) };
}
