import type { CaseFile } from '../../core/answers/case-file.ts';
import { stepStates } from '../../core/answers/steps.ts';
import { calendarOf } from '../../core/packet/calendar.ts';
import { fileNameOf, nameFor } from '../../core/paper/file-name.ts';
import type { Procedure } from '../../core/template/procedure.ts';
import { readCivilDate } from '../../core/text/civil-date.ts';
import { download } from '../download.ts';

/** What the person is told, and the step at which a date is to be written or mended before there is a plan. */
export interface PlanTold {
  readonly told: string;
  readonly missing?: string | undefined;
}

/** Hands the steps that have a date to the browser's saving, as a calendar; hands out nothing when none has. */
export function downloadPlan(procedure: Procedure, caseFile: CaseFile): PlanTold {
  const states = stepStates(caseFile, procedure).filter(({ status }) => status !== 'not-applicable');
  const unread = states.find(({ date }) => date !== '' && !readCivilDate(date));
  const text = calendarOf(procedure, caseFile.steps, { stamp: stampOf(new Date()), title: procedure.title });
  if (text === undefined) {
    if (unread) return { told: '写了的日期看不懂，还排不进日程。先写成 2026-11-22 的样子。', missing: unread.step.clause };
    return { told: '还没有哪一步写了日期。先给要做的步骤写上日期，再来下载日程。', missing: states.find(({ status }) => status !== 'done')?.step.clause ?? states[0]?.step.clause };
  }
  const enterprise = caseFile.enterprise.name;
  download(new TextEncoder().encode(text), `${fileNameOf(nameFor(enterprise, `${procedure.label} 日程`))}.ics`, 'text/calendar;charset=utf-8');
  const dated = states.filter(({ date }) => readCivilDate(date)).length;
  return { told: `已下载日程，${dated} 步。${unread ? '有日期看不懂，没有排进去。' : ''}` };
}

/** 20261122T080000Z */
function stampOf(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
