import type { Problem } from '../problems/problem.ts';
import type { Column, Templates } from '../template/template.ts';
import type { CaseFile, Member } from './case-file.ts';
import { type CaseDocument, type DocumentRow, nameColumnOf } from './document.ts';
import { acceptedFor } from './enter-row.ts';
import { problemAt } from './finding.ts';
import { rosterValue } from './rows.ts';

/** What the candidates' document says otherwise than the roster, shown in both; and who stands in one alone. */
export function checkTables(candidates: CaseDocument, templates: Templates): Problem[] {
  const rosterBy = namesakesIn(candidates.caseFile, templates);
  const rule = candidates.template.rules.find(({ check }) => check === 'in-roster');
  const name = nameColumnOf(candidates.template);
  return candidates.rows.flatMap((row) => {
    const namesakes = row.candidate?.roster ? [row.candidate.roster] : rosterBy(name ? row.values[name.id] : '');
    const [member, another] = namesakes;
    if (member) return another ? [] : checkAgainst(member, row, candidates, templates);
    if (!rule || !name || (row.values[name.id] ?? '') === '') return [];
    const place = { document: candidates.template.id, row: row.row, column: name.id };
    return [problemAt(place, { code: 'candidate-not-in-roster', source: rule.source }, { name: row.person, column: name.label, value: row.person, rosterDocument: templates.members.label })];
  });
}

function checkAgainst(member: Member, row: DocumentRow, { template, caseFile }: CaseDocument, templates: Templates): Problem[] {
  return template.columns.flatMap((column) => {
    const own = row.candidate?.own.values[column.id] ?? '';
    const roster = rosterValue(member, column, caseFile.filledOn);
    if (!column.from || column.from.mayDiffer || own === '' || roster === '' || isSame(column, own, roster)) return [];
    const facts = { name: row.person, column: column.label, value: own, roster, document: template.label, rosterDocument: templates.members.label };
    // A member's own value gives way by being emptied; somebody typed in has nothing behind it.
    const back = { label: `改用名册的“${roster}”`, value: row.candidate?.roster ? '' : roster };
    const forth = column.from.as === 'copy' ? [{ label: `名册也改成“${own}”`, value: own }] : [];
    return [
      problemAt({ document: template.id, row: row.row, column: column.id }, { code: 'tables-differ', fixes: [back] }, facts),
      problemAt({ document: templates.members.id, row: member.id, column: column.from.column }, { code: 'tables-differ', fixes: forth }, facts),
    ];
  });
}

function isSame(column: Column, own: string, roster: string): boolean {
  return own === roster || (column.kind === 'choice' && acceptedFor(column, own) === acceptedFor(column, roster));
}

function namesakesIn(caseFile: CaseFile, templates: Templates): (name: string | undefined) => readonly Member[] {
  const column = nameColumnOf(templates.members);
  const byName = new Map<string, Member[]>();
  for (const member of column && caseFile.candidates.length > 0 ? caseFile.members : []) {
    const name = (column && member.values[column.id]) ?? '';
    const others = byName.get(name);
    if (others) others.push(member);
    else byName.set(name, [member]);
  }
  return (name) => (name ? (byName.get(name) ?? []) : []);
}
