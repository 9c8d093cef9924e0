// Makes sure that what package-lock.json names is installed. Uses nothing but Node, so it runs before anything is.
// An optional argument names another folder with its own package.json (tests/<something>).
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', process.argv[2] ?? '.');
const lock = join(folder, 'package-lock.json');
// npm writes this file last, so it also tells an install that was cut off.
const installed = join(folder, 'node_modules', '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log(`Installing what ${process.argv[2] ?? 'the project'} needs (npm ci) …`);
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed: see above. It needs the network, or a filled npm cache.');
    process.exit(status ?? 1);
  }
  utimesSync(installed, new Date(), new Date());
}
