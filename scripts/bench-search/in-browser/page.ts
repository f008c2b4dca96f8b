/** The page that starts workers and talks to them; driven from outside through `window.bench`. */
import type { Answer, Method, Request, Requests } from './protocol.ts';

let worker: Worker | undefined;
let last = 0;

const started = (engine: string) => new Worker(`/engine-${engine}.js`, { type: 'module', name: engine });

function ask<M extends Method>(
  of: Worker,
  method: M,
  args: Requests[M]['args'],
): Promise<Requests[M]['answer']> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return;
      of.removeEventListener('message', onMessage);
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.answer as Requests[M]['answer']);
    };
    of.addEventListener('message', onMessage);
    of.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    of.postMessage({ id, method, args });
  });
}

export const bench = {
  /** A new worker in place of the last one. */
  start(engine: string): void {
    worker?.terminate();
    worker = started(engine);
  },
  stop(): void {
    worker?.terminate();
    worker = undefined;
  },
  ask<M extends Method>(method: M, args: Requests[M]['args']): Promise<Requests[M]['answer']> {
    if (!worker) throw new Error('no worker');
    return ask(worker, method, args);
  },
  /** Milliseconds from starting a worker to its first answer. */
  async cold(engine: string, query: string): Promise<number> {
    const start = performance.now();
    const fresh = started(engine);
    await ask(fresh, 'first', { query });
    const ms = performance.now() - start;
    fresh.terminate();
    return ms;
  },
  /** Milliseconds from a message to the extension's service worker to its answer; null where it was awake. */
  async wake(query: string): Promise<number | null> {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(request: Request): Promise<Answer & { begun: number }> } };
    };
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({ id: 0, method: 'first', args: { query } });
    if ('error' in answer) throw new Error(answer.error);
    const ms = performance.now() - start;
    return answer.begun < performance.timeOrigin + start ? null : ms;
  },
};
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
    /** When a worker first answered, milliseconds since 1970; set where the address asks for it. */
    firstAnswer?: number;
  }
}
window.bench = bench;

const asked = new URLSearchParams(location.search);
const engine = asked.get('first');
if (engine) {
  await ask(started(engine), 'first', { query: asked.get('query') ?? '' });
  window.firstAnswer = performance.timeOrigin + performance.now();
}
