import type { AstroIntegration } from 'astro';
import type { FileFinding } from './content-error.ts';
import { ContentError } from './content-error.ts';
import type { Content } from './content.ts';
import { readPlaces, readSamples, readSite, readTemplates } from './content.ts';
import { readFacts } from './facts.ts';
import { guideFindings } from './guide-findings.ts';
import { helpFindings } from './help.ts';
import { readLetters } from './letters.ts';
import { readNotice, readNoticeHead } from './notice.ts';
import { readProcedures } from './procedures.ts';
import { readRouting } from './routing.ts';

/** Stops the build, before any page is made, with everything that is wrong in the content folder. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:done': () => {
        const findings = contentFindings();
        if (findings.length > 0) throw new ContentError(findings);
      },
    },
  };
}

/** Everything that is wrong in the content folder. While the notice itself is broken, what cites it is not held against it. */
export function contentFindings(): FileFinding[] {
  const notice = attempt(readNotice);
  const head = attempt(readNoticeHead);
  const known = notice.value ? { clauses: new Set(notice.value.map(({ id }) => id)) } : {};
  const templates = readTemplates(known);
  const procedures = notice.value ? readProcedures() : { value: undefined, findings: [] };
  const places = readPlaces(known);
  const routing = readRouting({ clauses: notice.value, places: places.value });
  // Rules that are wrong are told once; what chooses from them waits.
  const facts = readFacts({ ...known, ...(routing.findings.length === 0 && { routing: routing.value ?? null }) });
  return [
    ...unique([...notice.findings, ...head.findings]),
    ...templates.findings,
    ...procedures.findings,
    ...readSamples().findings,
    ...readSite().findings,
    ...places.findings,
    ...routing.findings,
    ...facts.findings,
    ...readLetters({ ...known, templates: templates.value, facts: facts.value, enclosures: procedures.value?.flatMap(({ materials }) => materials.flatMap(({ enclosures }) => enclosures)), routing: routing.value }).findings,
    ...helpFindings(known),
    ...guideFindings({ clauses: notice.value, templates: templates.value, head: head.value }),
  ];
}

function attempt<T>(read: () => T): Content<T> {
  try {
    return { value: read(), findings: [] };
  } catch (error) {
    if (error instanceof ContentError) return { value: undefined, findings: error.findings };
    throw error;
  }
}

/** A missing notice is missed once, though it is asked for twice. */
function unique(findings: readonly FileFinding[]): FileFinding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return told.has(key) ? false : told.add(key);
  });
}
