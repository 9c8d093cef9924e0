import type { Templates } from '../core/template/template.ts';

/** The templates that the page carries in its data block `case-templates`; the build has checked them. */
export function embeddedTemplates(): Templates {
  const block = document.getElementById('case-templates');
  if (!block?.textContent) throw new Error('The page carries no templates');
  return JSON.parse(block.textContent) as Templates; // cast: written by our own build from the same type
}
