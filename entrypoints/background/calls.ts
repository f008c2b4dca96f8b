import type { PageView } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { errorCodeOf, KnownError } from '@/lib/errors.ts';
import { noteFailure } from '@/lib/log/note.ts';
import { checkClaims, type SendingPage } from '@/lib/message-sender.ts';
import { QuickCall, quickArguments } from '@/lib/quick-schemas.ts';
import { type PageState, showPageState } from './badge.ts';

/** What is asked, if it may be. */
async function asked(data: unknown, page: SendingPage) {
  try {
    const call = await validated(data);
    checkClaims(call.name, call.args, page);
    return call;
  } catch (error) {
    noteFailure('message', error);
    throw error;
  }
}

/** A call, if it is one. The schemas of everything are evaluated only where those of searching do not know it. */
async function validated(data: unknown): Promise<{ name: keyof SagssporClient; args: unknown[] }> {
  const quick = QuickCall.safeParse(data);
  const { ClientCall, clientArguments } = quick.success
    ? { ClientCall: QuickCall, clientArguments: quickArguments }
    : await import('@/lib/message-schemas.ts');
  const call = ClientCall.safeParse(data);
  if (!call.success) throw refused(call.error);
  const { method: name } = call.data;
  const args = (clientArguments as typeof quickArguments)[name as 'search'].safeParse(call.data.args);
  if (!args.success) throw refused(args.error);
  return { name, args: args.data };
}

const refused = ({ message }: Error) => new KnownError('invalid-message', message);

/**
 * Runs one call for our script in a page, if it fits the protocol, and claims nothing about another site. Errors cross the boundary as `code: help`, which `errorCodeOf` reads back.
 */
export async function callClient(client: SagssporClient, data: unknown, page: SendingPage): Promise<unknown> {
  const { name, args } = await asked(data, page);
  const method = client[name] as (...args: unknown[]) => Promise<unknown>;
  try {
    const answer = await method(...args);
    if (name === 'preview') await showPageState(page.tabId, pageStateOf(answer as PageView));
    return answer;
  } catch (error) {
    noteFailure(name, error);
    if (error instanceof KnownError) throw error;
    throw new KnownError(errorCodeOf(error), error instanceof Error ? error.message : String(error));
  }
}

/** What a page in front of the user was read as goes to the toolbar; the overlay reads it again after each change. */
function pageStateOf(page: PageView): PageState {
  if (page.kind === 'meeting') return page.meeting.saved === 'new' ? 'found' : page.meeting.saved;
  return page.kind === 'index' ? 'found' : 'none';
}
