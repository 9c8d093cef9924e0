import { setTable } from '../../src/core/paper/set-table.ts';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { emptyCase } from '../../src/core/answers/case-file.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import type { Templates } from '../../src/core/template/template.ts';
import { people } from './people.ts';

/** What every library is asked to make, as JSON on disk: read before the clock starts. */
export interface Order {
  /** For ours, which begins where the site does: with a case that is to be set on paper. */
  readonly templates: Templates;
  readonly caseFile: CaseFile;
  /** For the others, which are spared that: the same table, already set. */
  readonly paper: Paper;
  readonly fonts: Fonts;
}

/** Absolute paths. */
export interface Fonts {
  readonly regular: string;
  readonly bold: string;
  /** The folder that the site serves the glyph packs from, and their index in it. */
  readonly packs: string;
  readonly packIndex: string;
}

/** The roster of so many people as a case of 22 November 2026. */
export function rosterOrder(count: number, templates: Templates, fonts: Fonts): Order {
  const caseFile: CaseFile = {
    ...emptyCase('2026-11-22'),
    enterprise: { name: '洛阳示例精密轴承有限公司', facts: {} },
    members: people(count).map((values, i) => ({ id: `m${i + 1}`, values })),
  };
  return { templates, caseFile, paper: setTable(templates.members, templates, caseFile), fonts };
}
