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
    values.filter((value) => ["'unsafe-eval'", "'unsafe-inline'", "'wasm-unsafe-eval'", '*', 'http:', 'https:'].includes(value) || /^https?:\/\//.test(value)).map((value) => `${name} allows ${value}`),
  );
  const absent = ['default-src', 'script-src', 'connect-src'].filter((name) => !directives.some(([first]) => first === name)).map((name) => `CSP without ${name}`);
  return [...weak, ...absent, ...page.refused.map((what) => `the CSP refuses ${what}`)];
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

/** True when an address climbs out of the build, which `new URL` would forgive. */
function stepsOut(file: string, address: string): boolean {
  const up = address.split(/[?#]/)[0]?.split('/').filter((step) => step === '..').length ?? 0;
  return up > file.split('/').length - 1;
}
