/** The overlay: brought by the worker to pages that hold something, or when the user asks for it. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Notifying } from '@/components/following/notifying.ts';
import styles from '@/components/overlay/overlay.css?inline';
import { createMessageClient } from '@/lib/message-client.ts';
import { onMessage, sendMessage } from '@/lib/messages.ts';
import { jumpTo } from './jump.ts';
import { OverlaySurface } from './OverlaySurface.tsx';
import ownStyles from './overlay.css?inline';
import { currentPage } from './page.ts';
import { Signal } from './signal.ts';
import { Stay } from './stay.ts';

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
/** What only a person may do to us; a page can fake them, and faked ones are dropped. */
const TRUSTED_ONLY = [
  'click',
  'dblclick',
  'pointerdown',
  'mousedown',
  'keydown',
  'keyup',
  'input',
  'change',
  'submit',
];

/** A content script cannot ask the browser itself; where the worker cannot either, the reader can. */
const notifying: Notifying = {
  isAllowed: async () => (await sendMessage('mayNotify', { ask: false })) === 'given',
  async ask() {
    const answer = await sendMessage('mayNotify', { ask: true });
    if (answer === 'elsewhere')
      void sendMessage('openReader', { meetingId: null, itemKey: null, address: null, list: 'news' });
    return answer;
  },
};

export default defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    const pageChanged = new Signal();
    const toggled = new Signal<{ show: boolean }>();
    const marked = new Signal<{ text: string }>();
    let layer: HTMLElement | undefined;
    let stay: Stay | undefined;

    // Answered before anything is awaited: the worker asks at once.
    const stops = [
      onMessage('pageChanged', () => {
        stay?.comeBack();
        pageChanged.raise();
        return true;
      }),
      onMessage('toggleOverlay', ({ data }) => {
        const wasGone = stay?.comeBack() ?? false;
        toggled.raise({ show: data.show || wasGone });
        return true;
      }),
      onMessage('takeMarked', ({ data }) => {
        stay?.comeBack();
        // The menu gives it as one line; the page still has it as it was printed.
        marked.raise({ text: document.getSelection()?.toString().trim() || data.text });
        return true;
      }),
      onMessage('jumpTo', ({ data }) => (layer ? jumpTo(document, data, layer) : ('lost' as const))),
    ];

    const ui = await createShadowRootUi(ctx, {
      name: 'sagsspor-overlay',
      position: 'inline',
      anchor: 'html',
      append: 'last',
      css: `${styles}\n${ownStyles}`,
      isolateEvents: KEPT_INSIDE,
      onMount(container, shadow) {
        for (const type of TRUSTED_ONLY)
          shadow.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
        layer = container;
        const app = document.createElement('div');
        container.append(app);
        render(
          <OverlaySurface
            client={createMessageClient()}
            readPage={currentPage}
            pageChanged={pageChanged}
            toggled={toggled}
            marked={marked}
            siteGranted={() => sendMessage('siteGranted')}
            notifying={notifying}
            jumpTo={(target) => jumpTo(document, target, container)}
            openReader={(target) => void sendMessage('openReader', target)}
            openSidePanel={
              browser.runtime.getManifest().permissions?.includes('sidePanel')
                ? () => void sendMessage('openSidePanel')
                : undefined
            }
          />,
          app,
        );
        return app;
      },
      onRemove: (app) => app && render(null, app),
    });
    ui.mount();
    stay = new Stay(document, ui.shadowHost);
    ctx.onInvalidated(() => {
      stay?.end();
      for (const stop of stops) stop();
      ui.remove();
    });
  },
});
