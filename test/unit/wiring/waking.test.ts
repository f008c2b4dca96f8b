/** A worker is mostly woken to search: what it then evaluates is what somebody waits for. */
import { expect, it, vi } from 'vitest';
import { callClient } from '@/entrypoints/background/calls.ts';
import { createArchiveClient } from '@/lib/archive/client.ts';
import { openArchive } from '@/lib/archive/database.ts';
import { asked } from '../../search/asked.ts';

const evaluated = vi.hoisted(() => [] as string[]);
vi.mock('@/lib/pipeline.ts', async (original) => {
  evaluated.push('reading documents');
  return original();
});
vi.mock('@/lib/extraction/facts/index.ts', async (original) => {
  evaluated.push('finding facts');
  return original();
});
vi.mock('@/lib/message-schemas.ts', async (original) => {
  evaluated.push('all schemas');
  return original();
});

const page = { tabId: 1, url: new URL('https://www.kl.dk/a'), incognito: false };

it('evaluates nothing but searching to search and to suggest, and the rest when it is asked for', async () => {
  const client = createArchiveClient(await openArchive('waking'));
  const answer = (method: string, ...args: unknown[]) => callClient(client, { method, args }, page);
  await answer('search', asked('letbanen', 20, { facets: true }));
  await answer('suggest', 'letb', 4, 'da');
  await answer('settings');
  expect(evaluated).toEqual([]);
  await answer('meetings');
  expect(evaluated.toSorted()).toEqual(['all schemas', 'finding facts', 'reading documents']);
});
