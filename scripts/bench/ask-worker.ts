import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumSession, until } from '../../test/journeys/harness/chromium.ts';

export interface Asked {
  /** From the message to the answer. */
  ms: number;
  answer: unknown;
}

/** Asks the worker as the overlay does, from the extension's own world in a page that it is in. Rejects what the worker does. */
export async function workerAsker(
  session: ChromiumSession,
  page: Page,
): Promise<(method: string, ...args: unknown[]) => Promise<Asked>> {
  const debug = await session.context.newCDPSession(page);
  const contextId = await worldOf(debug, session.extensionId);
  return async (method, ...args) => {
    const message = { id: 1, type: 'client', data: { method, args }, timestamp: 0 };
    const expression = `(async () => {
      const start = performance.now();
      const { res, err } = await chrome.runtime.sendMessage(${JSON.stringify(message)});
      if (err) throw new Error(JSON.stringify(err));
      return { ms: performance.now() - start, answer: res };
    })()`;
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      ...{ expression, contextId, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Asked;
  };
}

/** The extension's world in a page. */
async function worldOf(debug: CDPSession, extensionId: string): Promise<number> {
  let found: number | undefined;
  debug.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.includes(extensionId)) found = id;
  });
  await debug.send('Runtime.enable');
  await until(async () => found !== undefined);
  return found ?? 0;
}
