// Everything there is to check, in one go: static checks, both builds, all tests. The last line counts them: `N passed, N failed`.
// `node scripts/test.mjs engines` runs the one journey that is left out here, in every engine that can be had; SITE_DIR names a built site to save the build.
// Needs what package-lock.json names (npm test installs it first); uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '..');
const cache = join(top, '.cache');
const secondContent = 'tests/fixtures/second-notice/content';
const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];

const tests = process.argv[2] === 'engines' ? inEveryEngine : everythingElse;
tests();
close();

function everythingElse() {
  check('types of the core', 'tsc', ['-p', 'src/core']);
  check('types of everything else', 'astro', ['check', '--minimumSeverity', 'warning']);
  check('lint', 'eslint', ['.']);
  build('the site', 'dist', {});
  if (existsSync(join(top, secondContent))) build('the site of the second notice', '.cache/second-dist', { CONTENT_DIR: secondContent });
  // Browsers want the machine for themselves: the quick tests come first.
  suite(['core', 'build']);
  suite(['browser']);
}

function inEveryEngine() {
  if (process.env.SITE_DIR === undefined) build('the site', 'dist', {});
  suite(['engines']);
}

/** A command that counts as one test. */
function check(name, command, args, env = {}) {
  console.log(`\n— ${name} —`);
  const failed = run(command, args, env) !== 0;
  count[failed ? 'failed' : 'passed'] += 1;
  if (failed) failures.push(name);
}

function build(name, folder, env) {
  // An old build must not stand in for one that fails.
  rmSync(join(top, folder), { recursive: true, force: true });
  check(`build of ${name}`, 'astro', ['build', '--outDir', folder], env);
}

/** Runs vitest projects and adds up its report. */
function suite(projects) {
  console.log(`\n— tests: ${projects.join(', ')} —`);
  const report = join(cache, `tests-${projects.join('-')}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const status = run('vitest', ['run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {});
  const failedBefore = count.failed;
  if (existsSync(report)) addUp(JSON.parse(readFileSync(report, 'utf8')));
  // An error outside any test fails the run without failing a test.
  if (status !== 0 && count.failed === failedBefore) fail(`tests: ${projects.join(', ')} (see above)`);
}

function addUp(report) {
  for (const file of report.testResults) {
    const tests = file.assertionResults;
    count.passed += tests.filter((test) => test.status === 'passed').length;
    for (const test of tests.filter(({ status }) => status === 'failed')) fail(test.fullName);
    for (const test of tests.filter(({ status }) => status !== 'passed' && status !== 'failed')) skip(test);
    // A file that cannot even be loaded has no tests to fail.
    if (file.status === 'failed' && !tests.some(({ status }) => status === 'failed')) fail(file.name);
  }
}

function fail(name) {
  count.failed += 1;
  failures.push(name);
}

function skip(test) {
  count.skipped += 1;
  skips.push(test.meta?.reason === undefined ? test.fullName : `${test.fullName} (${test.meta.reason})`);
}

function run(command, args, env) {
  // The project's own Node and tools, whatever the machine has.
  const path = [join(top, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const result = spawnSync(command, args, { cwd: top, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (result.error) console.error(String(result.error));
  return result.status ?? 1;
}

function close() {
  console.log('');
  for (const name of skips) console.log(`skipped: ${name}`);
  for (const name of failures) console.log(`FAILED: ${name}`);
  console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
  process.exit(count.failed > 0 ? 1 : 0);
}
