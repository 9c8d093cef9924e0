import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { siteFolder } from '../end-to-end/harness.ts';
import { type Outside, watchOutside } from '../end-to-end/outside.ts';
import { serveFolder, type StaticServer } from '../end-to-end/static-server.ts';
import { Clerk } from './clerk.ts';
import type { Driver, Engine } from './engine.ts';

/** A clerk at the built site, in one engine. */
interface Visit {
  readonly clerk: Clerk;
  readonly driver: Driver;
  readonly server: StaticServer;
  readonly outside: Outside;
}

/** Serves the site and starts the engine; both end with the test. The test is skipped, with the reason, where the engine cannot be had. `isWatched`: as the engine's `start` has it. */
export async function visit(engine: Engine, { skip, task, onTestFinished }: TestContext, options: { readonly isWatched?: boolean } = {}): Promise<Visit> {
  const reason = engine.reasonAbsent();
  if (reason !== undefined) {
    Object.assign(task.meta, { reason });
    skip(reason);
  }
  const [server, outside] = await Promise.all([serveFolder(siteFolder), watchOutside()]);
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  onTestFinished(async () => {
    await Promise.all([server.close(), outside.close()]);
    rmSync(downloads, { recursive: true, force: true });
  });
  const driver = await engine.start({ origin: `http://127.0.0.1:${server.port}`, proxy: outside.address, downloads, ...options });
  onTestFinished(() => driver.close());
  return { clerk: new Clerk(driver, downloads), driver, server, outside };
}
