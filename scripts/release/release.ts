import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteMaker } from '../../src/build/site-version.ts';
import { packSite } from './pack-site.ts';

// Builds the site and packs it for a host: `npm run release`, or `npm run release -- a/folder` to have site.zip there.

const folder = resolve(process.argv[2] ?? '.cache/release');

const { status } = spawnSync('astro', ['build'], { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
if (status !== 0) process.exit(status ?? 1);
const bytes = packSite({ folder: 'dist', maker: siteMaker(), licence: readFileSync('LICENSE', 'utf8') });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'site.zip'), bytes);
console.log(`${join(folder, 'site.zip')}: ${(bytes.length / 1e6).toFixed(1)} MB`);
