import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { get } from 'node:https';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serveSites } from '../../../scripts/lib/site-server.ts';

const root = mkdtempSync(join(tmpdir(), 'sites-'));
let server: SiteServer;

beforeAll(async () => {
  mkdirSync(join(root, 'www.kl.dk/politik'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'not for the network');
  writeFileSync(join(root, 'www.kl.dk/politik/index.html'), '<!doctype html><h1>Møde</h1>');
  writeFileSync(join(root, 'www.kl.dk/old.html'), '<!doctype html><meta charset="windows-1252">');
  server = await serveSites([join(root, 'nowhere'), root]);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Asks the proxy for a tunnel; its status tells whether it was given. */
function tunnel(to: string): Promise<{ status: number; socket: Socket }> {
  return new Promise((done, fail) =>
    request({ ...server.proxy, method: 'CONNECT', path: to })
      .on('connect', (response, socket) => done({ status: response.statusCode ?? 0, socket }))
      .on('error', fail)
      .end(),
  );
}

async function fetchMapped(host: string, path: string) {
  const { socket } = await tunnel(`${host}:443`);
  const secure = connect({ socket, servername: host, rejectUnauthorized: false });
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) =>
    get({ host, path, createConnection: () => secure }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on('error', fail),
  );
}

describe('the server behind the mapped hosts', () => {
  it('answers for a host with the page in its folder', async () => {
    const answer = await fetchMapped('www.kl.dk', '/politik/?from=test');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><h1>Møde</h1>' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('sends a folder without its slash on to the one with it', async () => {
    const answer = await fetchMapped('www.kl.dk', '/politik');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/politik/' } });
  });

  it('serves a page in the encoding the page declares', async () => {
    const answer = await fetchMapped('www.kl.dk', '/old.html');
    expect(answer.headers['content-type']).toBe('text/html; charset=windows-1252');
  });

  it.each(['/nothing/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%'])(
    'answers 404 for %s, which is no page of the host',
    async (path) => {
      const answer = await fetchMapped('www.kl.dk', path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('network');
    },
  );

  it('refuses a host it does not stand in for, and remembers who was asked for', async () => {
    const { status } = await tunnel('example.org:443');
    expect(status).toBe(502);
    expect(server.seen.at(-1)).toEqual({ host: 'example.org', path: '', status: 502 });
  });

  it('refuses anything without TLS', async () => {
    const status = await new Promise((done) =>
      request({ ...server.proxy, path: 'http://www.kl.dk/politik/' }, (response) =>
        done(response.statusCode),
      ).end(),
    );
    expect(status).toBe(502);
  });
});
