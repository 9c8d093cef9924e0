import type { Template } from '../core/template/template.ts';
import { loadTemplates } from './content.ts';

/** The form of that id, a table of people. Stops the build when content/documents has none. */
export function documentOf(id: string): Template {
  const { members, candidates } = loadTemplates();
  const found = [members, candidates].find((template) => template.id === id);
  if (!found) throw new Error(`No form ${id} in content/documents`);
  return found;
}
