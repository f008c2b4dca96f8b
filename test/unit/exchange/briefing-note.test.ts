/** Speaking notes: drawn from what is printed, in its words; silent where there is nothing, and of closed items. */
import { describe, expect, it } from 'vitest';
import type { Block, Section } from '@/lib/agenda/model.ts';
import type { ItemView } from '@/lib/agenda/views.ts';
import { type NoteGiven, speakingNote } from '@/lib/exchange/briefing-note.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { treatment } from '../../components/following-fixtures.ts';

const DATE = '2025-09-02';
const KKR = { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' };
const paragraphs = (text: string): Block[] =>
  text.split('\n').map((one) => ({ type: 'paragraph', text: one }));
const section = (role: Section['role'], text: string, heading = ''): Section => ({
  ...{ role, heading, blocks: paragraphs(text) },
});

function item(sections: Section[], change: Partial<ItemView> = {}): ItemView {
  const one: ItemView = {
    ...{ key: 'k', order: 0, number: '3.5', title: 'Klimaalliancen', parent: '3', isHeading: false },
    ...{
      caseNumber: null,
      caseworkers: [],
      recommendedActions: [],
      attachments: [],
      sections,
      closed: false,
    },
    ...{ page: null, confidence: 1, bookmarked: false },
    facts: { facts: [], decision: null, fora: [], announced: [], tableChecks: [], topic: null },
    ...change,
  };
  const facts = findFacts(one, { meetingDate: DATE, body: KKR, kind: 'agenda' });
  return { ...one, facts };
}
const noteOf = (one: ItemView, change: Partial<NoteGiven> = {}) =>
  speakingNote({ item: one, date: DATE, treatments: [], own: '', ...change });

const earlier = (date: string, text: string | null) =>
  treatment(
    {
      ...{ itemKey: date, meetingId: `kkr-hovedstaden/${date}`, body: KKR, date },
      ...{ number: '2', title: 'Klimaalliancen', present: true },
    },
    { decision: text === null ? null : { outcome: 'postponed', text, dissent: false } },
  );

describe('a speaking note', () => {
  it('tells what is asked, by verb and as it is printed', () => {
    const asked = section('recommendation', 'Det indstilles, at KKR drøfter og beslutter sagen.');
    const note = noteOf(item([asked], { recommendedActions: ['discuss', 'decide'] }));
    expect(note?.actions).toEqual(['discuss', 'decide']);
    expect(note?.asked).toEqual(asked.blocks);
  });

  it('tells why by the first sentence of the background, and the first that says what it is for', () => {
    const background =
      'Kommunerne har siden 2023 arbejdet sammen om klima. Det går godt. Formålet er at nå målene i 2030. Derfor er der brug for penge.';
    expect(noteOf(item([section('background', background)]))?.why).toEqual([
      'Kommunerne har siden 2023 arbejdet sammen om klima.',
      'Formålet er at nå målene i 2030.',
    ]);
  });

  it('tells why by the presentation where there is no background, and no longer than one can say', () => {
    const note = noteOf(
      item([section('background', ''), section('presentation', `Fordi ${'ord '.repeat(200)}`)]),
    );
    expect(note?.why).toHaveLength(1);
    expect(note?.why[0]?.length).toBeLessThan(330);
    expect(note?.why[0]).toMatch(/ …$/);
  });

  it('tells deadlines each once, the earliest first, and the sums that weigh with their sentence', () => {
    const text =
      'Kommunerne skal senest den 1. december 2025 indsende svar. Regionen skal senest den 1. oktober 2025 melde tilbage. Kommunerne skal senest den 1. december 2025 indsende svar. Der afsættes 2.605.000 kr. til indsatsen. Kaffe koster 500 kr.';
    const note = noteOf(item([section('presentation', text)]));
    expect(note?.deadlines.map(({ when }) => when.to)).toEqual(['2025-10-01', '2025-12-01']);
    expect(note?.sums.map(({ fact, sentence }) => [fact.value, sentence])).toEqual([
      [2_605_000, 'Der afsættes 2.605.000 kr. til indsatsen.'],
    ]);
  });

  it('tells the user’s own note', () => {
    expect(noteOf(item([]), { own: ' Husk **bilag 2** ' })?.own).toBe('Husk **bilag 2**');
  });

  it('is silent of a closed item, whatever it holds', () => {
    const open = item([section('recommendation', 'Det indstilles, at KKR godkender.')]);
    expect(noteOf({ ...open, closed: true }, { own: 'Hemmeligt' })).toBeNull();
  });

  it('is silent where there is nothing to tell', () => {
    expect(noteOf(item([]))).toBeNull();
    expect(noteOf(item([section('background', '')]))).toBeNull();
  });
});

describe('the last decision', () => {
  it('is the latest of its case before this sitting', () => {
    const treatments = [
      earlier('2025-10-24', 'Senere.'),
      earlier(DATE, 'Samme dag.'),
      earlier('2025-06-18', 'KKR udsatte sagen.'),
      earlier('2025-03-21', 'KKR drøftede sagen.'),
    ];
    expect(noteOf(item([]), { treatments })?.before).toEqual({
      ...{ body: 'KKR Hovedstaden', date: '2025-06-18', outcome: 'postponed', text: 'KKR udsatte sagen.' },
    });
  });

  it('is a later one that is printed, of whatever body', () => {
    const printed = section(
      'background',
      'Udvalget indstillede, at planen godkendes. Resten er ikke med.',
      'Beslutning i Økonomiudvalget den 16-08-2025',
    );
    const treatments = [earlier('2025-06-18', 'KKR udsatte sagen.')];
    expect(noteOf(item([printed]), { treatments })?.before).toMatchObject({
      ...{ body: 'Økonomiudvalget', date: '2025-08-16', outcome: null },
      text: expect.stringContaining('Udvalget indstillede'),
    });
  });

  it('is what the text mentions, where nothing is recorded', () => {
    const text = 'KKR Hovedstaden godkendte den 18. juni 2025 en handleplan. Den er nu gennemført.';
    expect(noteOf(item([section('background', text)]))?.before).toMatchObject({
      ...{ date: '2025-06-18', text: 'KKR Hovedstaden godkendte den 18. juni 2025 en handleplan.' },
      outcome: 'approved',
    });
  });

  it('is the day of a treatment alone, where its decision is not saved', () => {
    expect(noteOf(item([]), { treatments: [earlier('2025-06-18', null)] })?.before).toEqual({
      ...{ body: 'KKR Hovedstaden', date: '2025-06-18', outcome: null, text: '' },
    });
  });

  it('is none of the future, and none of this sitting', () => {
    const text = 'Sagen behandles på mødet den 24. oktober 2025.';
    const treatments = [earlier('2025-10-24', 'Senere.'), earlier(DATE, 'Nu.')];
    expect(noteOf(item([section('background', text)]), { treatments })?.before).toBeNull();
  });
});
