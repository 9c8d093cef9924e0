import type { Template } from '../template/template.ts';
import { singleLine } from '../text/spaces.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { peopleRows } from './people-rows.ts';
import type { SourceBook } from './source.ts';
import { withoutIdNumbers } from './without-id-numbers.ts';

/** A column of the file as a person needs to see it to say what it is. */
export interface ColumnSummary extends MappedColumn {
  /** Up to three values as they stand there, without ID numbers; none of a column that is not taken over. */
  readonly samples: readonly string[];
  /** In how many people's rows something stands. */
  readonly filled: number;
}

const mostSamples = 3;

export function columnSummaries(book: SourceBook, mapping: Mapping, template: Template): ColumnSummary[] {
  const { people } = peopleRows(book, mapping, template);
  return mapping.columns.map((column) => {
    const texts = people.map(({ cells }) => cells[column.at] ?? '').filter((text) => singleLine(text) !== '');
    return { ...column, samples: column.target.kind === 'column' ? samplesOf(texts) : [], filled: texts.length };
  });
}

function samplesOf(texts: readonly string[]): string[] {
  const samples = new Set<string>();
  for (const text of texts) {
    const sample = singleLine(withoutIdNumbers(text));
    if (sample !== '') samples.add(sample);
    if (samples.size === mostSamples) break;
  }
  return [...samples];
}
