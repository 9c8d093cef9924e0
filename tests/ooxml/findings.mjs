import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, 'node_modules', '@xarsh');
const command = join(packages, 'ooxml-validator', 'dist', 'src', 'cli.js');
// Each platform has its binary in a package of its own; npm installs the one that fits, when there is one.
const binary = join(packages, `ooxml-validator-${process.platform}-${process.arch}`);

/** True when the validator can run here. */
export const isInstalled = existsSync(command) && existsSync(binary);

/**
 * What Microsoft's validator says against an Office file: one line each, nothing when all is well.
 * Throws when the validator cannot run.
 * @param {string} path
 * @returns {string[]}
 */
export function findingsOf(path) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, path, '--officeVersion', 'Microsoft365'], { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0 && status !== 1) throw new Error(`The validator could not run: ${stderr}`);
  /** @type {{ errors: { description: string, path: string | null, xPath: string | null }[] }} */
  const { errors } = JSON.parse(stdout);
  return errors.map(({ description, path: part, xPath }) => [part, xPath, description].filter(Boolean).join(' '));
}
