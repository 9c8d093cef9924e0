import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Sample } from '../core/answers/sample.ts';
import { sampleSchema } from '../core/answers/sample.ts';
import { readBy } from '../core/template/finding.ts';
import type { Known } from '../core/template/read-template.ts';
import { readTemplate, unknownClauses } from '../core/template/read-template.ts';
import { isLetter } from '../core/template/letter.ts';
import { isProcedure } from '../core/template/procedure.ts';
import type { Template, Templates } from '../core/template/template.ts';
import type { FileFinding } from './content-error.ts';
import { orStop } from './content-error.ts';
import { contentPath } from './content-root.ts';
import { loadFacts } from './facts.ts';
import { type Content, fromYaml, type Read } from './from-yaml.ts';
import type { Places } from './places.ts';
import { placesSchema } from './places.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import type { Site } from './site.ts';
import { siteSchema } from './site.ts';

export { type Content, fromYaml, type Read } from './from-yaml.ts';

/** Both forms of the notice, content/documents/<id>/template.yaml, and what is asked about the enterprise. Stops when one is wrong. */
export function loadTemplates(): Templates {
  const facts = loadFacts();
  return { ...orStop(readTemplates({})), ...(facts && { facts }) };
}

/** content/site.yaml. Stops when it is wrong. */
export function loadSite(): Site {
  return orStop(readSite());
}

/** content/places.yaml. Stops when it is wrong. */
export function loadPlaces(): Places {
  return orStop(readPlaces({}));
}

/** An example with where it stands: content/documents/<document>/samples/<id>.yaml. */
export interface NamedSample extends Sample {
  readonly id: string;
  readonly document: string;
}

/** Every example of every document, by name of file. Stops when one is wrong. */
export function loadSamples(): NamedSample[] {
  return orStop(readSamples());
}

export function readSamples(): Content<NamedSample[]> {
  const read = documentIds().flatMap((document) =>
    yamlFilesIn(contentPath('documents', document, 'samples')).map((file) =>
      fromYaml(readYaml(file), (data) => {
        const sample = readBy(sampleSchema, data);
        return sample.ok ? { ok: true, value: { ...sample.value, id: basename(file, '.yaml'), document } } : sample;
      }),
    ),
  );
  const samples = read.flatMap(({ value }) => (value ? [value] : []));
  return { value: samples, findings: [...read.flatMap(({ findings }) => findings), ...namingFindings(samples)] };
}

/** The name of a sample's file is part of an address on the site, whichever document it is for. */
function namingFindings(samples: readonly NamedSample[]): FileFinding[] {
  return samples.flatMap(({ id, document }, at) => {
    const file = contentPath('documents', document, 'samples', `${id}.yaml`);
    const first = samples.findIndex((other) => other.id === id);
    return [
      ...(/^[a-z0-9-]+$/.test(id) ? [] : [{ file, line: 0, path: [], expected: '文件名只用小写字母、数字和连字符', found: `“${id}”` }]),
      ...(first === at ? [] : [{ file, line: 0, path: [], expected: '每份样例有自己的文件名', found: `${samples[first]?.document ?? ''} 也有“${id}”` }]),
    ];
  });
}

function yamlFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}

export function readSite(): Content<Site> {
  return fromYaml(readYaml(contentPath('site.yaml')), (data) => readBy(siteSchema, data));
}

/** The places. Clauses are checked when they are given. */
export function readPlaces({ clauses }: Pick<Known, 'clauses'>): Content<Places> {
  return fromYaml(readYaml(contentPath('places.yaml')), (data) => {
    const findings = clauses ? unknownClauses(data, clauses) : [];
    return findings.length > 0 ? { ok: false, findings } : readBy(placesSchema, data);
  });
}

/** Ids of the documents, as their folders are named. */
function documentIds(): string[] {
  const root = contentPath('documents');
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The template of every document, of whatever kind. */
export function documentFiles(): { readonly id: string; readonly file: YamlFile }[] {
  return documentIds().map((id) => ({ id, file: readYaml(contentPath('documents', id, 'template.yaml')) }));
}

/** The forms: every document that is a table of people. Clauses are checked when they are given. */
export function readTemplates({ clauses }: Pick<Known, 'clauses'>): Content<Templates> {
  const read = documentFiles().filter(({ file }) => !isProcedure(file.data) && !isLetter(file.data));
  const roster = read.map(({ file }) => readTemplate(file.data)).find((reading) => reading.ok && reading.template.list === 'members');
  const known: Known = { ...(clauses && { clauses }), ...(roster?.ok && { roster: roster.template }) };
  const files = read.map(({ id, file }) => fromYaml(file, (data) => templateOfFolder(id, data, known)));
  const findings = files.flatMap((file) => file.findings);
  return findings.length > 0 ? { value: undefined, findings } : pairOf(files.flatMap(({ value }) => (value ? [value] : [])));
}

function templateOfFolder(id: string, data: unknown, known: Known): Read<Template> {
  const reading = readTemplate(data, known);
  if (!reading.ok) return reading;
  const { template } = reading;
  if (template.id === id) return { ok: true, value: template };
  return { ok: false, findings: [{ path: ['id'], expected: `文件夹的名字“${id}”`, found: `“${template.id}”` }] };
}

/** One notice has one roster and one table of candidates. */
function pairOf(templates: readonly Template[]): Content<Templates> {
  const [members, ...moreMembers] = templates.filter((template) => template.list === 'members');
  const [candidates, ...moreCandidates] = templates.filter((template) => template.list === 'candidates');
  const findings = [
    ...exactlyOne('members', members ? 1 + moreMembers.length : 0),
    ...exactlyOne('candidates', candidates ? 1 + moreCandidates.length : 0),
  ];
  return { value: members && candidates ? { members, candidates } : undefined, findings };
}

function exactlyOne(list: string, count: number): FileFinding[] {
  return count === 1 ? [] : [{ file: contentPath('documents'), line: 0, path: [], expected: `正好一张 list 是 ${list} 的表`, found: `${count} 张` }];
}
