import { OVERLAY_MARK } from '../shared/overlay-mark.ts';

/** A page that insists on being rid of us wins after this many returns; the toolbar button brings us back all the same. */
const RETURNS = 10;
/** What our element has; a page that adds `inert`, say, would take it from its user. */
const OWN = new Set([OVERLAY_MARK, 'popover']);

/**
 * Keeps our element in its place: a child of the root, over everything the page shows (the browser's top layer), as we made it.
 * Pages that draw themselves anew throw out what they do not know; others may move or hide it. What was open in it stays
 * open. Watches the children of the root and the element's own attributes alone, which hardly ever change.
 */
export class Stay {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #observer: MutationObserver;
  readonly #isOver: () => boolean;
  #left = RETURNS;

  /** @param isOver is there a successor, whose element has taken the place of ours? */
  constructor(document: Document, host: HTMLElement, isOver: () => boolean) {
    this.#document = document;
    this.#host = host;
    this.#isOver = isOver;
    this.#observer = new MutationObserver(this.#disturbed);
    // A page may take an element out of the top layer.
    host.addEventListener('toggle', this.#disturbed);
    this.comeBack();
  }

  /** Puts the element where it belongs, if it is not there; tells whether it was not. */
  comeBack(): boolean {
    const root = this.#document.documentElement;
    if (!root) return false; // written anew just now: its coming is seen
    const was = this.#isInPlace(root);
    if (!was) {
      for (const { name } of [...this.#host.attributes]) if (!OWN.has(name)) this.#host.removeAttribute(name);
      if (this.#host.getAttribute('popover') !== 'manual') this.#host.setAttribute('popover', 'manual');
      if (this.#host.parentNode !== root) root.append(this.#host);
      this.#raise();
    }
    this.#watch(root);
    return !was;
  }

  /** The same, and over what the page has put into the top layer since: the user asked for us. */
  comeToFront(): boolean {
    if (this.comeBack()) return true;
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#raise();
    return false;
  }

  /** Can the element be seen and used? What a page does to all of itself, we do not undo. */
  isShown(): boolean {
    return this.#host.isConnected && this.#host.checkVisibility() && !this.#host.closest('[inert]');
  }

  end(): void {
    this.#observer.disconnect();
    this.#host.removeEventListener('toggle', this.#disturbed);
    this.#host.remove();
  }

  readonly #disturbed = () => {
    if (this.#isOver()) this.end();
    else if (!this.#isInPlace(this.#document.documentElement) && this.#left-- > 0) this.comeBack();
  };

  #isInPlace(root: Element | null): boolean {
    const { attributes, parentNode } = this.#host;
    return (
      root !== null &&
      parentNode === root &&
      attributes.length === OWN.size &&
      [...attributes].every(({ name }) => OWN.has(name)) &&
      this.#host.getAttribute('popover') === 'manual' &&
      this.#host.matches(':popover-open')
    );
  }

  /** Over everything else the page shows. A page can forbid it, and then its own elements may lie over ours. */
  #raise(): void {
    try {
      this.#host.showPopover();
    } catch {}
  }

  #watch(root: Element): void {
    this.#observer.disconnect();
    for (const node of [this.#document, root]) this.#observer.observe(node, { childList: true });
    this.#observer.observe(this.#host, { attributes: true });
  }
}
