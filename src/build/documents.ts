import { type Template, templateOf } from '../core/template/template.ts';
import { loadTemplates } from './content.ts';

/** The form of that id, a table of people. Stops the build when content/documents has none. */
export function documentOf(id: string): Template {
  const found = templateOf(loadTemplates(), id);
  if (!found) throw new Error(`No form ${id} in content/documents`);
  return found;
}
