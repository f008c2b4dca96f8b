import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRoute, writeRoute } from '@/components/reader/route.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { onTheDay } from './cases-harness.tsx';
import { fakeClient, sampleMeeting } from './fake-client.ts';
import { type FakeFollowing, fakeFollowing } from './fake-following.ts';
import { fakeIntake } from './fake-intake.ts';
import { itemRef, sampleChanges, sampleFollowUp } from './following-fixtures.ts';
import { openReader, openSidebar, press, row, savedMeeting } from './harness.tsx';

beforeEach(onTheDay);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const DRINKING = 'Drikkevandsbeskyttelse og nye krav til boringsnære områder';
const meeting = sampleMeeting();
const drinking = meeting.items.find(({ title }) => title === DRINKING);
const key = drinking?.key ?? '';

/** An archive with the sample meeting, in which things can be followed. */
function clientWith(options: FakeFollowing = {}, saved = [savedMeeting()]): SagssporClient {
  const items = meeting.items.map((item) => ({
    ...itemRef('kkr-hovedstaden', '2025-06-18', item.number, item.title),
    itemKey: item.key,
  }));
  const following = fakeFollowing({ items, ...options });
  return { ...fakeClient({ saved }), ...following };
}

describe('addresses of what is followed', () => {
  it('lead there and back', () => {
    for (const hash of [
      '#cases=',
      '#case=case-klima',
      '#fora=',
      '#follow-up=kkr-hovedstaden%2F2025-06-18',
      '#deadlines=',
      '#news=',
      '#bookmarks=',
    ])
      expect(writeRoute(readRoute(hash))).toBe(hash);
  });

  it('without what they name lead home', () => {
    expect(readRoute('#case=')).toEqual({ view: 'home', query: '' });
    expect(readRoute('#follow-up=')).toEqual({ view: 'home', query: '' });
  });
});

describe('the reader', () => {
  it('has a way to every view of what is followed, and says where one is', async () => {
    openReader(fakeIntake(), { view: 'cases' }, { client: clientWith() });
    const nav = await screen.findByRole('navigation', { name: 'Visning' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#', '#news=', '#deadlines=', '#cases=', '#bookmarks=', '#briefings=', '#fora=']);
    expect(nav.querySelector('[aria-current]')?.textContent).toBe('Sager');
    expect(document.title).toBe('Sager – Sagsspor');
    const card = await screen.findByRole('link', { name: /^Klimaalliancen/ });
    expect(card.getAttribute('href')).toBe('#case=case-klima');
  });

  it('saves all cases as a status report, as a Word file and as Markdown', async () => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    openReader(fakeIntake(), { view: 'cases' }, { client: clientWith() });
    fireEvent.click(await screen.findByRole('button', { name: 'Gem som Markdown' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    const file = saved.mock.calls[0]?.[0] as Blob;
    expect(file.type).toContain('text/markdown');
    expect(await file.text()).toContain('### Klimaalliancen');
    fireEvent.click(screen.getByRole('button', { name: 'Statusrapport (Word)' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(2), { timeout: 10_000 });
    const bytes = new Uint8Array((await (saved.mock.lastCall?.[0] as Blob | undefined)?.arrayBuffer()) ?? []);
    // A zip, as Word's files are.
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    saved.mockRestore();
  });

  it('shows a case, leads from its items to their meetings, and back to all cases when it goes', async () => {
    const { seen } = openReader(fakeIntake(), { view: 'case', id: 'case-klima' }, { client: clientWith() });
    await screen.findByRole('button', { name: /^Titel: Klimaalliancen/ });
    await waitFor(() => expect(document.title).toBe('Klimaalliancen – Sagsspor'));
    fireEvent.click((await screen.findAllByRole('button', { name: /^3\.2 Etablering/ }))[0] as HTMLElement);
    expect(seen.at(-1)).toMatchObject({ view: 'meeting', meetingId: 'kkr-hovedstaden/2023-07-05' });
    cleanup();
    const view = openReader(fakeIntake(), { view: 'case', id: 'case-klima' }, { client: clientWith() });
    fireEvent.click(await screen.findByRole('button', { name: 'Følg ikke længere' }));
    await waitFor(() => expect(view.seen.at(-1)).toEqual({ view: 'cases' }));
  });

  it('says that a case is gone', async () => {
    openReader(fakeIntake(), { view: 'case', id: 'nothing' }, { client: clientWith() });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('follows an item with f, once, and leads to its case', async () => {
    const client = clientWith();
    const { seen } = openReader(
      fakeIntake(),
      { view: 'meeting', meetingId: meeting.id, itemKey: null },
      { client },
    );
    const title = await screen.findByRole('heading', { level: 3, name: new RegExp(DRINKING) });
    title.focus();
    press('f');
    const article = within(title.closest('article') as HTMLElement);
    fireEvent.click(await article.findByRole('button', { name: `I sagen “${DRINKING}”` }));
    expect(seen.at(-1)).toEqual({ view: 'case', id: 'case-1' });
  });

  it('says at items what changed and how often they came, and leads to the follow-up of the meeting', async () => {
    const ref = { ...itemRef('kkr-hovedstaden', '2025-06-18', '3.5', DRINKING), itemKey: key };
    const [change] = sampleChanges().changed;
    const changes = {
      ...sampleChanges(),
      added: [],
      removed: [],
      changed: change ? [{ ...change, item: ref }] : [],
    };
    const followUp = { ...sampleFollowUp(), earlier: { [key]: 2 } };
    openReader(
      fakeIntake(),
      { view: 'meeting', meetingId: meeting.id, itemKey: null },
      { client: clientWith({ changes, followUp }) },
    );
    const article = (await screen.findByRole('heading', { level: 3, name: new RegExp(DRINKING) })).closest(
      'article',
    );
    await waitFor(() => expect(article?.textContent).toContain('set 2 gange før'));
    expect(article?.querySelector('[title="ændret: indstilling, bilag"]')).toBeTruthy();
    const contents = within(screen.getByRole('navigation', { name: 'Indhold' }));
    expect(contents.getByRole('link', { name: /Drikkevand.*ændret$/ })).toBeTruthy();
    const link = screen.getByRole('link', {
      name: /^Beslutninger, ændringer og varslede punkter \(1 ændring\)/,
    });
    expect(link.getAttribute('href')).toBe('#follow-up=kkr-hovedstaden%2F2025-06-18');
  });

  it('shows the follow-up of a meeting under its name', async () => {
    openReader(fakeIntake(), { view: 'follow-up', meetingId: meeting.id }, { client: clientWith() });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Opfølgning: KKR Hovedstaden, 18. juni 2025' }),
    ).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Hvad besluttede vi?' })).toBeTruthy();
  });

  it.each([
    ['takes what was lingered at as read when the meeting is left', false],
    ['takes nothing as read that changed', true],
  ])('%s', async (_, hasChanged) => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const changed = meeting.items.map((item) => ({
      item: { ...itemRef('kkr-hovedstaden', '2025-06-18', item.number, item.title), itemKey: item.key },
      fields: ['title' as const],
      diff: [],
    }));
    const client = clientWith(hasChanged ? { changes: { ...sampleChanges(), changed } } : {});
    const read = vi.fn(async () => {});
    Object.assign(client, { markRead: read });
    const view = openReader(
      fakeIntake(),
      { view: 'meeting', meetingId: meeting.id, itemKey: null },
      { client },
    );
    await screen.findByRole('heading', { level: 3, name: new RegExp(DRINKING) });
    await vi.advanceTimersByTimeAsync(3000);
    expect(read).not.toHaveBeenCalled();
    view.go({ view: 'home', query: '' });
    expect(read).toHaveBeenCalledTimes(hasChanged ? 0 : 1);
  });
});

describe('the sidebar', () => {
  const tab = async () => fireEvent.click(await screen.findByRole('tab', { name: /^Sager/ }));

  it('lists cases, opens one in place, and comes back to its row', async () => {
    openSidebar({ client: clientWith() });
    await tab();
    const entry = await screen.findByRole('button', { name: /^Klimaalliancen/ });
    entry.focus();
    fireEvent.click(entry);
    expect(await screen.findByRole('heading', { level: 2, name: /Klimaalliancen/ })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tilbage til sager' }));
    press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(entry));
  });

  it('reads a case in the reader, from the list and from itself', async () => {
    const { host } = openSidebar({ client: clientWith() });
    await tab();
    const entry = await screen.findByRole('button', { name: /^Klimaalliancen/ });
    entry.focus();
    press('o');
    expect(host.openReader).toHaveBeenCalledWith({ caseId: 'case-klima' });
  });

  it('follows an item of the page with f, saving the meeting first, and shows the case when asked', async () => {
    const client = clientWith({}, []);
    openSidebar({ client });
    (await row(/3\.5 Drikkevand/)).focus();
    press('f');
    fireEvent.click(await screen.findByRole('button', { name: 'Vis' }));
    expect(await screen.findByRole('heading', { level: 2, name: new RegExp(DRINKING) })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /^Sager/ }).getAttribute('aria-selected')).toBe('true');
    expect((await client.meetings()).map(({ id }) => id)).toContain(meeting.id);
  });

  it('says in its row how often an item came before', async () => {
    const followUp = { ...sampleFollowUp(), earlier: { [key]: 2 } };
    const page = savedMeeting();
    const client = clientWith({ followUp }, [page]);
    openSidebar({ client });
    const entry = await row(/3\.5 Drikkevand/);
    await waitFor(() => expect(entry.textContent).toContain('set 2 gange før'));
  });
});
