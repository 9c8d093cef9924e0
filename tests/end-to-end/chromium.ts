import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const top = resolve(import.meta.dirname, '../..');

/**
 * A current Chromium: on 64-bit Linux the one npm brought, elsewhere an installed Chrome or Edge.
 * `proxy` takes every request that leaves loopback.
 */
export async function launchChromium(proxy: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP intranet.test 127.0.0.1'];
  const options = { args, proxy: { server: proxy, bypass: '127.0.0.1,intranet.test' } };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ ...options, channel: 'chrome' }).catch(() => chromium.launch({ ...options, channel: 'msedge' }));
  }
  const folder = unpackedChromium();
  return chromium.launch({ ...options, executablePath: join(folder, 'chromium'), env: { ...process.env, ...surroundings(folder) } });
}

/** The folder that holds npm's Chromium, unpacked once for each version. Its libraries lie in `al2023/lib`. */
export function unpackedChromium(): string {
  const { version } = JSON.parse(readFileSync(join(top, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string }; // every package.json has a version
  const folder = join(top, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  // The package unpacks into the temporary folder, and trusts whatever already lies there: give it one of its own.
  const code = "const { default: chromium, inflate } = await import('@sparticuz/chromium'); await chromium.executablePath(); await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');";
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: top, env: { ...process.env, TMPDIR: half }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Chromium could not be unpacked: ${run.stderr}`);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A bare container has neither the libraries nor the fonts that Chromium wants: lend it those of the package. */
function surroundings(folder: string): Record<string, string> {
  const missing = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' }).stdout.includes('not found');
  return {
    ...(missing ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {}),
    ...lentFonts(folder),
  };
}

/** Where a machine without fonts finds those of the package. Its own list of places names the temporary folder only. */
export function lentFonts(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const places = join(folder, 'fonts');
  const list = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${places}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
  writeFileSync(join(places, 'fonts.conf'), list);
  return { FONTCONFIG_PATH: places };
}
