import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';
import { clientArguments, OpenReader } from '@/lib/message-schemas.ts';

describe('what a content script may change of the settings', () => {
  it('is looks and the overlay, never what is stored of closed items', () => {
    const [taken] = clientArguments.saveSettings.parse([{ ...DEFAULT_SETTINGS, keepClosed: true }]);
    expect(taken).not.toHaveProperty('keepClosed');
    expect(taken).toHaveProperty('theme', 'auto');
  });
});

describe('what a content script may open the reader with', () => {
  const bare = { meetingId: null, itemKey: null, address: null };

  it.each([{ settings: true }, { query: 'klima' }, { query: null }, {}])('takes %o', (more) => {
    expect(OpenReader.parse({ ...bare, ...more })).toEqual({ ...bare, ...more });
  });

  it.each([{ settings: 'yes' }, { query: 'x'.repeat(1001) }, { query: 1 }])('refuses %o', (more) => {
    expect(OpenReader.safeParse({ ...bare, ...more }).success).toBe(false);
  });
});
