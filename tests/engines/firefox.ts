import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Engine } from './engine.ts';
import { driverOf, type Puppeteer } from './puppeteer-driver.ts';

const home = import.meta.dirname;
const program = process.env['FIREFOX'] ?? 'firefox-esr';

/** Firefox over WebDriver BiDi: Debian's, or the one that FIREFOX names. */
export const firefox: Engine = {
  name: 'Firefox',
  reasonAbsent: () => {
    const run = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 });
    if (run.status !== 0) return `Firefox is absent: there is no ${program}`;
    const install = spawnSync(process.execPath, [resolve(home, '../../scripts/ensure-installed.mjs'), 'tests/engines'], { encoding: 'utf8', timeout: 120_000 });
    return install.status === 0 ? undefined : `What drives Firefox could not be installed: ${install.stderr.trim().split('\n').at(-1) ?? 'time ran out'}`;
  },
  start: async ({ origin, proxy, downloads }) => {
    const { default: puppeteer } = (await import(createRequire(join(home, 'package.json')).resolve('puppeteer-core'))) as { default: Puppeteer }; // untyped here: it is no dependency of the project
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim() || program,
      timeout: 60_000,
      // Without it a release ignores where we send its questions about its own settings.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      defaultViewport: { width: 1440, height: 900 },
      extraPrefsFirefox: { ...silence, ...throughProxy(proxy), ...downloadsInto(downloads), 'intl.accept_languages': 'zh-CN' },
    });
    return driverOf(browser, await browser.newPage(), origin);
  },
};

/** What Firefox asks of its maker on its own account. */
const silence = { 'services.settings.server': 'data:,#', 'app.normandy.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false };

function throughProxy(proxy: string): object {
  const { hostname, port } = new URL(proxy);
  const of = (kind: string): object => ({ [`network.proxy.${kind}`]: hostname, [`network.proxy.${kind}_port`]: Number(port) });
  return { 'network.proxy.type': 1, ...of('http'), ...of('ssl'), 'network.proxy.no_proxies_on': '127.0.0.1' };
}

function downloadsInto(folder: string): object {
  return { 'browser.download.dir': folder, 'browser.download.folderList': 2, 'browser.download.useDownloadDir': true, 'browser.download.alwaysOpenPanel': false, 'pdfjs.disabled': true };
}
