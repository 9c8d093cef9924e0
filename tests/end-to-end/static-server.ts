import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

// Serves a built site as an ordinary host does (GitHub Pages, nginx): text gzipped, all else as it is, 404.html for what is missing.

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
const text = /^(text\/|application\/(json|xml|manifest)|image\/svg)/;

/** One answer: `wireBytes` is the body as sent, compressed where the server compresses, with its headers. */
export interface Served {
  readonly path: string;
  readonly type: string;
  readonly status: number;
  readonly wireBytes: number;
}

export interface StaticServer {
  readonly port: number;
  /** Everything sent since the last `forget`, in order. */
  readonly served: readonly Served[];
  forget(): void;
  close(): Promise<void>;
}

export interface Hosting {
  /** Where the site lies on the host, as a person would type it: `/`, `/a/b/`. Nothing is served elsewhere. */
  readonly base?: string;
  /** False for a server that answers for files alone: a folder's address, its `index.html` unnamed, is not found. */
  readonly opensFolders?: boolean;
}

/** Serves `folder` on loopback. */
export async function serveFolder(folder: string, hosting: Hosting = {}): Promise<StaticServer> {
  const served: Served[] = [];
  const server = createServer((request, response) => {
    const answer = answerTo(request, folder, hosting);
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('finish', () => served.push({ path: request.url ?? '', type: answer.type, status: answer.status, wireBytes: socket.bytesWritten - before }));
    send(response, answer, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    served,
    forget: () => void served.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly location?: string;
}

function answerTo(request: IncomingMessage, folder: string, { base = '/', opensFolders = true }: Hosting): Answer {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
  const file = path.startsWith(base) ? join(folder, normalize(`/${path.slice(base.length)}`)) : undefined;
  if (file === undefined || !existsSync(file)) return missing(folder);
  if (!statSync(file).isDirectory()) return { status: 200, type: typeOf(file), body: readFileSync(file) };
  if (!opensFolders) return missing(folder);
  if (!path.endsWith('/')) return { status: 301, type: 'text/plain', body: Buffer.alloc(0), location: `${path}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { status: 200, type: typeOf(index), body: readFileSync(index) } : missing(folder);
}

function missing(folder: string): Answer {
  const page = join(folder, '404.html');
  return { status: 404, type: types['.html'] ?? '', body: existsSync(page) ? readFileSync(page) : Buffer.from('404') };
}

function typeOf(file: string): string {
  return types[extname(file)] ?? 'application/octet-stream';
}

function send(response: ServerResponse, answer: Answer, request: IncomingMessage): void {
  const compress = text.test(answer.type) && (request.headers['accept-encoding'] ?? '').includes('gzip');
  const body = compress ? gzipSync(answer.body) : answer.body;
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    'cache-control': 'max-age=600',
    ...(compress ? { 'content-encoding': 'gzip' } : {}),
    ...(answer.location === undefined ? {} : { location: answer.location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
