/**
 * Stands between Playwright and Firefox on the WebDriver BiDi line. Playwright speaks BiDi to a stock Firefox, but takes for
 * granted what an extended support release does not have yet, and what Firefox does not tell of an extension's pages. On the
 * same line go what neither Playwright nor its pages can ask: of the browser itself (`send`).
 */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

interface Message {
  id?: number;
  type?: 'success' | 'error' | 'event';
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

export interface FirefoxRelay {
  /** Where Playwright is to connect to, as Firefox would print it. */
  address: string;
  /** A command of our own; rejects with Firefox's own words. */
  send<T>(method: string, params: object): Promise<T>;
  /** Hears what Playwright is told. */
  onEvent(hear: (method: string, params: Record<string, unknown>) => void): void;
  close(): void;
}

/** Ids from here on are our own commands. Playwright counts from 1. */
const OWN_IDS = 2 ** 40;

const isOurs = (address: unknown): boolean => String(address).startsWith('moz-extension:');
const isNoFrame = (error: Error): boolean => error.message.startsWith('no such frame');

/** Runs in a page: ends when it has loaded. */
const LOADED = `() => new Promise((loaded) => {
  const look = () => document.readyState === 'complete' ? loaded() : setTimeout(look, 10);
  look();
})`;

/** A relay to the Firefox that is about to be started on this profile. */
export async function relayTo(profile: string): Promise<FirefoxRelay> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((listening) => server.once('listening', listening));
  let firefox: WebSocket | undefined;
  let playwright: WebSocket | undefined;
  const waiting = new Map<number, { done(result: unknown): void; failed(error: Error): void }>();
  let lastId = OWN_IDS;
  const hearers: ((method: string, params: Record<string, unknown>) => void)[] = [];
  /** The tabs that show a page of an extension, by realm. */
  const shown = new Map<string, string>();

  const send = <T>(method: string, params: object): Promise<T> =>
    new Promise<T>((done, failed) => {
      const id = ++lastId;
      waiting.set(id, { done: (result) => done(result as T), failed });
      firefox?.send(JSON.stringify({ id, method, params }));
    });

  const fromFirefox = (data: RawData) => {
    const text = String(data);
    const message = JSON.parse(text) as Message;
    const own = message.id !== undefined && waiting.get(message.id);
    if (own) {
      waiting.delete(message.id as number);
      if (message.type === 'error') own.failed(new Error(`${message.error}: ${message.message}`));
      else own.done(message.result);
      return;
    }
    // Emulation that this Firefox does not know: colours and motion are preferences, given at the start.
    if (message.type === 'error' && message.error === 'unknown command')
      playwright?.send(JSON.stringify({ type: 'success', id: message.id, result: {} }));
    else playwright?.send(text);
    if (message.type !== 'event' || !message.method || !message.params) return;
    for (const hear of hearers) hear(message.method, message.params);
    void tellMore(message.method, message.params);
  };

  const tell = (method: string, params: unknown) =>
    playwright?.send(JSON.stringify({ type: 'event', method, params }));

  /** Of a page of an extension Firefox tells neither that it has loaded nor that it was closed, so it is asked. */
  const tellMore = async (method: string, params: Record<string, unknown>) => {
    if (method === 'browsingContext.navigationCommitted' && isOurs(params.url)) {
      const asked = { functionDeclaration: LOADED, target: { context: params.context }, awaitPromise: true };
      await send('script.callFunction', asked).catch(() => {}); // gone on meanwhile
      tell('browsingContext.domContentLoaded', params);
      tell('browsingContext.load', params);
    } else if (method === 'script.realmCreated' && isOurs(params.origin))
      shown.set(String(params.realm), String(params.context));
    else if (method === 'script.realmDestroyed') {
      const context = shown.get(String(params.realm));
      if (!context) return;
      shown.delete(String(params.realm));
      // It may be on its way to another page; one that closes is gone within moments.
      for (let tries = 0; tries < 20; tries++, await wait(50))
        if (await send('browsingContext.getTree', { root: context }).then(() => false, isNoFrame))
          return tell('browsingContext.contextDestroyed', { context, children: null, url: '', parent: null });
    }
  };

  server.on('connection', async (client) => {
    playwright = client;
    const early: RawData[] = [];
    client.on('message', (data) => {
      if (firefox?.readyState === WebSocket.OPEN) firefox.send(String(data));
      else early.push(data);
    });
    firefox = new WebSocket(`${await listeningOf(profile)}/session`, { maxPayload: 2 ** 30 });
    firefox.on('open', () => {
      for (const data of early) firefox?.send(String(data));
    });
    firefox.on('message', fromFirefox);
    firefox.on('close', () => {
      client.close();
      for (const { failed } of waiting.values()) failed(new Error('Firefox is gone.'));
      waiting.clear();
    });
  });
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    send,
    onEvent: (hear) => void hearers.push(hear),
    close() {
      firefox?.close();
      server.close();
    },
  };
}

/** Firefox writes where it listens into its profile. */
async function listeningOf(profile: string): Promise<string> {
  const file = join(profile, 'WebDriverBiDiServer.json');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  // Not there yet, or not yet written to its end.
  while (!read().includes('}')) await wait(50);
  const { ws_host, ws_port } = JSON.parse(read());
  return `ws://${ws_host}:${ws_port}`;
}
