import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { generate } from 'selfsigned';

/** Hosts that are always ours to answer for, besides those that have a folder. */
const MAPPED_HOSTS = ['www.kl.dk', 'kl.dk', 'backoffice.kl.dk'];

/** What a site says instead of its file. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** How often before the file is given after all; for ever when not said. */
  times?: number;
  /** Held back until then. */
  after?: Promise<void>;
}

/** One thing a browser asked the network for. */
export interface Seen {
  host: string;
  /** Path with query; empty for a host that was refused. */
  path: string;
  /** 502: the host is not one of ours, so nothing was sent anywhere. */
  status: number;
}

export interface SiteServer {
  /** The proxy to give the browser: it sees every request, answers for the mapped hosts and refuses all others. */
  proxy: { host: string; port: number };
  seen: Seen[];
  /** The hosts it answers for. */
  hosts: readonly string[];
  /** Other answers than the files, by address without query. */
  answers: Map<string, Answer>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.xml': 'text/xml',
};

/**
 * Serves folders laid out as `<root>/<host>/<path>/index.html` as if they were those hosts, with TLS and a certificate
 * made on the spot. Browsers reach it as their proxy rather than by host rules: this works alike in Chromium and Firefox,
 * wins over a proxy of the workplace, and nothing can leave the machine unseen.
 */
export async function serveSites(roots: string[]): Promise<SiteServer> {
  const seen: Seen[] = [];
  const answers = new Map<string, Answer>();
  const hosts = [...new Set([...MAPPED_HOSTS, ...roots.flatMap(hostsIn)])];
  const sockets = new Set<Socket>();
  const pem = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  const sites = createTlsServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const other = answers.get(`https://${host}${pathOf(request) ?? ''}`);
    if (other && other.times !== 0) {
      if (other.times !== undefined) other.times--;
      const give = () => response.writeHead(other.status, other.headers ?? {}).end(other.body);
      if (other.after) void other.after.then(give);
      else give();
    } else answer(roots, host, request, response);
    seen.push({ host, path: request.url ?? '', status: response.statusCode });
  });
  const refuse = (host: string) => seen.push({ host, path: '', status: 502 });

  const proxy = createServer((request, response) => {
    // Plain http arrives with the whole address; none of ours is served without TLS.
    refuse(hostOf(request.url ?? ''));
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (port !== '443' || !hosts.includes(host)) {
      refuse(host);
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    sites.emit('connection', socket);
  });
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));

  return {
    proxy: { host: '127.0.0.1', port: (proxy.address() as AddressInfo).port },
    seen,
    hosts,
    answers,
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const hostsIn = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() && entry.name.includes('.') ? [entry.name] : [],
      )
    : [];

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function answer(roots: string[], host: string, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  const found = path === null ? null : findFile(roots, host, path);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><html lang="da"><title>404</title><h1>Siden findes ikke</h1></html>');
  } else if (found === 'folder') {
    response.writeHead(301, { location: `${path}/` }).end();
  } else {
    const body = readFileSync(found);
    response.writeHead(200, { 'content-type': contentType(found, body), 'cache-control': 'no-store' });
    response.end(body);
  }
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'https://site').pathname);
  } catch {
    return null;
  }
}

/** The file to answer with, `folder` when the address lacks its final slash, or null. Never outside the roots. */
function findFile(roots: string[], host: string, path: string): string | 'folder' | null {
  for (const root of roots) {
    const site = resolve(root, host);
    const target = resolve(site, `.${path}`);
    if (target !== site && !target.startsWith(site + sep)) continue;
    if (!existsSync(target)) continue;
    if (statSync(target).isFile()) return target;
    const index = join(target, 'index.html');
    if (existsSync(index)) return path.endsWith('/') ? index : 'folder';
  }
  return null;
}

/** A page that names another encoding in its head is served with it, as an old server would. */
function contentType(file: string, body: Buffer): string {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (!type.startsWith('text/')) return type;
  const declared = /<meta charset="([\w-]{1,20})"/.exec(body.toString('latin1', 0, 1024))?.[1];
  return `${type}; charset=${declared ?? 'utf-8'}`;
}
