import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PrintedPage, readPdf } from '../end-to-end/read-pdf.ts';

// LibreOffice, where there is one, as a second office program that opens our files.

export interface OfficeFile {
  /** With its extension, which tells LibreOffice what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Conversion {
  /** Why LibreOffice cannot do it here, or undefined when it can. */
  readonly reason?: string;
  /** By name of the file. None of one that LibreOffice could not open. */
  readonly pages: ReadonlyMap<string, readonly PrintedPage[]>;
}

// Tell a program that is not installed from a file that cannot be opened.
const probes = [{ name: 'Writer.txt', bytes: Buffer.from('字') }, { name: 'Calc.csv', bytes: Buffer.from('字') }] as const;

/** All files as PDF, in one start of LibreOffice. */
export async function converted(files: readonly OfficeFile[]): Promise<Conversion> {
  if (spawnSync('soffice', ['--version']).error) return { reason: 'there is no LibreOffice (soffice)', pages: new Map() };
  if (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout === '') return { reason: 'there is no Chinese font', pages: new Map() };
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const pdfs = convert([...probes, ...files], folder);
    const missing = probes.filter(({ name }) => !pdfs.has(name)).map(({ name }) => name.replace(/\..*/, ''));
    if (missing.length > 0) return { reason: `LibreOffice has no ${missing.join(' and no ')}`, pages: new Map() };
    const opened = files.map(({ name }) => ({ name, pdf: pdfs.get(name) }));
    return { pages: new Map(await Promise.all(opened.map(async ({ name, pdf }) => [name, pdf ? await readPdf(pdf) : []] as const))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** PDFs by name of the file. LibreOffice sees them as 0.docx, 1.xlsx …, since it would call the PDFs of a.docx and of a.xlsx the same. */
function convert(files: readonly OfficeFile[], folder: string): Map<string, Uint8Array> {
  const given = files.map(({ name, bytes }, i) => {
    const path = join(folder, `${i}${extname(name)}`);
    writeFileSync(path, bytes);
    return path;
  });
  // A profile of its own: somebody may have LibreOffice open.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...given], { timeout: 200_000 });
  const made = files.map(({ name }, i) => ({ name, path: join(folder, 'pdf', `${i}.pdf`) })).filter(({ path }) => existsSync(path));
  return new Map(made.map(({ name, path }) => [name, new Uint8Array(readFileSync(path))]));
}
