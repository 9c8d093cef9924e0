import type { Problem, Severity } from '../problems/problem.ts';
import { sentenceOf } from '../problems/table.ts';
import type { ListName, Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';

/** What comes next in a case, for a person to read, and the table in which it is done. */
export interface NextStep {
  readonly title: string;
  readonly says: string;
  /** What the button says. */
  readonly act: string;
  readonly list: ListName;
}

/** The one thing to do next; null before anything is filled in. */
export function nextStep(caseFile: CaseFile, problems: readonly Problem[], templates: Templates): NextStep | null {
  const { members, candidates } = templates;
  if (caseFile.members.length + caseFile.candidates.length === 0 && caseFile.enterprise.name === '') return null;
  return (
    inOneTable(problems, templates, 'error', (count, label) => ({ title: `改好${label}里的 ${count} 处`, act: `去改${label}` })) ??
    lacking(caseFile, templates) ??
    inOneTable(problems, templates, 'warning', (count, label) => ({ title: `核对${label}里的 ${count} 处`, act: `去核对${label}` })) ?? {
      title: `${members.label}和${candidates.label}可以下载了`,
      says: '没有发现问题。打印以前，请对着纸样再看一遍。',
      act: `去下载${members.label}`,
      list: 'members',
    }
  );
}

type Words = (count: number, label: string) => Pick<NextStep, 'title' | 'act'>;

/** The first table with problems that grave; what concerns the whole case is mended on the roster's screen. */
function inOneTable(problems: readonly Problem[], { members, candidates }: Templates, severity: Severity, words: Words): NextStep | null {
  for (const { id, label, list } of [members, candidates]) {
    const found = problems.filter((problem) => problem.severity === severity && (problem.place.document ?? members.id) === id);
    if (found.length > 0) return { ...words(found.length, label), says: kindsOf(found), list };
  }
  return null;
}

function lacking({ enterprise, members, candidates }: CaseFile, templates: Templates): NextStep | null {
  const { label } = templates.members;
  const document = templates.candidates;
  if (members.length === 0) return { title: `填${label}`, says: '这张表还没有人。', act: `去填${label}`, list: 'members' };
  if (enterprise.name === '') return { title: '写上企业名称', says: '印在盖章处，也用作文件名。', act: '去写企业名称', list: 'members' };
  if (candidates.length > 0) return null;
  return { title: `选出${document.shortName}`, says: `${document.label}还没有人。从名册里选，或者在${label}最后一列标出职务。`, act: `去选${document.shortName}`, list: 'candidates' };
}

const mostKinds = 3;

function kindsOf(problems: readonly Problem[]): string {
  const kinds = [...new Set(problems.map(sentenceOf))];
  const more = kinds.length > mostKinds ? [`还有 ${kinds.length - mostKinds} 种`] : [];
  // A sentence that asks has its mark already.
  return `${[...kinds.slice(0, mostKinds), ...more].join('；')}。`.replace(/？[；。]/g, '？');
}
