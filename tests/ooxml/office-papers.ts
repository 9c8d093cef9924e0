import { vi } from 'vitest';
import { blankForms } from '../../src/build/blank-forms.ts';
import { loadCaseTemplates } from '../../src/build/case-templates.ts';
import { loadPlaces, loadSamples } from '../../src/build/content.ts';
import { loadRouting } from '../../src/build/routing.ts';
import { casePapers, paperOf, type PaperType } from '../../src/core/paper/case-papers.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { outsideOf } from '../../src/core/routing/outside.ts';
import { contentRoots, sampleCase } from '../guards/samples.ts';

export type NamedPaper = readonly [name: string, paper: Paper];

/** Whatever the content has to hand out in that format: every document of every sample, and every blank. */
export function officePapers(type: PaperType): NamedPaper[] {
  return contentRoots.flatMap((root) => {
    vi.stubEnv('CONTENT_DIR', root);
    const papers = [...samplePapers(type), ...blankPapers(type)];
    vi.unstubAllEnvs();
    return papers;
  });
}

function samplePapers(type: PaperType): NamedPaper[] {
  const templates = loadCaseTemplates();
  const rules = { places: loadPlaces(), routing: loadRouting() ?? null };
  const documents = casePapers(templates).filter(({ types }) => types.includes(type));
  return loadSamples().flatMap((sample) => {
    const caseFile = sampleCase(sample, templates);
    const source = { templates, caseFile, outside: outsideOf(rules, templates.facts, caseFile) };
    return documents.map(({ id }) => [`${id} of ${sample.id}`, paperOf(id, source)] as const);
  });
}

function blankPapers(type: PaperType): NamedPaper[] {
  return blankForms().flatMap(({ id, files }) => files.filter((file) => file.type === type).map(({ paper }) => [`${id} blank`, paper] as const));
}
