import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parts, type LicenceText, type Part } from './parts.ts';

/** A part as /about/ lists it. */
export interface ShippedPart {
  /** With the version, where what is in the site is the package itself: pdf-lib 1.17.1. */
  readonly name: string;
  readonly use: string;
  readonly licence: string;
  /** Path of its text below the site's root: licences/pdf-lib.txt. */
  readonly path: string;
}

/** Our own licence, below the site's root. */
export const ownLicencePath = 'licences/qikexie.txt';

export function shippedParts(): ShippedPart[] {
  return parts.map((part) => ({ name: nameOf(part), use: part.use, licence: part.licence, path: pathOf(part) }));
}

/** Every licence file by its path below the site's root. */
export function licenceFiles(): Map<string, string> {
  return new Map([[ownLicencePath, readFileSync(resolve('LICENSE'), 'utf8')], ...parts.map((part) => [pathOf(part), fileOf(part)] as const)]);
}

function pathOf({ id }: Part): string {
  return `licences/${id}.txt`;
}

/** The byte order mark tells browsers the encoding, whatever the host says of it. */
function fileOf(part: Part): string {
  const head = [nameOf(part), `用在：${part.use}`, `许可：${part.licence}`, ...(part.changes === undefined ? [] : [`改动：${part.changes}`])];
  return `\ufeff${[head.join('\n'), ...part.texts.map((text) => textOf(part, text))].join('\n\n----------------------------------------\n\n')}\n`;
}

function textOf({ folder }: Part, { from, file, until }: LicenceText): string {
  const path = from === 'package' ? join(packageFolder(folder), file) : resolve('src/build/licences/texts', file);
  const whole = readFileSync(path, 'utf8').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const end = until === undefined ? whole.length : whole.indexOf(until);
  if (end === -1) throw new Error(`${path} has no line “${until ?? ''}” any more: look where the licence’s own text ends now.`);
  return whole.slice(0, end).replace(/^\n+|\s+$/g, '');
}

/** Only a bundled package is in the site as it is in node_modules. */
function nameOf({ name, folder, reach }: Part): string {
  return reach === 'bundled' ? `${name} ${versionOf(folder)}` : name;
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(packageFolder(folder), 'package.json'), 'utf8')) as { version: string }).version; // cast: every package has a version
}

function packageFolder(folder: string): string {
  return resolve('node_modules', folder);
}
