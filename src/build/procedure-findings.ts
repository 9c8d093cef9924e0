import { describe, type Finding, type Path } from '../core/template/finding.ts';
import type { Procedure } from '../core/template/procedure.ts';

/** What is wrong in what a procedure says of its own steps and materials. `documents`: ids of all documents of the site. */
export function procedureFindings(procedure: Procedure, documents: ReadonlySet<string>): Finding[] {
  return [...entriesFindings(procedure, 'steps'), ...entriesFindings(procedure, 'materials'), ...orderFindings(procedure), ...enclosureFindings(procedure), ...documentFindings(procedure, documents)];
}

/** Where a section has an entry for one item, it has one for each. */
function entriesFindings(procedure: Procedure, list: 'steps' | 'materials'): Finding[] {
  const clauses = procedure[list].map(({ clause }) => clause);
  const sections = procedure.sections.map(({ items }) => items.map(({ clause }) => clause));
  const known = new Set(sections.flat());
  const begun = sections.filter((items) => items.some((clause) => clauses.includes(clause)));
  return [
    ...clauses.flatMap((clause, at) => [
      ...(known.has(clause) ? [] : [finding([list, at, 'clause'], '这份程序里一项的条款号', clause)]),
      ...(clauses.indexOf(clause) === at ? [] : [finding([list, at, 'clause'], '每一项只写一次', clause)]),
    ]),
    ...begun.flat().filter((clause) => !clauses.includes(clause)).map((clause) => ({ path: [list], expected: `也有“${clause}”这一项`, found: '没有写' })),
  ];
}

/** A step waits for known steps that stand before it: so none waits for itself. */
function orderFindings({ steps }: Procedure): Finding[] {
  return steps.flatMap(({ after }, at) =>
    after.flatMap((clause, place) => (steps.slice(0, at).some((step) => step.clause === clause) ? [] : [finding(['steps', at, 'after', place], '排在前面的一步', clause)])),
  );
}

function enclosureFindings({ materials }: Procedure): Finding[] {
  const ids = materials.flatMap(({ enclosures }, m) => enclosures.map(({ id }, e) => ({ id, path: ['materials', m, 'enclosures', e, 'id'] })));
  return [
    ...ids.filter(({ id }, at) => ids.findIndex((other) => other.id === id) !== at).map(({ id, path }) => finding(path, '每样附件的 id 都不同', id)),
    ...materials.flatMap(({ enclosures }, m) =>
      enclosures.flatMap(({ head, draft, draftServes = false }, e) => [
        ...(head !== undefined && draft === undefined ? [finding(['materials', m, 'enclosures', e, 'head'], '也写 draft：head 印在那份文件上', head)] : []),
        ...(draftServes && draft === undefined ? [finding(['materials', m, 'enclosures', e, 'draftServes'], '也写 draft：交上去的是那份文件', 'true')] : []),
      ]),
    ),
  ];
}

function documentFindings({ materials }: Procedure, documents: ReadonlySet<string>): Finding[] {
  const named = materials.flatMap(({ document, enclosures }, m) => [
    { id: document, path: ['materials', m, 'document'] },
    ...enclosures.flatMap((enclosure, e) => (['document', 'draft'] as const).map((key) => ({ id: enclosure[key], path: ['materials', m, 'enclosures', e, key] }))),
  ]);
  return named.flatMap(({ id, path }) => (id === undefined || documents.has(id) ? [] : [finding(path, 'content/documents 里有的文件夹', id)]));
}

function finding(path: Path, expected: string, found: string): Finding {
  return { path, expected, found: describe(found) };
}
