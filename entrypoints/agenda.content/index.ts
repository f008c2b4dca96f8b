import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/lib/messages.ts';
import { adapterOrGeneric } from '@/lib/sites/index.ts';
import { KL_PAGES } from '@/lib/sites/kl/hosts.ts';
import { NOT_PREPARE_PAGES, PREPARE_PAGES } from '@/lib/sites/prepare/hosts.ts';
import { describeDocument } from './describe.ts';
import { PageMonitor } from './monitor.ts';

/** The page detector: decides quickly and quietly what a page holds. All it may do is look, tell, and answer. */
export default defineContentScript({
  // Other hosts are granted by a click, and the worker registers this script for them.
  matches: [...KL_PAGES, ...PREPARE_PAGES],
  excludeMatches: NOT_PREPARE_PAGES,
  runAt: 'document_idle',
  main(ctx) {
    const here = () => new URL(window.location.href);
    const adapter = adapterOrGeneric(here());
    const look = () => adapter.detect(document, here());

    const monitor = new PageMonitor({
      window,
      look,
      expects: adapter.expects,
      changes: adapter.changes ?? false,
      report(detection, address) {
        // After an update the page belongs to our successor. Reading `isInvalid` is what notices it.
        if (ctx.isInvalid) return;
        // A worker that is gone or restarting: the next event tells it again.
        sendMessage('pageDetected', { detection, address }).catch(() => {});
      },
    });
    const stopAnswering = onMessage('describePage', () => ({
      detection: look(),
      source: describeDocument(document, window.location.href, adapter.id),
    }));
    ctx.onInvalidated(() => {
      monitor.stop();
      stopAnswering();
    });
    monitor.start();
  },
});
