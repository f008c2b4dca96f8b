import type { Detection } from '@/lib/sites/types.ts';

/** May be started and stopped often and in any order; stopped, it leaves nothing running on the page. */
export interface Monitor {
  start(): void;
  stop(): void;
}

export interface Surroundings {
  window: Window;
  /** What the page holds right now. Reads only. */
  look(): Detection;
  /** Is late content worth waiting for at this address? */
  expects(url: URL): boolean;
  report(detection: Detection, address: string): void;
  /** The page becomes another at any click, without a new address: an agenda seen is watched on. */
  changes?: boolean;
}

/** A look waits until the page has been quiet this long (ms) … */
const QUIET = 200;
/** … but not longer than this, on a page that never is. */
const PATIENCE = 1000;
/** After this long (ms) without an agenda there is none. */
const LONGEST = 10_000;
/** What comes into a shadow tree is seen by looking again this often (ms): its making tells nobody. */
const AGAIN = 1000;

/**
 * Tells what the page holds: once when it stands, again when client-side navigation or late content changes it. On a
 * page with nothing it reports nothing, and watches nothing unless an agenda is to be expected there.
 */
export class PageMonitor implements Monitor {
  readonly #at: Surroundings;
  #listening: AbortController | null = null;
  #observer: MutationObserver | null = null;
  #quiet: number | undefined;
  #deadline: number | undefined;
  #again: number | undefined;
  /** When the first change not yet looked at came (ms). */
  #changedAt: number | null = null;
  /** Page last looked at, without fragment. */
  #address = '';
  /** Seen on the page we navigated from: seeing it again right away means that the content is not yet replaced. */
  #stale: string | null = null;
  #lastSeen = '';
  /** Page and sight last reported. */
  #told = '';
  /** The worker shows something for this tab. */
  #shown = false;

  constructor(at: Surroundings) {
    this.#at = at;
  }

  start(): void {
    if (this.#listening) return;
    const { window } = this.#at;
    const { document } = window;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const options = { passive: true, signal };
    const moved = () => this.#moved();
    const navigation = (window as { navigation?: EventTarget }).navigation;
    if (navigation) navigation.addEventListener('currententrychange', moved, options);
    else for (const name of ['popstate', 'hashchange']) window.addEventListener(name, moved, options);
    // Back from the back/forward cache: the worker has forgotten this tab.
    if (this.#at.changes)
      for (const name of ['click', 'keyup'])
        window.addEventListener(name, () => this.#chosen(), { ...options, capture: true });
    window.addEventListener('pageshow', (event) => event.persisted && this.#arrive(), options);
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', () => this.#arrive(), { ...options, once: true });
    else this.#arrive();
  }

  stop(): void {
    this.#rest();
    this.#listening?.abort();
    this.#listening = null;
    this.#shown = false;
    this.#stale = null;
  }

  #here(): string {
    return this.#at.window.location.href.replace(/#.*$/, '');
  }

  /** A page that stands. */
  #arrive(): void {
    this.#rest();
    this.#address = this.#here();
    this.#stale = null;
    if (!this.#decide(this.#seen()) && this.#at.expects(new URL(this.#address))) this.#watch();
  }

  /** A client-side navigation: the content follows, before or after. */
  #moved(): void {
    if (this.#here() === this.#address) return;
    this.#rest();
    this.#address = this.#here();
    this.#stale = this.#lastSeen;
    this.#watch();
    this.#changed();
  }

  /** Something may have been chosen: what it shows is on its way. */
  #chosen(): void {
    if (this.#observer) return;
    this.#watch();
    this.#changed();
  }

  #seen(): Detection {
    const detection = this.#at.look();
    const title = this.#at.window.document.querySelector('h1')?.textContent ?? '';
    this.#lastSeen = [detection.kind, title, ...detection.why].join('\n');
    return detection;
  }

  /** Reports what is certain; true when there is nothing more to wait for. */
  #decide(detection: Detection): boolean {
    const nothing = detection.kind === 'nothing' || detection.kind === 'unexpected-nothing';
    if (!nothing && this.#lastSeen === this.#stale) return false;
    if (!nothing && this.#at.changes && this.#told === `${this.#address}\n${this.#lastSeen}`) return false;
    if (!nothing) this.#report(detection);
    else if (this.#shown) this.#report({ ...detection, kind: 'nothing' });
    return !nothing && !this.#at.changes;
  }

  #report(detection: Detection): void {
    this.#shown = detection.kind !== 'nothing';
    this.#told = `${this.#address}\n${this.#lastSeen}`;
    this.#at.report(detection, this.#address);
  }

  #watch(): void {
    const { window } = this.#at;
    this.#observer = new MutationObserver(() => this.#changed());
    this.#observer.observe(window.document, { childList: true, subtree: true, characterData: true });
    this.#deadline = window.setTimeout(() => this.#giveUp(), LONGEST);
    this.#again = window.setInterval(() => this.#look(), AGAIN);
  }

  #look(): void {
    this.#changedAt = null;
    if (this.#decide(this.#seen())) this.#rest();
  }

  #changed(): void {
    const { window } = this.#at;
    const now = Date.now();
    this.#changedAt ??= now;
    window.clearTimeout(this.#quiet);
    const wait = Math.max(0, Math.min(QUIET, this.#changedAt + PATIENCE - now));
    this.#quiet = window.setTimeout(() => this.#look(), wait);
  }

  /** Time is up: what is there now is the answer. */
  #giveUp(): void {
    this.#rest();
    this.#stale = null;
    const detection = this.#seen();
    if (!this.#decide(detection) && detection.kind === 'unexpected-nothing') this.#report(detection);
  }

  /** Nothing observed, nothing scheduled. */
  #rest(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#at.window.clearTimeout(this.#quiet);
    this.#at.window.clearTimeout(this.#deadline);
    this.#at.window.clearInterval(this.#again);
    this.#changedAt = null;
  }
}
