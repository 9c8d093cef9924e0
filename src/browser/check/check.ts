import type { CaseFile, EnclosureAnswer } from '../../core/answers/case-file.ts';
import { readCount } from '../../core/answers/fact-values.ts';
import { type MaterialItem, materialStates } from '../../core/answers/material-states.ts';
import { isBegun, readinessOf, type Readiness, servingDraft } from '../../core/answers/readiness.ts';
import { type CasePaper, casePapers } from '../../core/paper/case-papers.ts';
import type { Procedure } from '../../core/template/procedure.ts';
import { type Templates, templateOf } from '../../core/template/template.ts';
import { casePaper } from '../case/case-paper.ts';
import { CaseField } from '../desk/case-field.ts';
import type { FileKind } from '../desk/print-file.ts';
import type { CaseScreen } from '../screen/case-screen.ts';
import { checkGroups } from './check-groups.ts';
import { type CheckState, verdictOf } from './check-state.ts';
import { makeWholePacket } from './packet-work.ts';
import { PagePictures } from './page-pictures.ts';
import { Scans } from './scans.ts';

type Enclosure = Procedure['materials'][number]['enclosures'][number];

/** What the page of the check has of its own: what is wrong, every file, added scans, the whole packet. */
export class Check {
  readonly #screen: CaseScreen;
  readonly #state: CheckState;
  readonly #scans: Scans;
  readonly #pictures: PagePictures;
  readonly #papers: readonly CasePaper[];
  readonly #outside: readonly Enclosure[];
  /** Enclosures that are ready because files were added here. */
  readonly #ticked = new Set<string>();

  constructor(screen: CaseScreen, state: CheckState, root: HTMLElement) {
    this.#screen = screen;
    this.#state = state;
    const { templates } = screen.store;
    this.#papers = casePapers(templates);
    this.#outside = (templates.procedure?.materials ?? []).flatMap(({ enclosures }) => enclosures.filter(({ document }) => document === undefined));
    this.#scans = new Scans(() => this.#follow());
    this.#pictures = new PagePictures(root, (id) => casePaper(screen.store, id), (id, pages) => (state.pages = { ...state.pages, [id]: pages }));
    for (const { id } of this.#outside) this.#bind(id, root);
    screen.follow(() => {
      this.#follow();
      this.#pictures.changed();
    });
  }

  print(id: string, kind: FileKind): Promise<void> {
    const { label } = this.#paper(id);
    return this.#screen.print(kind, { label, paper: () => casePaper(this.#screen.store, id) });
  }

  printAll(): Promise<void> {
    const { store } = this.#screen;
    return this.#screen.make(makeWholePacket(store, this.#scans, () => this.#readiness().counts));
  }

  async addScans(enclosure: string, input: HTMLInputElement): Promise<void> {
    const files = Array.from(input.files ?? []);
    // The same file can then be chosen again, mended.
    input.value = '';
    await this.#scans.add(enclosure, files);
    this.#noteScans(enclosure);
  }

  removeScan(enclosure: string, key: string): void {
    const removed = this.#scans.remove(enclosure, key);
    this.#noteScans(enclosure);
    if (!removed) return;
    const putBack = (): void => {
      removed.putBack();
      this.#noteScans(enclosure);
    };
    this.#screen.toasts.show(`删除了“${removed.name}”。`, { label: '撤销', run: putBack });
  }

  moveScan(enclosure: string, key: string, by: -1 | 1): void {
    this.#scans.move(enclosure, key, by);
  }

  #follow(): void {
    const state = this.#state;
    const { store } = this.#screen;
    const readiness = this.#readiness();
    state.verdict = verdictOf(readiness);
    state.ready = readiness.ready;
    state.mends = readiness.counts.error;
    state.lacks = readiness.counts.missing;
    state.checks = readiness.counts.warning;
    const judged = { caseFile: store.caseFile(), templates: store.templates, problems: store.problems(), outside: store.outside() };
    state.groups = checkGroups(readiness, judged);
    const materials = materialStates(judged).flatMap((material) => [material, ...material.enclosures]);
    state.files = Object.fromEntries(this.#papers.map(({ id }) => [id, this.#fileWords(id, materials)]));
    state.enclosures = Object.fromEntries(this.#outside.map((enclosure) => [enclosure.id, { ...this.#scans.state(enclosure.id), standIn: this.#standIn(enclosure) }]));
  }

  #readiness(): Readiness {
    const { store } = this.#screen;
    return readinessOf({ caseFile: store.caseFile(), templates: store.templates, problems: store.problems(), added: this.#scans.added() });
  }

  /** 已填 236 人，2 处要改 */
  #fileWords(id: string, materials: readonly MaterialItem[]): string {
    const { templates } = this.#screen.store;
    const caseFile = this.#screen.store.caseFile();
    if (id === templates.procedure?.id) return '自己留底，不在要交的材料里';
    if (!this.#isHandedIn(id, templates, caseFile)) return '范例，不放进要交的材料';
    const item = materials.find((one) => one.isDocument && one.id === id) ?? materials.find(({ isDocument, draft }) => !isDocument && draft === id);
    const isSample = !templateOf(templates, id) && !isBegun(id, caseFile);
    return [item?.says, ...(isSample ? ['正文还是范例'] : [])].filter(Boolean).join('，');
  }

  #standIn(enclosure: Enclosure): string {
    const { store } = this.#screen;
    const draft = servingDraft(enclosure, { caseFile: store.caseFile(), added: this.#scans.added() });
    return draft === undefined ? '' : this.#paper(draft).title;
  }

  #isHandedIn(id: string, { procedure }: Templates, caseFile: CaseFile): boolean {
    const given = { caseFile, added: this.#scans.added() };
    return (procedure?.materials ?? []).some(({ document, enclosures }) => document === id || enclosures.some((one) => one.document === id || servingDraft(one, given) === id));
  }

  /** Ready or not, and how many pages: what the case knows of an enclosure. */
  #bind(enclosure: string, root: HTMLElement): void {
    const { store, controls } = this.#screen;
    const answer = (): EnclosureAnswer => store.caseFile().enclosures[enclosure] ?? { ready: false, pages: '', note: '' };
    const box = root.querySelector<HTMLInputElement>(`[data-enclosure-ready="${enclosure}"]`);
    const input = root.querySelector<HTMLInputElement>(`[data-enclosure-pages="${enclosure}"]`);
    if (!box || !input) throw new Error(`No fields for the enclosure ${enclosure}`);
    box.addEventListener('change', () => void this.#screen.apply({ kind: 'set-enclosure', enclosure, answer: { ...answer(), ready: box.checked } }));
    controls.push({ isTyping: false, commit: () => undefined, refresh: () => (box.checked = answer().ready) });
    const apply = (pages: string): ReturnType<typeof store.apply> => store.apply({ kind: 'set-enclosure', enclosure, answer: { ...answer(), pages } });
    controls.push(new CaseField(input, { store, value: () => answer().pages, apply, tell: (applied) => this.#screen.tell(applied) }));
  }

  /** What was added is there, and its pages are known: 附件1 and the letters say so too. Taken out again, the enclosure is as open as before. */
  #noteScans(enclosure: string): void {
    const { pages } = this.#scans.state(enclosure);
    const answer = this.#screen.store.caseFile().enclosures[enclosure] ?? { ready: false, pages: '', note: '' };
    const isAdded = pages > 0;
    if (isAdded ? answer.ready && readCount(answer.pages) === pages : !this.#ticked.has(enclosure)) return;
    if (isAdded && !answer.ready) this.#ticked.add(enclosure);
    if (!isAdded) this.#ticked.delete(enclosure);
    this.#screen.apply({ kind: 'set-enclosure', enclosure, answer: { ...answer, ready: isAdded, pages: isAdded ? String(pages) : '' } });
  }

  #paper(id: string): CasePaper {
    const found = this.#papers.find((paper) => paper.id === id);
    if (!found) throw new Error(`No document ${id} on the page`);
    return found;
  }
}
