import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** Gives a page's clock its full resolution. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
/** For the extension's own page. */
const ANYONE = { 'Access-Control-Allow-Origin': '*' };
export const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Search</title><script type="module" src="/page.js"></script>';

export interface BenchServer {
  /** Without a path. */
  origin: string;
  close(): void;
}

/** Serves scripts by path, and the lines of items as `/items.jsonl`. */
export async function serveBench(scripts: Map<string, string>, lines: string[]): Promise<BenchServer> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts.get(pathname);
    if (script) {
      response.writeHead(200, { 'Content-Type': 'text/javascript', ...ISOLATED }).end(script);
    } else if (pathname === '/items.jsonl') {
      response.writeHead(200, { 'Content-Type': 'text/plain', ...ISOLATED, ...ANYONE });
      Readable.from(lines.values().map((line) => `${line}\n`)).pipe(response);
    } else if (pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html', ...ISOLATED }).end(PAGE);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
