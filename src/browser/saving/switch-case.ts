import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';
import { caseKey } from '../case/case-key.ts';
import type { PageCase } from '../case/page-case.ts';
import { today } from '../today.ts';
import { type Arrival, open } from './bring-case.ts';
import { writeLink } from './tab-link.ts';

/** Makes the saved case the one of this tab, and opens the page anew; answers only when that is not to be. Rejects with a StoreRefusal; throws where the tab has no room. */
export async function switchTo(id: string, { cases, saver, writer }: PageCase): Promise<Exclude<Arrival, { kind: 'opened' }>> {
  await saver.settled();
  const found = await cases.read(id);
  if (!found) return { kind: 'gone' };
  const arrival = open(window.sessionStorage, found, writer);
  if (arrival.kind !== 'opened') return arrival;
  return opensAnew();
}

/** Makes that case, which is saved nowhere yet, the one of this tab, and opens the page anew. Throws where the tab has no room. */
export async function begin(caseFile: CaseFile, { saver }: PageCase): Promise<void> {
  await saver.settled();
  window.sessionStorage.setItem(caseKey, JSON.stringify(caseFile));
  writeLink(window.sessionStorage, null);
  await opensAnew();
}

export function freshCase(): CaseFile {
  return emptyCase(today());
}

/** Never answers: the page goes away. */
function opensAnew(): Promise<never> {
  location.reload();
  return new Promise(() => undefined);
}
