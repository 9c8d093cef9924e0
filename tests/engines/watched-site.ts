import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

// WebKit tells its driver nothing of the console. So every page gets one script more, before all others, that reports what goes wrong.

export interface WatchedSite {
  readonly origin: string;
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

const script = '/watch-this-page.js';
const reports = '/what-went-wrong';

/** Serves what stands at `origin`, each page watched. */
export async function serveWatched(origin: string): Promise<WatchedSite> {
  const troubles: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response, origin, troubles).catch((error: unknown) => {
      troubles.push(`the watched site: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    troubles,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, origin: string, troubles: string[]): Promise<void> {
  const path = request.url ?? '/';
  if (path === reports) {
    troubles.push(await textOf(request));
    response.end();
    return;
  }
  if (path === script) {
    response.setHeader('content-type', 'text/javascript').end(`(${watchPage.toString()})(${JSON.stringify(reports)})`);
    return;
  }
  const original = await fetch(origin + path, { redirect: 'manual' });
  const type = original.headers.get('content-type') ?? '';
  const location = original.headers.get('location');
  response.writeHead(original.status, { 'content-type': type, ...(location === null ? {} : { location }) });
  const body = Buffer.from(await original.arrayBuffer());
  response.end(type.startsWith('text/html') ? body.toString().replace(/<head[^>]*>/, (head) => `${head}<script src="${script}"></script>`) : body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer); // a request without an encoding gives buffers
  return Buffer.concat(pieces).toString();
}

/** Runs in the page. */
function watchPage(address: string): void {
  const report = (text: string): void => void navigator.sendBeacon(address, `${location.pathname}: ${text}`);
  for (const kind of ['error', 'warn', 'assert'] as const) {
    const write = console[kind].bind(console) as (...words: unknown[]) => void; // all three take anything
    console[kind] = (...words: unknown[]) => {
      if (kind !== 'assert' || !(words[0] as boolean)) report(`console ${kind}: ${words.map(String).join(' ')}`);
      write(...words);
    };
  }
  addEventListener('error', (event) => report(`uncaught: ${event.message} (${event.filename}:${event.lineno})`));
  addEventListener('unhandledrejection', (event) => report(`uncaught: ${String(event.reason)}`));
  document.addEventListener('securitypolicyviolation', (event) => report(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`));
}
