import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** The worker as one classic script: browsers took modules for workers of this kind years later than for others. */
export async function workerCode(plugins: readonly Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome88',
      rolldownOptions: { input: resolve('src/browser/offline/offline-worker.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const scripts = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : [])).filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
  const [script, ...others] = scripts;
  if (!script || others.length > 0) throw new Error(`The worker came out as ${scripts.length} scripts; it must be one.`);
  return script.code;
}
