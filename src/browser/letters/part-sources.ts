import type { CaseFile } from '../../core/answers/case-file.ts';
import { type MendingPlace, slotPlace } from '../../core/answers/mending-place.ts';
import type { Part } from '../../core/answers/slots.ts';
import { factFields } from '../../core/template/facts.ts';
import type { Templates } from '../../core/template/template.ts';
import { addressOfPlace } from '../case/problem-address.ts';

/** Something that a text takes from elsewhere, or lacks. */
export interface PartSource {
  /** 主营业务, 附件3, 其他企业的名称 */
  readonly label: string;
  /** Where it is filled in, relative to the root of the site; null: in the text itself. */
  readonly address: string | null;
}

export interface PartSources {
  readonly from: readonly PartSource[];
  readonly lacks: readonly PartSource[];
}

interface Source {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
}

/** Where the slots of a text are filled, each place once, in reading order. */
export function partSources(parts: readonly Part[], source: Source): PartSources {
  const from = parts.flatMap((part) => ('value' in part ? sourceOf(part.slot, part.slot, source) : []));
  const lacks = parts.flatMap((part) => ('gap' in part ? [{ label: part.gap, address: addressOf(part.slot, source) }] : []));
  return { from: once(from), lacks: once(lacks) };
}

function sourceOf(slot: string, name: string, source: Source): PartSource[] {
  const place = slotPlace(slot, source);
  if (!place) return [];
  // A table says it as a whole: no single cell does.
  const whole: MendingPlace = place.kind === 'cell' ? { kind: 'table', list: place.list } : place;
  return [{ label: labelOf(whole, source) ?? name, address: addressOfPlace(whole) }];
}

function addressOf(slot: string, source: Source): string | null {
  const place = slotPlace(slot, source);
  return place ? addressOfPlace(place) : null;
}

function labelOf(place: MendingPlace, { templates }: Source): string | undefined {
  switch (place.kind) {
    case 'fact':
      return templates.facts && factFields(templates.facts).find(({ id }) => id === place.field)?.label;
    case 'table':
      return templates[place.list].label;
    case 'filled-on':
      return '填表日期';
    default:
      return undefined;
  }
}

function once(sources: readonly PartSource[]): PartSource[] {
  return sources.filter(({ label }, at) => sources.findIndex((other) => other.label === label) === at);
}
