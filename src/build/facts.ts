import { existsSync } from 'node:fs';
import type { FactsTemplate } from '../core/template/facts.ts';
import type { KnownForFacts } from '../core/template/read-facts.ts';
import { readFacts as factsFrom } from '../core/template/read-facts.ts';
import { orStop } from './content-error.ts';
import { contentPath } from './content-root.ts';
import { type Content, fromYaml } from './from-yaml.ts';
import { readYaml } from './read-yaml.ts';

// content/enterprise.yaml: what is asked about the enterprise. A notice may ask for nothing but its forms, and then has no such file.

/** The questions; undefined when the content folder has none. Stops when they are wrong. */
export function loadFacts(): FactsTemplate | undefined {
  return existsSync(factsPath()) ? orStop(readFacts({})) : undefined;
}

/** What is not given in `known` is not checked. */
export function readFacts(known: KnownForFacts): Content<FactsTemplate> {
  if (!existsSync(factsPath())) return { value: undefined, findings: [] };
  return fromYaml(readYaml(factsPath()), (data) => factsFrom(data, known));
}

function factsPath(): string {
  return contentPath('enterprise.yaml');
}
