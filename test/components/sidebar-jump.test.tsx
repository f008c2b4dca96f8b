import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openingOf } from '@/components/ui/sections.ts';
import type { Section } from '@/lib/agenda/model.ts';
import { damagedMeeting } from './damaged-meeting.ts';
import { fakeClient } from './fake-client.ts';
import { openSidebar } from './harness.tsx';

afterEach(cleanup);

describe('a place in the page', () => {
  it('is looked for by title and beginning as they were read: the page prints the damaged words', async () => {
    const meeting = damagedMeeting();
    const client = fakeClient({ page: meeting });
    client.preview = async () => ({ kind: 'meeting', meeting });
    const { host } = openSidebar({ client });
    fireEvent.click(await screen.findByRole('button', { name: /^Vis i siden: 3\.1/ }));
    expect(host.jumpTo).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Konsekvenser af sundhedsreformen for Klimaailiancen',
        opening: expect.stringContaining('besluttede på mgdet den 18. juni 2025, at mgdet skulle'),
      }),
    );
  });

  const section = (blocks: Section['blocks'], repairs: Section['repairs'] = []): Section => ({
    role: 'other',
    heading: '',
    blocks,
    repairs,
  });
  const repair = (start: number | null, end: number | null, read: string, meant: string) => ({
    start,
    end,
    read,
    meant,
    kept: false,
  });

  it('begins with the first line that has words: list markers and tables are set in many ways', () => {
    const opening = openingOf([
      section([]),
      section(
        [
          { type: 'table', rows: [['møde', '1']] },
          { type: 'list', items: [{ marker: '–', text: 'På mødet' }] },
        ],
        // Of the table, of the list after marker and blank, and one whose place is not known.
        [repair(0, 4, 'mgde', 'møde'), repair(12, 17, 'mgdet', 'mødet'), repair(null, null, 'x', 'y')],
      ),
    ]);
    expect(opening).toBe('På mgdet');
  });

  it('is no longer than is needed, counted as it was read', () => {
    expect(
      openingOf([
        section([{ type: 'paragraph', text: 'æ'.repeat(200) }], [repair(0, 200, 'ae'.repeat(200), 'x')]),
      ]),
    ).toBe('ae'.repeat(60));
  });

  it('has no beginning where there is no text', () => {
    expect(openingOf([section([{ type: 'paragraph', text: ' ' }]), section([])])).toBe('');
  });
});
