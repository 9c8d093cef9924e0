import { loadCaseTemplates } from '../../build/case-templates.ts';
import type { ScreenName } from '../../core/answers/screens.ts';
import { checkPath, enterprisePath, formPaths, lettersPath, stepsPath } from '../site/doors.ts';

/** A screen of the case: where it is, and what it is called. */
export interface CaseScreen {
  readonly name: ScreenName;
  readonly path: string;
  readonly title: string;
}

/** The screens that this notice's case has, in the order in which one goes through them. */
export function caseScreens(): CaseScreen[] {
  const { facts, members, candidates, procedure, letters = [] } = loadCaseTemplates();
  const screens: readonly (CaseScreen | false)[] = [
    facts !== undefined && { name: 'enterprise', path: enterprisePath, title: facts.title },
    { name: 'members', path: formPaths.members, title: `${members.label} ${members.shortName}` },
    { name: 'candidates', path: formPaths.candidates, title: `${candidates.label} ${candidates.shortName}` },
    procedure !== undefined && { name: 'steps', path: stepsPath, title: `${procedure.label} 程序与材料` },
    letters.length > 0 && { name: 'letters', path: lettersPath, title: '申请与报告' },
    (procedure?.materials.length ?? 0) > 0 && { name: 'check', path: checkPath, title: '体检与下载' },
  ];
  return screens.flatMap((screen) => (screen ? [screen] : []));
}
