import { OVERLAY_MARK } from '../shared/overlay-mark.ts';
import { refuseScriptedTyping } from './typing.ts';

/** Typing and the like stay ours: the page's own shortcuts must not hear them. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];
/** What only a person may do to us; what a script made is dropped. */
const TRUSTED_ONLY = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'],
  ...['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change'],
  ...['submit', 'paste', 'drop', 'dragstart'],
];

/**
 * What a page may not decide about our element, said so that it holds: an important declaration within a shadow tree wins
 * over any of the page's. `all` leaves out the two directions.
 */
const RESET = `:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
  transition: none !important;
}`;

export interface OverlayHost {
  /** What the page sees: an element with nothing in it. */
  element: HTMLElement;
  /** Where the interface is drawn. */
  layer: HTMLElement;
}

/**
 * Our element, not yet in the page. Its shadow tree is closed, because the archive is shown in it, and a page must not read
 * that. It is no custom element: a page could define one of its name, be handed ours, and ask it for its tree.
 */
export function makeHost(document: Document, css: string): OverlayHost {
  const element = document.createElement('div');
  element.setAttribute(OVERLAY_MARK, '');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${RESET}\n${css}`;
  const layer = document.createElement('div');
  root.append(style, layer);
  for (const type of TRUSTED_ONLY)
    root.addEventListener(type, (event) => event.isTrusted || refuse(event), true);
  refuseScriptedTyping(root);
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  return { element, layer };
}

function refuse(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
