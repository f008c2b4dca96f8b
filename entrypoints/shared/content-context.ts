import { browser } from 'wxt/browser';

/** The running script of each name. Content scripts share this global object, and no page can reach it. */
const world = globalThis as { sagssporRunning?: Map<string, AbortController> };

/**
 * In the place of WXT's class of this name (`wxt.config.ts`), which tells an earlier run of a script by an event in the document,
 * and by a message to the window, that there is a newer one: both name the extension to every page, and a page that sends
 * them ends our script. Here the earlier run is told where the page cannot listen. One that an update cut off notices by
 * itself (`isInvalid`).
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor(name: string) {
    world.sagssporRunning ??= new Map();
    world.sagssporRunning.get(name)?.abort();
    world.sagssporRunning.set(name, this.#end);
  }

  /** Has a successor begun, or is the extension gone that this script belongs to? Asking is what notices the latter. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#end.abort();
    return this.#end.signal.aborted;
  }

  onInvalidated(end: () => void): void {
    this.#end.signal.addEventListener('abort', end);
  }
}
