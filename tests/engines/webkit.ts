import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { acts, openSession } from './web-driver.ts';
import { serveWatched, type WatchedSite } from './watched-site.ts';

const browsers = '/usr/lib/*/webkit*gtk-*/MiniBrowser';

/** WebKitGTK: Debian's driver and browser, on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKit',
  reasonAbsent: () => {
    const missing = ['WebKitWebDriver', 'Xvfb'].filter((program) => spawnSync('which', [program]).status !== 0);
    if (missing.length > 0) return `WebKit is absent: there is no ${missing.join(', no ')}`;
    return globSync(browsers).length > 0 ? undefined : `WebKit is absent: there is no ${browsers}`;
  },
  start: async ({ origin, proxy, downloads, isWatched = true }) => {
    const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
    const screen = spawnForAWhile(['Xvfb', '-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp']);
    const children = [screen];
    const watched: WatchedSite = isWatched ? await serveWatched(origin) : { origin, troubles: [], close: () => Promise.resolve() };
    const close = async (): Promise<void> => {
      for (const child of children) endWithChildren(child);
      await watched.close();
      rmSync(folder, { recursive: true, force: true });
    };
    try {
      const display = await screenNumber(screen);
      const port = await freePort();
      // It has no setting for downloads: they go to the person's folder, which the surroundings name.
      const env = { ...process.env, DISPLAY: `:${display}`, HOME: downloads, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, LANG: 'C.UTF-8' };
      children.push(spawnForAWhile(['WebKitWebDriver', `--port=${port}`], env));
      const { hostname, port: proxyPort } = new URL(proxy);
      const { session, version } = await whenUp(() =>
        openSession(`http://127.0.0.1:${port}`, {
          proxy: { proxyType: 'manual', httpProxy: `${hostname}:${proxyPort}`, sslProxy: `${hostname}:${proxyPort}`, noProxy: ['127.0.0.1'] },
          'webkitgtk:browserOptions': { binary: globSync(browsers)[0], args: ['--automation'] },
        }),
      );
      await session('POST', '/window/rect', { x: 0, y: 0, width: 1440, height: 1000 });
      return { version, troubles: watched.troubles, ...acts(session, watched.origin), close };
    } catch (error) {
      await close();
      throw error;
    }
  },
};

/** In a group of its own, which ends after four minutes even when nobody is left to end it. Its third channel can be read. */
function spawnForAWhile(command: readonly string[], env = process.env): ChildProcess {
  return spawn('timeout', ['--kill-after=5', '240', ...command], { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

/** The number of the screen, which Xvfb writes once it is there. */
async function screenNumber(screen: ChildProcess): Promise<string> {
  const channel = screen.stdio[3];
  if (!channel) throw new Error('Xvfb does not run');
  const [line] = (await once(channel, 'data', { signal: AbortSignal.timeout(15_000) })) as [Buffer]; // a stream without an encoding gives buffers
  return line.toString().trim();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

/** The driver needs a moment before it listens. */
async function whenUp<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (const end = Date.now() + 15_000; ; await new Promise((wake) => setTimeout(wake, 100))) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > end) throw error;
    }
  }
}

/** With the child go all of its group, which is what it started. */
function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
