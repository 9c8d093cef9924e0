import { type FactField, factFields, factOfKind } from '../template/facts.ts';
import { type SlotPrefix, type plainSlots, prefixedSlot } from '../template/slot-mark.ts';
import type { Templates } from '../template/template.ts';
import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import { candidatesInWords } from './candidate-words.ts';
import type { CaseFile } from './case-file.ts';
import { type FactNames, factText, factValue } from './fact-values.ts';
import { ageGroupsOf, groupsBy, inWords } from './roster-statistics.ts';
import type { FillSlot } from './slots.ts';

/** What letters say that is neither in the case nor in the templates. */
export interface Outside {
  /** Name of the body that approves: 洛阳市科协. */
  readonly approver?: string | undefined;
  /** True when the notice lets several bodies approve: the person says to which one the letters go. */
  readonly asksApprover?: boolean | undefined;
  readonly names: FactNames;
  /** How many pages a document of this site has; undefined while that cannot be known. */
  readonly pages?: ((document: string) => number | undefined) | undefined;
}

interface Sources {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly outside: Outside;
}

interface Slot {
  /** What stands there while there is nothing to fill it with. */
  readonly gap: string;
  readonly value: string | undefined;
}

type PlainSlot = (typeof plainSlots)[number];

/** Fills the slots of a letter from the case. */
export function slotFiller(caseFile: CaseFile, templates: Templates, outside: Outside): FillSlot {
  const sources = { caseFile, templates, outside };
  const known = new Map<string, ReturnType<FillSlot>>();
  return (name) => {
    if (!known.has(name)) known.set(name, filled(slotOf(name, sources)));
    return known.get(name);
  };
}

function filled(slot: Slot | undefined): ReturnType<FillSlot> {
  if (!slot) return undefined;
  return slot.value ? { value: slot.value } : { gap: slot.gap };
}

function slotOf(name: string, sources: Sources): Slot | undefined {
  const prefixed = prefixedSlot(name);
  return prefixed ? withRest[prefixed.prefix](prefixed.rest, sources) : new Map(Object.entries(plain)).get(name)?.(sources);
}

const plain: Record<PlainSlot, (sources: Sources) => Slot> = {
  enterprise: ({ caseFile }) => ({ gap: '企业名称', value: caseFile.enterprise.name }),
  date: ({ caseFile }) => {
    const date = readCivilDate(caseFile.filledOn);
    return { gap: '填表日期', value: date && chineseDate(date) };
  },
  place: (sources) => ({ gap: '注册地', value: placeName(sources) }),
  approver: ({ outside }) => ({ gap: '批准机关', value: outside.approver }),
  'members.count': ({ caseFile }) => ({ gap: '会员人数', value: countOf(caseFile.members) }),
  'members.ages': ({ caseFile, templates }) => ({ gap: '会员的年龄', value: inWords(ageGroupsOf(templates.members, caseFile) ?? []) }),
  candidates: ({ caseFile, templates }) => ({ gap: '候选人名单', value: candidatesInWords(caseFile, templates) }),
  'candidates.count': ({ caseFile }) => ({ gap: '候选人人数', value: countOf(caseFile.candidates) }),
};

const withRest: Record<SlotPrefix, (rest: string, sources: Sources) => Slot | undefined> = {
  'fact.': (id, sources) => {
    const field = fieldOf(sources.templates, id);
    return field && { gap: field.label, value: withoutStop(field, factText(sources.caseFile, field, sources.outside.names)) };
  },
  'members.by.': (id, { caseFile, templates }) => {
    const column = templates.members.columns.find((one) => one.id === id);
    return column && { gap: `会员的${column.label}`, value: inWords(groupsBy(templates.members, caseFile.members.map(({ values }) => values), id)) };
  },
  'gap:': (what) => ({ gap: what, value: undefined }),
};

function fieldOf({ facts }: Templates, id: string): FactField | undefined {
  return facts && factFields(facts).find((field) => field.id === id);
}

/** The letter ends its sentence itself; who types words may have ended it too. */
function withoutStop({ kind }: FactField, text: string | undefined): string | undefined {
  return kind === 'text' ? text?.replace(/[。.]+$/, '') : text;
}

/** 洛阳市涧西区; a city that is its own county is named once. */
function placeName({ caseFile, templates: { facts }, outside: { names } }: Sources): string | undefined {
  const fields = (['city', 'county'] as const).flatMap((kind) => (facts && factOfKind(facts, kind)) ?? []);
  const [city, county] = fields.map((field) => ({ code: factValue(caseFile, field), name: factText(caseFile, field, names) }));
  return county?.code === city?.code ? city?.name : `${city?.name ?? ''}${county?.name ?? ''}`;
}

function countOf(rows: readonly unknown[]): string | undefined {
  return rows.length === 0 ? undefined : String(rows.length);
}
