import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMessageClient } from '@/lib/message-client.ts';
import { sendMessage } from '@/lib/messages.ts';

vi.mock('@/lib/messages.ts', () => ({ sendMessage: vi.fn() }));
const worker = vi.mocked(sendMessage);

describe('the client of the overlay', () => {
  beforeEach(() => {
    worker.mockReset();
  });

  it('asks again when the worker died over the question', async () => {
    worker
      .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
      .mockResolvedValueOnce([]);
    expect(await createMessageClient().meetings()).toEqual([]);
    expect(worker).toHaveBeenCalledTimes(2);
  });

  it('does not ask again when the worker answered no', async () => {
    worker.mockRejectedValue(new Error('not-found: kkr-hovedstaden/2025-09-02'));
    await expect(createMessageClient().meeting('kkr-hovedstaden/2025-09-02')).rejects.toThrow('not-found');
    expect(worker).toHaveBeenCalledTimes(1);
  });

  it('gives up after a few tries', async () => {
    worker.mockRejectedValue(new Error('Could not establish connection.'));
    await expect(createMessageClient().bookmarks()).rejects.toThrow('connection');
    expect(worker).toHaveBeenCalledTimes(3);
  });
});
