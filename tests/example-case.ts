import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { applyChange } from '../src/core/answers/apply-change.ts';
import { type CaseFile, type Values, emptyCase } from '../src/core/answers/case-file.ts';
import type { Change, Changed } from '../src/core/answers/change.ts';
import { type Templates, templateSchema } from '../src/core/template/template.ts';

// Small cases for tests, on the notice's own templates.

function template(document: string, content = '../content'): Templates['members'] {
  const path = resolve(import.meta.dirname, content, `documents/${document}/template.yaml`);
  return templateSchema.parse(parse(readFileSync(path, 'utf8')));
}

export const templates: Templates = { members: template('attachment-3'), candidates: template('attachment-2') };

/** Another notice's, with other columns. */
export const secondTemplates: Templates = { members: template('form-a', 'fixtures/second-notice/content'), candidates: template('form-b', 'fixtures/second-notice/content') };

/** Somebody in order; tests change what they are about. */
export const person = { name: '戚梓桐', sex: '女', birth: '1983.06', education: '研究生', politics: '中共党员', title: '工程师', position: '总工程师', phone: '13553567385' };

export interface ExampleRows {
  readonly members?: readonly Values[];
  /** Values as they stand in the case; `member` is the number of the member, from 1, whom the candidate is. */
  readonly candidates?: readonly { readonly member?: number; readonly values: Values }[];
}

/** A case of 20 November 2026 with values exactly as given; rows are called m1, m2 …, c1, c2 … */
export function caseWith({ members = [], candidates = [] }: ExampleRows): CaseFile {
  return {
    ...emptyCase('2026-11-20'),
    enterprise: { name: '洛阳示例轴承有限公司', facts: {} },
    members: members.map((values, at) => ({ id: `m${at + 1}`, values })),
    candidates: candidates.map(({ member, values }, at) => ({ id: `c${at + 1}`, memberId: member === undefined ? null : `m${member}`, values })),
  };
}

/** Applies a change; new rows are called new1, new2 … */
export function change(caseFile: CaseFile, wanted: Change): Changed {
  let made = 0;
  return applyChange(caseFile, wanted, { templates, makeId: () => `new${(made += 1)}` });
}

/** The case after all steps of a change. */
export function changed(caseFile: CaseFile, wanted: Change): CaseFile {
  const { steps } = change(caseFile, wanted);
  return steps[steps.length - 1] ?? caseFile;
}

/** The text of a file of tests/fixtures. */
export function fixture(path: string): string {
  return readFileSync(resolve(import.meta.dirname, 'fixtures', path), 'utf8');
}
