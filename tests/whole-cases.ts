import { loadCaseTemplates } from '../src/build/case-templates.ts';
import { loadPlaces, loadSamples } from '../src/build/content.ts';
import { loadRouting } from '../src/build/routing.ts';
import { tableSamples } from '../src/build/samples.ts';
import { applyChange } from '../src/core/answers/apply-change.ts';
import type { CaseFile } from '../src/core/answers/case-file.ts';
import type { Change } from '../src/core/answers/change.ts';
import { caseOfSample } from '../src/core/answers/sample.ts';
import type { Outside } from '../src/core/answers/slot-values.ts';
import { countedList, type ListedMaterial, type PacketHead, setCover } from '../src/core/packet/material-list.ts';
import { packetItems } from '../src/core/packet/packet-items.ts';
import { casePapers, paperOf, type PaperType } from '../src/core/paper/case-papers.ts';
import type { Paper } from '../src/core/paper/paper.ts';
import { outsideOf, type Rules } from '../src/core/routing/outside.ts';
import { templateOf } from '../src/core/template/template.ts';
import { chineseDate, dateToFillIn, readCivilDate } from '../src/core/text/civil-date.ts';
import { pagesOf } from './glyph-check/made-pdf.ts';

// Cases that are filled in from the first answer to the last, and everything that is printed of one.

export const templates = loadCaseTemplates();

/** A sample that stands with a letter is a whole case; one that stands with a table is about that table. */
const onTables = tableSamples().map(({ id }) => id);
export const wholeCases = loadSamples().filter(({ id }) => !onTables.includes(id));

const rules: Rules = { places: loadPlaces(), routing: loadRouting() ?? null };

export function caseOf(id: string): CaseFile {
  const sample = wholeCases.find((one) => one.id === id);
  if (!sample) throw new Error(`No whole case ${id}`);
  let made = 0;
  return caseOfSample(sample, templates, () => `r${(made += 1)}`);
}

/** The case after those changes. */
export function changed(caseFile: CaseFile, ...changes: readonly Change[]): CaseFile {
  return changes.reduce((before, change) => {
    const { steps } = applyChange(before, change, { templates, makeId: () => 'new' });
    return steps[steps.length - 1] ?? before;
  }, caseFile);
}

/** What stands outside the case, the pages of its tables among it. */
export function outsideOfCase(caseFile: CaseFile): Outside {
  const outside = outsideOf(rules, templates.facts, caseFile);
  return { ...outside, pages: (id) => (templateOf(templates, id) ? pagesOf(paperOf(id, { templates, caseFile, outside })).length : undefined) };
}

export interface CaseDocument {
  readonly id: string;
  readonly paper: Paper;
  readonly types: readonly PaperType[];
}

/** Every document of a case, then the cover and the list of materials. `problems`: how many the cover counts. */
export function documentsOf(caseFile: CaseFile, problems = 0): CaseDocument[] {
  const source = { templates, caseFile, outside: outsideOfCase(caseFile) };
  const documents = casePapers(templates).map(({ id, types }) => ({ id, types, paper: paperOf(id, source) }));
  const head = packetHeadOf(caseFile, problems);
  const { paper: list } = countedList(listed(documents, caseFile), head, (paper) => pagesOf(paper).length);
  return [...documents, { id: 'cover', paper: setCover(head), types: ['pdf'] }, { id: 'material-list', paper: list, types: ['pdf'] }];
}

export function packetHeadOf({ enterprise: { name }, filledOn }: CaseFile, problems: number): PacketHead {
  const day = readCivilDate(filledOn);
  return { title: templates.procedure?.packetTitle ?? '', enterprise: name, date: day ? chineseDate(day) : dateToFillIn, problems };
}

function listed(documents: readonly CaseDocument[], { enclosures }: CaseFile): ListedMaterial[] {
  const { procedure } = templates;
  return (procedure ? packetItems(procedure, templates) : []).map(({ number, name, from }) => {
    const own = documents.find(({ id }) => from.kind === 'document' && id === from.id);
    if (own) return { number, name, pages: { counted: pagesOf(own.paper).length }, note: '' };
    const answer = enclosures[from.id];
    return { number, name, pages: { written: answer?.pages ?? '' }, note: answer?.ready === true ? '另附' : '未备齐' };
  });
}
