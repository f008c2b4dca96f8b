import type { EvalItem } from '../items.ts';
import type { Engine } from './engine.ts';
import type { Answer, Method, Request, Requests } from './protocol.ts';

/** Items given to an engine at once, as the archive does when it indexes all anew; a meeting is never torn. */
const BATCH = 500;

/** Has a worker answer the page's requests with this engine. */
export function serve(engine: Engine): void {
  let opened: Promise<void> | undefined;
  const ready = () => {
    opened ??= engine.open();
    return opened;
  };
  const methods: { [M in Method]: (args: Requests[M]['args']) => Promise<Requests[M]['answer']> } = {
    async build({ address }) {
      await ready();
      let ms = 0;
      let items = 0;
      for await (const batch of batches(address)) {
        const start = performance.now();
        await engine.add(batch);
        ms += performance.now() - start;
        items += batch.length;
      }
      const start = performance.now();
      await engine.finish();
      return { items, ms, finishMs: performance.now() - start };
    },
    async search({ queries, limit }) {
      await ready();
      const answers: { hits: string[]; ms: number }[] = [];
      for (const query of queries) {
        const start = performance.now();
        const hits = await engine.search(query, limit);
        answers.push({ hits, ms: performance.now() - start });
      }
      return answers;
    },
    async first({ query }) {
      await ready();
      return (await engine.search(query, 20)).length;
    },
    async storedBytes() {
      await ready();
      return engine.storedBytes();
    },
    async addMeeting({ lines, query }) {
      await ready();
      const items = lines.map((line) => JSON.parse(line) as EvalItem);
      const start = performance.now();
      await engine.add(items);
      const added = performance.now();
      const hits = await engine.search(query, 20);
      const findMs = performance.now() - added;
      return { addMs: added - start, findMs, found: items.some(({ id }) => hits.includes(id)) };
    },
  };
  const answered = async ({ id, method, args }: Request): Promise<Answer> => {
    const run = methods[method] as (args: unknown) => Promise<unknown>;
    return run(args).then(
      (value) => ({ id, answer: value }),
      (error: unknown) => ({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
  };
  listen(answered);
}

/** As a dedicated worker, or as an extension's service worker. */
function listen(answered: (request: Request) => Promise<Answer>): void {
  const { chrome } = globalThis as { chrome?: { runtime?: ExtensionRuntime } };
  if ('ServiceWorkerGlobalScope' in globalThis && chrome?.runtime)
    chrome.runtime.onMessage.addListener((request, _sender, respond) => {
      answered(request).then((answer) => respond({ ...answer, begun: performance.timeOrigin }));
      return true;
    });
  else
    addEventListener('message', async ({ data }: MessageEvent<Request>) => {
      postMessage(await answered(data));
    });
}

interface ExtensionRuntime {
  onMessage: {
    addListener(
      listener: (
        request: Request,
        sender: unknown,
        respond: (answer: Answer & { begun: number }) => void,
      ) => boolean,
    ): void;
  };
}

/** The items at an address, some hundred at a time, as they come. */
async function* batches(address: string): AsyncGenerator<EvalItem[]> {
  const response = await fetch(address);
  if (!response.body) throw new Error(`nothing at ${address}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let batch: EvalItem[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const item = JSON.parse(line) as EvalItem;
      if (batch.length >= BATCH && batch.at(-1)?.meetingId !== item.meetingId) {
        yield batch;
        batch = [];
      }
      batch.push(item);
    }
  }
  if (batch.length > 0) yield batch;
}
