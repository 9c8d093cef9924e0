import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';

// Everything that can be wrong with built pages, one sentence each.

/** `files`: all files of the build, so that links to more than pages are followed. */
export function pageFaults(pages: readonly BuiltPage[], files: readonly string[]): string[] {
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]));
  return pages.flatMap((page) =>
    [...headFaults(page), ...policyFaults(page), ...page.addresses.flatMap(({ by, address }) => addressFaults(page.file, by, address, ids, new Set(files)))].map((fault) => `${page.file}: ${fault}`),
  );
}

function headFaults(page: BuiltPage): string[] {
  const doubled = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  return [
    ...(page.lang === 'zh-CN' ? [] : [`lang is "${page.lang}"`]),
    ...(page.title === '' ? ['no title'] : []),
    ...(page.h1 === 1 ? [] : [`${page.h1} h1`]),
    ...doubled.map((id) => `id ${id} twice`),
  ];
}

function policyFaults(page: BuiltPage): string[] {
  if (page.policies.length === 0) return ['no CSP'];
  const directives = page.policies.flatMap((policy) => policy.split(';')).map((directive) => directive.trim().split(/\s+/));
  const weak = directives.flatMap(([name = '', ...values]) =>
    values.filter((value) => !/^('self'|'none'|'sha(256|384|512)-[^']+'|data:)$/.test(value) || (value === 'data:' && name !== 'img-src')).map((value) => `${name} allows ${value}`),
  );
  const wanted = ["default-src 'none'", "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'"];
  const absent = wanted.filter((rule) => !directives.some((directive) => directive.join(' ') === rule)).map((rule) => `CSP without ${rule}`);
  const barred = page.inline.flatMap(({ kind, text }) =>
    directives.some(([name, ...values]) => name === `${kind}-src` && values.includes(hashOf(text))) ? [] : [`the CSP has no hash for a ${kind}: ${text.trim().slice(0, 30)}`],
  );
  return [...weak, ...absent, ...barred, ...page.refused.map((what) => `the CSP refuses ${what}`)];
}

function addressFaults(file: string, by: string, address: string, ids: ReadonlyMap<string, ReadonlySet<string>>, files: ReadonlySet<string>): string[] {
  const isLink = by === 'a href';
  if (/^(mailto|tel|data|blob):/.test(address)) return [];
  if (/^(https?:)?\/\//.test(address)) return isLink ? [] : [`${by} asks another host: ${address}`];
  if (address.startsWith('/')) return [`${by} starts at the root of the host: ${address}`];
  // Beyond the built folder there is nothing: a base that deep shows a step too many.
  const target = new URL(address, `http://site/${file}`);
  const path = decodeURIComponent(target.pathname.slice(1));
  if (target.pathname.endsWith('/')) return [`${by} names a folder, not a file: ${address}`];
  if (stepsOut(file, address) || !files.has(path)) return [`${by} leads nowhere: ${address}`];
  const anchor = decodeURIComponent(target.hash.slice(1));
  const known = ids.get(path);
  return anchor !== '' && known !== undefined && !known.has(anchor) ? [`${by} has no such place: ${address}`] : [];
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** True when an address climbs out of the build, which `new URL` would forgive. */
function stepsOut(file: string, address: string): boolean {
  const up = address.split(/[?#]/)[0]?.split('/').filter((step) => step === '..').length ?? 0;
  return up > file.split('/').length - 1;
}
