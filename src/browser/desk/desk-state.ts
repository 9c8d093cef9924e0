import type { CaseFile } from '../../core/answers/case-file.ts';
import { peopleIn } from '../../core/answers/rows.ts';
import type { Severity } from '../../core/problems/problem.ts';
import { sentenceAndNextStep, sentenceOf } from '../../core/problems/table.ts';
import type { Column, ListName, Orientation, Template } from '../../core/template/template.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { Spot } from '../case/spots.ts';
import type { GridColumn } from '../roster-grid/grid-column.ts';
import type { RosterGrid } from '../roster-grid/roster-grid.ts';
import type { PickState } from './member-picker.ts';
import type { PaperState } from './paper-sample.ts';
import { caseFieldOf, type ProblemGroup, problemGroups } from './problem-groups.ts';
import { storageWords } from './storage-words.ts';

/** What the parts of the page around the sheet show. Plain values: Alpine watches them. */
export interface DeskState {
  people: number;
  rows: number;
  mends: number;
  /** What is missing: the name, a whole table. */
  lacks: number;
  checks: number;
  canUndo: boolean;
  canRedo: boolean;
  selected: number;
  /** 第 5 行，出生年月：写到月，如 1985.03 */
  place: string;
  /** Key of the current cell among the problem links. */
  at: string;
  nameProblem: string;
  dateProblem: string;
  orientation: Orientation;
  sealLine: boolean;
  storage: string;
  filter: 'all' | Severity;
  groups: ProblemGroup[];
  /** Mark of the gravest problem; none without problems. */
  worst: { readonly mark: string; readonly markClass: string };
  /** Kinds of problems beyond those listed. */
  moreGroups: number;
  /** Groups whose places are all shown. */
  unfolded: string[];
  tab: 'roster' | 'problems' | 'paper';
  dialog: '' | 'paste' | 'more' | 'pick' | 'import';
  busy: { words: string; share: number; told: boolean };
  failure: { title: string; words: string };
  toast: { words: string; act: string };
  pick: PickState;
  paper: PaperState;
}

const noMark = { mark: '', markClass: 'mark' };

export function firstState(): DeskState {
  return {
    people: 0,
    rows: 0,
    mends: 0,
    lacks: 0,
    checks: 0,
    canUndo: false,
    canRedo: false,
    selected: 0,
    place: '',
    at: '',
    nameProblem: '',
    dateProblem: '',
    orientation: 'portrait',
    sealLine: true,
    storage: '',
    filter: 'all',
    groups: [],
    worst: noMark,
    moreGroups: 0,
    unfolded: [],
    tab: 'roster',
    dialog: '',
    busy: { words: '', share: 0, told: false },
    failure: { title: '', words: '' },
    toast: { words: '', act: '' },
    pick: { roles: [], people: [], more: 0, words: '' },
    paper: { page: 1, pages: 0, wide: false, words: '' },
  };
}

const mostGroups = 60;

/** Brings the state in line with the case. */
export function followCase(state: DeskState, store: CaseStore, grid: RosterGrid, columns: readonly GridColumn[], list: ListName): void {
  const caseFile = store.caseFile();
  const { spots } = grid;
  state.people = peopleIn(caseFile, list);
  state.rows = caseFile[list].length;
  state.mends = countOf(spots, 'error');
  state.lacks = countOf(spots, 'missing');
  state.checks = countOf(spots, 'warning');
  state.canUndo = store.canUndo();
  state.canRedo = store.canRedo();
  state.nameProblem = saidOf(spots, '企业名称');
  state.dateProblem = saidOf(spots, '填表日期');
  state.orientation = orientationOf(store.templates[list], caseFile);
  state.sealLine = caseFile.print.sealLine;
  state.storage = storageWords(store.opening, store.storing());
  followProblems(state, problemGroups({ templates: store.templates, spots, columns, caseFile, list }));
  followPlace(state, grid);
}

/** Brings the state in line with where the person is and what is ticked. */
export function followPlace(state: DeskState, grid: RosterGrid): void {
  const { place } = grid;
  state.selected = grid.selected.length;
  state.place = place ? placeWords(place.number, place.column.column) : '';
  state.at = place ? `${place.row ?? ''}/${place.column.key}` : '';
}

function followProblems(state: DeskState, groups: readonly ProblemGroup[]): void {
  const wanted = groups.filter(({ severity }) => state.filter === 'all' || severity === state.filter);
  state.worst = groups[0] ?? noMark;
  state.groups = wanted.slice(0, mostGroups);
  state.moreGroups = Math.max(0, wanted.length - mostGroups);
}

function countOf(spots: readonly Spot[], severity: Severity): number {
  return spots.filter(({ problem }) => problem.severity === severity).length;
}

function saidOf(spots: readonly Spot[], field: string): string {
  const found = spots.find(({ problem, row }) => row === null && caseFieldOf(problem) === field);
  if (!found) return '';
  // What an empty field wants stands in the field itself.
  return found.problem.severity === 'missing' ? sentenceOf(found.problem) : sentenceAndNextStep(found.problem);
}

function orientationOf(template: Template, caseFile: CaseFile): Orientation {
  return caseFile.print.orientation[template.id] ?? template.print.orientation;
}

function placeWords(number: number, { label, hint }: Column): string {
  return `第 ${number} 行，${label}${hint === undefined ? '' : `：${hint}`}`;
}
