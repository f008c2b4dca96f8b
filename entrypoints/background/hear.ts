import { browser } from 'wxt/browser';
import { noteFailure } from '@/lib/log/note.ts';
import { type SendingPage, sendingPage } from '@/lib/message-sender.ts';
import { onMessage, type Protocol } from '@/lib/messages.ts';

type ToWorker =
  | 'pageDetected'
  | 'client'
  | 'openReader'
  | 'siteGranted'
  | 'mayNotify'
  | 'openSidePanel'
  | 'noteFailures';
type Answer<K extends ToWorker> = ReturnType<Protocol[K]>;

/**
 * Hears a message of content scripts. What is in it may be anything, so that it is `unknown` to who answers; what sent it is
 * known to be a page in a tab. Registered in the turn of the call, and answered in the turn of the message.
 */
export function hear<K extends ToWorker>(
  type: K,
  answer: (data: unknown, page: SendingPage) => Answer<K> | Promise<Answer<K>>,
): void {
  onMessage(type, (({ data, sender }: { data: unknown; sender: Parameters<typeof sendingPage>[0] }) => {
    try {
      return answer(data, sendingPage(sender, browser.runtime.id));
    } catch (error) {
      noteFailure('message', error);
      throw error;
    }
  }) as never);
}
