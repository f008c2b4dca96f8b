import type { PageView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { errorCodeOf, KnownError } from '@/lib/errors.ts';
import { ClientCall, clientArguments } from '@/lib/message-schemas.ts';
import { type PageState, showPageState } from './badge.ts';

/**
 * Runs one validated call for a content script. Errors cross the boundary as `code: help`, which `errorCodeOf` reads back.
 */
export async function callClient(
  client: SagssporClient,
  data: unknown,
  tabId: number | undefined,
): Promise<unknown> {
  const call = ClientCall.safeParse(data);
  const args = call.success ? clientArguments[call.data.method].safeParse(call.data.args) : call;
  if (!call.success || !args.success) throw new KnownError('invalid-message', args.error?.message ?? '');
  const method = client[call.data.method] as (...args: unknown[]) => Promise<unknown>;
  try {
    const answer = await method(...(args.data as unknown[]));
    if (call.data.method === 'preview' && tabId !== undefined)
      await showPageState(tabId, pageStateOf(answer as PageView));
    return answer;
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new KnownError(errorCodeOf(error), error instanceof Error ? error.message : String(error));
  }
}

/** What a page in front of the user was read as goes to the toolbar; the overlay reads it again after each change. */
function pageStateOf(page: PageView): PageState {
  if (page.kind === 'meeting') return page.meeting.saved === 'new' ? 'found' : page.meeting.saved;
  return page.kind === 'index' ? 'found' : 'none';
}
