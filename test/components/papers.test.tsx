/** One meeting of several papers, as its reader sees it. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { mainFirst } from '@/components/ui/sections.ts';
import type { Section } from '@/lib/agenda/model.ts';
import type { MeetingPaper, MeetingView } from '@/lib/agenda/views.ts';
import { fakeClient, sampleMeeting, sampleSource } from './fake-client.ts';
import { fakeIntake } from './fake-intake.ts';
import { openReader, openSidebar, savedMeeting } from './harness.tsx';

afterEach(cleanup);

const paper = (more: Partial<MeetingPaper>): MeetingPaper => ({
  ...{ id: 'a', kind: 'agenda', channel: 'kl', address: 'https://www.kl.dk/dagsorden.pdf', items: [] },
  savedAt: '2025-08-26T10:00:00.000Z',
  ...more,
});

/** A meeting with agenda and minutes. Without layout, as here, the last item counts as the one being read. */
function joined(inMinutes: 'all' | 'all but the last' = 'all'): MeetingView {
  const meeting = savedMeeting();
  const keys = meeting.items.map(({ key }) => key);
  const end = inMinutes === 'all' ? keys.length : -1;
  return {
    ...meeting,
    kind: 'minutes',
    papers: [
      paper({ id: 'm', kind: 'minutes', channel: 'file', address: null, items: keys.slice(0, end) }),
      paper({ id: 'a', items: keys }),
    ],
  };
}

function reader(meeting: MeetingView) {
  const client = fakeClient({ saved: [meeting] });
  client.source = async (_, id) => ({ ...sampleSource(), content: `Teksten af ${id}` });
  openReader(fakeIntake(), { view: 'meeting', meetingId: meeting.id, itemKey: null }, { client });
}

describe('in the reader', () => {
  it('each paper is named, with where it came from and when it was saved', async () => {
    reader(joined());
    fireEvent.click(await screen.findByText('2 dokumenter'));
    const link = screen.getByRole('link', { name: 'Dagsorden · www.kl.dk' });
    expect(link.getAttribute('href')).toBe('https://www.kl.dk/dagsorden.pdf');
    expect(screen.getAllByText('Referat · fil').length).toBe(2);
    expect(screen.getAllByText('– gemt 26. august 2025', { exact: false }).length).toBe(2);
  });

  it('the text of the leading paper stands beside the items, and that of any other at a press', async () => {
    reader(joined());
    expect(await screen.findByText('Teksten af m')).toBeTruthy();
    const papers = within(screen.getByRole('group', { name: 'Dokumenter' }));
    expect(papers.getByRole('button', { name: 'Referat · fil' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(papers.getByRole('button', { name: /^Dagsorden/ }));
    expect(await screen.findByText('Teksten af a')).toBeTruthy();
  });

  it('an item that the leading paper does not print brings the text of the one that does', async () => {
    reader(joined('all but the last'));
    expect(await screen.findByText('Teksten af a')).toBeTruthy();
  });

  it('a meeting of one paper needs no choice', async () => {
    reader({ ...savedMeeting(), papers: [paper({ items: [] })] });
    expect(await screen.findByText('Teksten af a')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Dokumenter' })).toBeNull();
    expect(screen.queryByText('1 dokument')).toBeNull();
  });
});

describe('beside a page', () => {
  it('that is another paper of a saved meeting, it is said that they belong together', async () => {
    const page = { ...sampleMeeting(), papers: [paper({})] };
    openSidebar({ client: fakeClient({ page }) });
    expect(await screen.findByText('Hører til et møde, du har gemt med 1 dokument')).toBeTruthy();
  });

  it('that is the saved paper itself, it is not', async () => {
    const page = { ...sampleMeeting(), papers: [paper({})] };
    openSidebar({ client: fakeClient({ page, saved: [page] }) });
    await screen.findByText('Gemt');
    expect(screen.queryByText(/Hører til et møde/)).toBeNull();
  });
});

it('what is asked comes first, then what was decided, whatever the paper’s own order', () => {
  const section = (role: Section['role']): Section => ({ role, heading: role, blocks: [] });
  const printed = ['background', 'recommendation', 'presentation', 'decision', 'other'] as const;
  expect(mainFirst(printed.map(section)).map(({ role }) => role)).toEqual([
    'recommendation',
    'decision',
    'background',
    'presentation',
    'other',
  ]);
});
