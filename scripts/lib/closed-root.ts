/**
 * Lets tools see into the overlay. Its shadow tree is closed to pages, and so to every script a tool runs in a page; the debugger
 * may hand it over all the same. In the worlds named here the host gets it as its own `shadowRoot`, which other worlds do not
 * see: what is tried is the product as it is shipped.
 */
import { OVERLAY_MARK } from '../../entrypoints/shared/overlay-mark.ts';

/** For tools that look for elements. */
export const OVERLAY = `[${OVERLAY_MARK}]`;

/** What of the DevTools protocol is needed; sessions of Playwright and of Puppeteer have it. */
interface Debugger {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, listener: (told: never) => void): unknown;
}

interface World {
  id: number;
  origin: string;
  name: string;
  auxData: { frameId: string; type: 'default' | 'isolated' };
}

/** Runs in the extension's own world: waits for the overlay, and gives its tree. */
const AWAITED = `new Promise((found) => {
  const look = () => {
    for (const host of document.querySelectorAll('${OVERLAY}')) {
      const root = chrome.dom.openOrClosedShadowRoot(host);
      if (root?.querySelector('.sagsspor')) return found(root);
    }
    setTimeout(look, 50);
  };
  look();
})`;

const HANDED_OVER = `function () {
  Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
}`;

/**
 * In Chromium, for as long as the page lives. `isOpened`: the worlds that are to see; a tool's own (`isolated`) are enough for
 * looking and clicking, the page's (`default`) for scripts that a test runs in it.
 */
export async function openOverlayRoots(
  session: unknown,
  isOpened: (world: World['auxData']['type']) => boolean = () => true,
): Promise<void> {
  const debug = session as Debugger;
  const worlds = new Map<number, World>();
  /** The overlay's tree, by frame. */
  const trees = new Map<string, number>();

  const handOver = async ({ id, auxData }: World) => {
    const backendNodeId = trees.get(auxData.frameId);
    if (backendNodeId === undefined || !isOpened(auxData.type)) return;
    const asked = { backendNodeId, executionContextId: id };
    const { object } = (await debug.send('DOM.resolveNode', asked)) as { object: { objectId: string } };
    await debug.send('Runtime.callFunctionOn', { ...object, functionDeclaration: HANDED_OVER });
  };
  const watch = async ({ id, auxData: { frameId } }: World) => {
    const asked = { expression: AWAITED, contextId: id, awaitPromise: true };
    const { result } = (await debug.send('Runtime.evaluate', asked)) as { result: { objectId?: string } };
    if (!result.objectId) return;
    const { objectId } = result;
    const { node } = (await debug.send('DOM.describeNode', { objectId })) as {
      node: { backendNodeId: number };
    };
    trees.set(frameId, node.backendNodeId);
    // The page's own world first: who finds something through a tool's world may go on in the page's.
    const others = [...worlds.values()].filter((world) => world.auxData.frameId === frameId);
    for (const type of ['default', 'isolated'] as const)
      for (const world of others) if (world.auxData.type === type) await handOver(world);
  };
  // A page that goes away meanwhile takes its worlds along.
  const quietly = (work: Promise<void>) => void work.catch(() => {});

  debug.on('Runtime.executionContextsCleared', () => {
    worlds.clear();
    trees.clear();
  });
  debug.on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
    worlds.delete(executionContextId);
  });
  debug.on('Runtime.executionContextCreated', ({ context }: { context: World }) => {
    const isExtension = context.origin.startsWith('chrome-extension:');
    if (isExtension && context.auxData.type === 'isolated') return quietly(watch(context));
    worlds.set(context.id, context);
    quietly(handOver(context));
  });
  await debug.send('Runtime.enable');
}

/** What of WebDriver BiDi is needed: Puppeteer keeps it for itself. */
interface Bidi {
  connection: {
    send<T>(command: string, asked: object): Promise<{ result: T }>;
    on(event: 'script.message', listener: (told: ToldHost) => void): void;
  };
}

interface Node {
  sharedId: string;
}

interface ToldHost {
  channel: string;
  data: Node & { value?: { shadowRoot?: Node | null } };
  source: { context?: string };
}

const CHANNEL = 'overlay';

/** Runs in each page before its own scripts, in a world beside it. Tells again: what was told while a page came in may be lost. */
const TOLD = `(tell) => {
  const look = () => {
    const host = document.querySelector('${OVERLAY}');
    if (host) tell(host);
    setTimeout(look, host ? 1000 : 50);
  };
  look();
}`;

/** In Firefox, for all tabs that are yet to load a page: the page's world sees the tree, as Puppeteer looks there. */
export async function openOverlayRootsInFirefox(browser: unknown): Promise<void> {
  const { connection } = browser as Bidi;
  connection.on('script.message', ({ channel, data, source }) => {
    const root = data.value?.shadowRoot;
    if (channel !== CHANNEL || !root || !source.context) return;
    const asked = {
      functionDeclaration: `(host, value) => void Object.defineProperty(host, 'shadowRoot', { value, configurable: true })`,
      arguments: [{ sharedId: data.sharedId }, { sharedId: root.sharedId }],
      target: { context: source.context },
      awaitPromise: false,
    };
    connection.send('script.callFunction', asked).catch(() => {}); // the page is gone
  });
  const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 };
  await connection.send('script.addPreloadScript', {
    functionDeclaration: TOLD,
    arguments: [{ type: 'channel', value: { channel: CHANNEL, serializationOptions } }],
    sandbox: CHANNEL,
  });
}
