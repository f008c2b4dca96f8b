/** The overlay: brought by the worker to pages that hold something, or when the user asks for it. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Notifying } from '@/components/following/notifying.ts';
import styles from '@/components/overlay/overlay.css?inline';
import type { LogEntry } from '@/lib/log/entry.ts';
import { createMessageClient } from '@/lib/message-client.ts';
import { onMessage, sendMessage } from '@/lib/messages.ts';
import { keepLog } from '../shared/failures.ts';
import { OVERLAY_MARK } from '../shared/overlay-mark.ts';
import { makeHost } from './host.ts';
import { jumpTo } from './jump.ts';
import { OverlaySurface } from './OverlaySurface.tsx';
import ownStyles from './overlay.css?inline';
import { currentPage } from './page.ts';
import { Signal } from './signal.ts';
import { Stay } from './stay.ts';

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

const ownFiles = () =>
  new Map([[browser.runtime.getURL('/content-scripts/overlay.js'), 'content-scripts/overlay.js']]);

/** Some browsers tell us of the page's own failures too. */
const isOurs = ({ step, place }: LogEntry) => place !== null || !step.startsWith('uncaught');

/** How long the overlay may take to show itself, before it is judged whether it can be seen (ms). */
const SHOWING_MS = 100;

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    keepLog('overlay', ownFiles, (entries) => sendMessage('noteFailures', entries.filter(isOurs)));
    const pageChanged = new Signal();
    const toggled = new Signal<{ show: boolean }>();
    const marked = new Signal<{ text: string }>();
    const { element, layer } = makeHost(document, `${styles}\n${ownStyles}`);
    // One that an update left behind, and that nobody is behind any more.
    for (const former of document.querySelectorAll(`[${OVERLAY_MARK}]`)) former.remove();
    const stay = new Stay(document, element, () => ctx.isInvalid);
    const isShown = () =>
      new Promise<boolean>((answer) => setTimeout(() => answer(stay.isShown()), SHOWING_MS));

    const stops = [
      onMessage('pageChanged', () => {
        stay.comeBack();
        pageChanged.raise();
        return true;
      }),
      onMessage('toggleOverlay', ({ data }) => {
        toggled.raise({ show: stay.comeToFront() || data.show });
        return isShown();
      }),
      onMessage('takeMarked', ({ data }) => {
        stay.comeToFront();
        // The menu gives it as one line; the page still has it as it was printed.
        marked.raise({ text: document.getSelection()?.toString().trim() || data.text });
        return isShown();
      }),
      onMessage('jumpTo', ({ data }) => jumpTo(document, data, layer)),
    ];

    const app = document.createElement('div');
    layer.append(app);
    render(
      <OverlaySurface
        client={createMessageClient()}
        readPage={currentPage}
        pageChanged={pageChanged}
        toggled={toggled}
        marked={marked}
        siteGranted={() => sendMessage('siteGranted')}
        notifying={notifying}
        jumpTo={(target) => jumpTo(document, target, layer)}
        openReader={(target) => void sendMessage('openReader', target)}
        openSidePanel={
          browser.runtime.getManifest().permissions?.includes('sidePanel')
            ? () => void sendMessage('openSidePanel')
            : undefined
        }
      />,
      app,
    );
    ctx.onInvalidated(() => {
      for (const stop of stops) stop();
      render(null, app);
      stay.end();
    });
  },
});
