import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { namedBy } from '@/components/corrections/CorrectionForm.tsx';
import type { Corrected } from '@/lib/desk/corrections.ts';
import { damagedClient, damagedMeeting } from './damaged-meeting.ts';
import { fakeDesk } from './fake-desk.ts';
import { fakeCorrections } from './fake-passages.ts';
import { press } from './harness.tsx';
import { article, openMeeting } from './reader-harness.tsx';

afterEach(cleanup);

const keyOf = (number: string) =>
  damagedMeeting().items.find((one) => one.number === number && !one.isHeading)?.key ?? '';
function open(said: [string, Corrected][] = []) {
  const keeper = fakeCorrections(new Map(said));
  openMeeting(damagedClient(), {}, damagedMeeting().id, fakeDesk({ corrections: keeper }));
  return keeper;
}
const form = async () => {
  fireEvent.click(await screen.findByRole('button', { name: /^Ret nummer, titel eller grænse: 3\.1/ }));
  return screen.findByRole('form', { name: 'Ret punktet' });
};

describe('correcting an item', () => {
  it('says what is right, and only what is another', async () => {
    const keeper = open();
    const fields = await form();
    const title = within(fields).getByRole('textbox', { name: 'Titel' });
    expect(document.activeElement).toBe(title);
    fireEvent.input(title, { target: { value: '  En  rigtig titel ' } });
    fireEvent.submit(fields);
    await waitFor(() => expect(keeper.said.get(keyOf('3.1'))).toEqual({ title: 'En rigtig titel' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Ret punktet' })).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(keeper.said.size).toBe(0));
  });

  it('is put away by Escape, with focus on the item', async () => {
    open();
    const fields = await form();
    press('Escape', within(fields).getByRole('textbox', { name: 'Titel' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Ret punktet' })).toBeNull());
    expect(document.activeElement?.tagName).toBe('H3');
  });

  it('says that an item is none', async () => {
    const keeper = open();
    fireEvent.click(within(await form()).getByRole('button', { name: /hører til det foregående/ }));
    await waitFor(() => expect(keeper.said.get(keyOf('3.1'))?.joins).toBeTruthy());
  });

  it('says that another begins at a paragraph', async () => {
    const keeper = open();
    await article(/^3\.1/);
    fireEvent.click(await screen.findByRole('button', { name: /^Fremhæv en passage i 3\.1/ }));
    fireEvent.click(await screen.findByRole('button', { name: /^Et nyt punkt begynder her/ }));
    const fields = await screen.findByRole('form', { name: 'Et nyt punkt begynder her' });
    fireEvent.input(within(fields).getByRole('textbox', { name: 'Titel' }), { target: { value: 'Nyt' } });
    fireEvent.submit(fields);
    await waitFor(() =>
      expect(keeper.said.get(keyOf('3.1'))?.splitAt).toMatchObject({ title: 'Nyt', number: null }),
    );
  });
});

describe('what was corrected', () => {
  it('is told quietly with what was read, and taken back there', async () => {
    const keeper = open([[keyOf('3.1'), { title: 'Ny titel', number: '7' }]]);
    const item = await article(/^3\.1/);
    await waitFor(() => expect(item.textContent).toContain('titlen blev læst som “Som udtrukket”'));
    const [first] = within(item).getAllByRole('button', { name: /^Fjern rettelsen: titlen/ });
    fireEvent.click(first as HTMLElement);
    await waitFor(() => expect(keeper.said.get(keyOf('3.1'))).toEqual({ number: '7' }));
  });

  it('is offered as a report that is seen before it is saved', async () => {
    open([[keyOf('3.1'), { title: 'Ny titel' }]]);
    await article(/^3\.1/);
    expect(await screen.findByText('Dine rettelser i mødet (1)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gem rapporten som fil', hidden: true })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Vis rapport', hidden: true }));
    const report = await screen.findByRole('region', { name: /^Rapporten/, hidden: true });
    expect(JSON.parse(report.textContent ?? '')).toMatchObject({
      format: 'sagsspor-correction-report',
      corrections: [{ right: { title: 'Ny titel' } }],
    });
    expect(screen.getByRole('button', { name: 'Gem rapporten som fil', hidden: true })).toBeTruthy();
  });
});

describe('the name of an item that begins at a line', () => {
  it.each([
    ['3.10. Budget for 2026', '3.10', 'Budget for 2026'],
    ['4 Eventuelt', '4', 'Eventuelt'],
    ['Eventuelt', '', 'Eventuelt'],
    ['2026', '', '2026'],
    ['', '', ''],
  ])('%j is %j and %j', (line, number, title) => {
    expect(namedBy(line)).toEqual({ number, title });
  });
});
