import type { CaseFile } from '../answers/case-file.ts';
import { candidateOf, memberOf, rosterValue } from '../answers/rows.ts';
import { type Templates, columnOf } from '../template/template.ts';
import { type KnownValues, matchPeople } from './match-people.ts';
import { membersNamed } from './members-named.ts';
import type { Proposal } from './proposal.ts';

export interface KnownPeople {
  /** For each row of the file the id of the list's row that is this person; undefined for somebody new. */
  readonly matches: readonly (string | undefined)[];
  /** For each row of a candidates' file that is new there: the member it names. */
  readonly links: readonly (RosterLink | undefined)[];
}

export interface RosterLink {
  readonly member: string;
  /** What the roster says for a column of the candidates' document. */
  readonly shows: (column: string) => string;
}

/** Who of a file stands in its list already, and which new candidates stand in the roster. A member who is a candidate already is that candidate, even where the two tables give different phones. */
export function knownPeople(caseFile: CaseFile, templates: Templates, people: readonly KnownValues[], { list, rows }: Proposal): KnownPeople {
  const matches = matchPeople(people, rows, templates[list]);
  if (list === 'members') return { matches, links: [] };
  const taken = new Set(matches);
  const members = membersNamed(caseFile, templates, rows);
  const standing = members.map((member) => (member === undefined ? undefined : candidateOf(caseFile, member)));
  const shows = (member: string) => (column: string): string => rosterValue(memberOf(caseFile, member), columnOf(templates.candidates, column), caseFile.filledOn);
  return {
    matches: matches.map((match, at) => {
      const candidate = standing[at];
      return match ?? (candidate && !taken.has(candidate.id) ? candidate.id : undefined);
    }),
    links: members.map((member, at) => (member === undefined || standing[at] || matches[at] !== undefined ? undefined : { member, shows: shows(member) })),
  };
}
