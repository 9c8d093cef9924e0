import type { Finding } from '../core/template/finding.ts';
import { describe, readBy } from '../core/template/finding.ts';
import { isProcedure, type Procedure, type ProcedureTemplate, procedureSchema } from '../core/template/procedure.ts';
import { orStop } from './content-error.ts';
import { type Content, documentFiles, fromYaml, type Read } from './content.ts';
import { type Clause, clausesInside, readNotice } from './notice.ts';
import { procedureFindings } from './procedure-findings.ts';

/** The documents that are procedures, with the notice's words: content/documents/<id>/template.yaml of `kind: procedure`. Stops when one is wrong. */
export function loadProcedures(): Procedure[] {
  return orStop(readProcedures());
}

/** The procedures. The notice they take their words from must be in order. */
export function readProcedures(): Content<Procedure[]> {
  const files = documentFiles();
  const documents = new Set(files.map(({ id }) => id));
  const read = files.filter(({ file }) => isProcedure(file.data)).map(({ id, file }) => fromYaml(file, (data) => checked(procedureOfFolder(id, data), documents)));
  return { value: read.flatMap(({ value }) => (value ? [value] : [])), findings: read.flatMap(({ findings }) => findings) };
}

function checked(read: Read<Procedure>, documents: ReadonlySet<string>): Read<Procedure> {
  const findings = read.ok ? procedureFindings(read.value, documents) : [];
  return findings.length > 0 ? { ok: false, findings } : read;
}

function procedureOfFolder(id: string, data: unknown): Read<Procedure> {
  const read = readBy(procedureSchema, data);
  if (!read.ok) return read;
  const { value: template } = read;
  if (template.id !== id) return { ok: false, findings: [{ path: ['id'], expected: `文件夹的名字“${id}”`, found: describe(template.id) }] };
  const clause = readNotice().find((one) => one.id === template.clause);
  return clause ? inWordsOf(clause, template) : wrongClause('content/notice 里有的条款号', template);
}

function inWordsOf(clause: Clause, template: ProcedureTemplate): Read<Procedure> {
  const [label, title, ...more] = clause.text.split('\n');
  if (label === undefined || title === undefined || more.length > 0) return wrongClause('一个条款，里面只有编号和标题两段', template);
  const sections = clausesInside(clause.id).map((section) => ({
    clause: section.id,
    heading: section.text,
    items: clausesInside(section.id).map(({ id, text }) => ({ clause: id, text })),
  }));
  return { ok: true, value: { ...template, label, title, sections } };
}

function wrongClause(expected: string, { clause }: ProcedureTemplate): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [{ path: ['clause'], expected, found: describe(clause) }] };
}
