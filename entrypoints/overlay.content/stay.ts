/** A page that insists on being rid of us wins after this many returns; the toolbar button brings us back all the same. */
const RETURNS = 10;

/**
 * Keeps our element in a page that throws away what it does not know, as pages do that draw themselves anew. What was open
 * in it stays open. Watches the children of the root alone, which hardly ever change.
 */
export class Stay {
  readonly #document: Document;
  readonly #host: Element;
  readonly #observer: MutationObserver;
  #left = RETURNS;

  constructor(document: Document, host: Element) {
    this.#document = document;
    this.#host = host;
    this.#observer = new MutationObserver(() => {
      if (!host.isConnected && this.#left-- > 0) this.comeBack();
    });
    this.#watch();
  }

  /** Puts the element back if it is gone; tells whether it was. */
  comeBack(): boolean {
    if (this.#host.isConnected) return false;
    this.#document.documentElement.append(this.#host);
    this.#watch(); // the root may be another one by now
    return true;
  }

  end(): void {
    this.#observer.disconnect();
  }

  #watch(): void {
    for (const node of [this.#document, this.#document.documentElement])
      this.#observer.observe(node, { childList: true });
  }
}
