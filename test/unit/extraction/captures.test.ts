import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { addCapture, gatheringOf, mergeCaptures } from '@/lib/extraction/captures.ts';
import { understand } from '@/lib/pipeline.ts';
import { type Captures, writeCaptures } from '@/lib/sources/captures.ts';
import { app, MENU, pane } from '../prepare-app.ts';

const first = () => app(pane('3.1', 'Nødberedskab på tværs af kommuner', 'Der er udarbejdet en plan.'));
const second = () => app(pane('3.2', 'Fælles udbud af befordring', 'Aftalen udløber.'));

const gather = (views: SourceDocument[]): Captures =>
  views.reduce<Captures | null>((all, one) => addCapture(all, one), null)!;
const read = (captures: Captures) =>
  understand({
    ...first(),
    mediaType: 'application/vnd.sagsspor.captures+json',
    content: writeCaptures(captures),
  });
const draftOf = (views: SourceDocument[]) => read(gather(views)).draft!;
const textOf = (views: SourceDocument[], number: string) =>
  JSON.stringify(draftOf(views).items.find((item) => item.number === number)?.sections);

describe('views of one meeting', () => {
  it('are one meeting: all items of the list, in its order, with what was seen of them', () => {
    const draft = draftOf([first(), second()]);
    expect(draft.items.map(({ number }) => number)).toEqual(['1', '2', '3', '3.1', '3.2', '3.3', '4']);
    expect(draft.items.filter(({ sections }) => sections.length > 0).map(({ number }) => number)).toEqual([
      '3.1',
      '3.2',
    ]);
    expect(draft.meeting).toMatchObject({
      body: { key: 'kkr-sjaelland' },
      date: '2025-06-04',
      startTime: '10:00',
    });
    expect(draft.items.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('tell which items are missing: neither headings nor closed ones', () => {
    const { items, ...rest } = draftOf([first(), second()]);
    const { gathered, missing } = gatheringOf({ items, ...rest });
    expect(gathered.map((order) => items[order]?.number)).toEqual(['3.1', '3.2']);
    expect(missing.map((order) => items[order]?.number)).toEqual(['1', '2', '4']);
  });

  it('hold an opened item without text to be no longer missing', () => {
    const opened = app('<div>Punkt 4</div><div role="heading" aria-level="2">Eventuelt</div>');
    const draft = draftOf([first(), opened]);
    expect(gatheringOf(draft).missing.map((order) => draft.items[order]?.number)).toEqual(['1', '2', '3.2']);
  });

  it('are the same in any order and any number of times', () => {
    const [a, b] = [first(), second()];
    expect(draftOf([b, a])).toEqual(draftOf([a, b]));
    expect(draftOf([a, b, a, b, a])).toEqual(draftOf([a, b]));
  });

  it('show an item as it was seen last', () => {
    const later = app(pane('3.1', 'Nødberedskab på tværs af kommuner', 'Planen er vedtaget.'));
    const [early, other] = [{ ...first(), fetchedAt: '2025-05-30T08:00:00.000Z' }, second()];
    expect(textOf([early, other, later], '3.1')).toContain('Planen er vedtaget.');
    expect(textOf([later, early], '3.1')).toContain('Planen er vedtaget.');
  });

  it('keep no capture that a later one shows all of', () => {
    expect(gather([first(), first(), first()]).captures).toHaveLength(1);
    expect(gather([first(), second()]).captures).toHaveLength(2);
  });

  it('follow a changed title, and keep what was read under the old one', () => {
    const menu = MENU.map(
      ([number, title]) =>
        [number, number === '3.1' ? 'Nødberedskab på tværs af kommunegrænser' : title] as const,
    );
    const later = app(pane('3.2', 'Fælles udbud af befordring', 'Aftalen udløber.'), { menu });
    const early = { ...first(), fetchedAt: '2025-05-30T08:00:00.000Z' };
    const item = draftOf([early, later]).items[3];
    expect(item).toMatchObject({ number: '3.1', title: 'Nødberedskab på tværs af kommunegrænser' });
    expect(item?.sections).toHaveLength(2);
  });

  it('leave out a view of another meeting', () => {
    const other = app(pane('3.1', 'Noget helt andet', 'Fremmed tekst.'), {
      body: 'KKR Nordjylland',
      day: '5. jun. 2025',
    });
    const draft = draftOf([first(), second(), other]);
    expect(JSON.stringify(draft)).not.toContain('Fremmed tekst');
    expect(draft.meeting.body?.key).toBe('kkr-sjaelland');
  });

  it('take an item without number that no list names, after the others', () => {
    const alone = {
      ...first(),
      content: pane('', 'Orientering om valg af ny formand', 'Formanden fratræder.').replace(
        '<div>Punkt </div>',
        '',
      ),
      fetchedAt: '2025-06-02T08:00:00.000Z',
    };
    const items = draftOf([first(), alone]).items;
    expect(items).toHaveLength(8);
    expect(items.at(-1)).toMatchObject({ number: null, title: 'Orientering om valg af ny formand' });
  });

  it('store nothing of closed items but number and title', () => {
    const closed = app(pane('3.3', 'Køb af grund', 'Prisen er hemmelig.'));
    const captures = gather([first(), closed]);
    expect(JSON.stringify(captures)).not.toContain('hemmelig');
    const { draft, storable } = read(captures);
    expect(draft?.items[5]).toMatchObject({
      number: '3.3',
      title: 'Køb af grund',
      closed: true,
      sections: [],
    });
    expect(understand(storable).draft).toEqual(draft);
  });
});

it('no views make no meeting', () => {
  expect(mergeCaptures([])).toBeNull();
});

it('a page of the app that shows one item and no list is read', () => {
  const { draft } = understand({
    ...first(),
    content: pane('3.1', 'Nødberedskab', 'Der er udarbejdet en plan.'),
  });
  expect(draft?.items).toMatchObject([
    { number: '3.1', title: 'Nødberedskab', caseNumber: 'SAG-2025-04417' },
  ]);
});
