import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asks git in `folder`; '' when it has no answer. */
type Git = (folder: string, args: readonly string[]) => string;

interface Source {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly git: Git;
}

let known: string | undefined;

/** Name and version of this build: qikexie 0.1.0+1a2b3c4. Asked for by every page, found out once. */
export function siteMaker(): string {
  known ??= makerOf({ folder: process.cwd(), environment: process.env, git: askGit });
  return known;
}

/** What stands after the name: 0.1.0+1a2b3c4. */
export function siteVersion(): string {
  return siteMaker().replace(/^\S+ /, '');
}

/**
 * Name and version of package.json, with the commit when it is known: from git, or from GITHUB_SHA where only that is there.
 * `.changed` says that the files are not those of the commit. A copy without git has the version alone.
 */
export function makerOf({ folder, environment, git }: Source): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }; // cast: our own package.json
  const commit = commitOf({ folder, environment, git });
  return `${name} ${version}${commit === '' ? '' : `+${commit}`}`;
}

function commitOf({ folder, environment, git }: Source): string {
  // Without the check a copy inside somebody else's repository would take that one's commit for its own.
  const head = existsSync(join(folder, '.git')) ? shortCommit(git(folder, ['rev-parse', 'HEAD'])) : '';
  if (head === '') return shortCommit(environment['GITHUB_SHA'] ?? '');
  return git(folder, ['status', '--porcelain']) === '' ? head : `${head}.changed`;
}

function shortCommit(commit: string): string {
  return /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : '';
}

function askGit(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // No git on this machine, or it does not trust the folder's owner.
    return '';
  }
}
