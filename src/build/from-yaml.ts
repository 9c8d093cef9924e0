import type { Finding } from '../core/template/finding.ts';
import type { FileFinding } from './content-error.ts';
import type { YamlFile } from './read-yaml.ts';

/** What a file or folder held, and what is wrong with it. `value` is absent when nothing could be made of it. */
export interface Content<T> {
  readonly value: T | undefined;
  readonly findings: readonly FileFinding[];
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly Finding[] };

/** What `read` makes of a YAML file; findings carry their lines. */
export function fromYaml<T>(file: YamlFile, read: (data: unknown) => Read<T>): Content<T> {
  if (file.findings.length > 0) return { value: undefined, findings: file.findings };
  const result = read(file.data);
  return result.ok ? { value: result.value, findings: [] } : { value: undefined, findings: file.locate(result.findings) };
}
