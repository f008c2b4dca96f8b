import { describe, expect, it } from 'vitest';
import { areParallel, bodiesMeant } from '@/lib/tracking/bodies.ts';
import { earlierDecisions } from '@/lib/tracking/earlier.ts';
import { pointsIn, resolve } from '@/lib/tracking/references.ts';
import { frameOf, sentencesIn } from '@/lib/tracking/sentences.ts';
import { corpusOf, type Told, treatmentOf } from './support.ts';

const at = (date: string, title: string, rest: Partial<Told> = {}): Told => ({ date, title, ...rest });
const sitting = [
  at('2025-01-31', 'Handleplan for indkøb', { decision: 'Godkendt.' }),
  at('2025-01-31', 'Ens skilte på badebroer', { decision: 'Udsat.' }),
  at('2025-01-31', 'Sommerlejr for plejebørn', { decision: 'Taget til efterretning.' }),
];

function meant(from: Told, ...all: Told[]) {
  const corpus = corpusOf(...sitting, ...all, from);
  const features = corpus.get(from.key ?? from.title)!;
  return features.pointers.map((pointer) => resolve(corpus, features, pointer)?.key ?? null);
}

describe('references to sittings', () => {
  it('mean the item the sentence speaks of', () => {
    const text = 'Trods den handleplan, der blev godkendt på mødet den 31. januar 2025, stiger priserne.';
    expect(meant(at('2025-06-11', 'Priser', { background: text }))).toEqual(['Handleplan for indkøb']);
  });

  it('mean the item that was put off, where nothing else is said', () => {
    const again = at('2025-03-31', 'Ens skilte på badebroer', {
      key: 'x',
      background: 'Sagen blev udsat på sidste møde.',
    });
    expect(meant(again)).toEqual(['Ens skilte på badebroer']);
  });

  it('find a sitting by its month, and by a day that is only told', () => {
    const month = at('2025-06-11', 'Sommerlejre', {
      background: 'KKR Nordjylland drøftede i januar 2025 en sommerlejr.',
    });
    expect(meant(month)).toEqual(['Sommerlejr for plejebørn']);
    const day = at('2025-06-11', 'Lejre', {
      background: 'Efter drøftelsen af sommerlejr for plejebørn den 31. januar 2025 er der sket meget.',
    });
    expect(meant(day)).toEqual(['Sommerlejr for plejebørn']);
  });

  it('mean no item where none fits', () => {
    const text = 'På mødet den 31. januar 2025 blev der spurgt til taletid.';
    expect(meant(at('2025-06-11', 'Forretningsorden', { background: text }))).toEqual([null]);
  });

  it('are nothing where no such sitting is held', () => {
    expect(
      meant(
        at('2025-06-11', 'Skov', { background: 'Området blev senest behandlet på mødet den 3. maj 2021.' }),
      ),
    ).toEqual([null]);
  });
});

describe('references by number', () => {
  it('mean items of the same agenda', () => {
    const from = treatmentOf(at('2025-06-11', 'A', { number: '3.1', background: 'Se også pkt. 3.2.' }));
    const to = treatmentOf(at('2025-06-11', 'B', { number: '3.2' }));
    const elsewhere = treatmentOf(at('2025-01-31', 'C', { number: '3.2' }));
    expect(pointsIn(from, [elsewhere, from, to]).map(({ key }) => key)).toEqual(['B']);
    expect(pointsIn(to, [from, to])).toEqual([]);
  });
});

describe('bodies', () => {
  const own = { key: 'oko', name: 'Økonomiudvalget, Køge Kommune' };
  const known = [
    own,
    { key: 'byraad', name: 'Byrådet, Køge Kommune' },
    { key: 'byraad-2', name: 'Byrådet, Skive Kommune' },
    { key: 'kkr', name: 'KKR Sjælland' },
  ];
  it.each([
    [null, ['oko']],
    ['Byrådet', ['byraad']],
    ['KKR Sjælland', ['kkr']],
    ['KKR', ['kkr']],
    ['Folketinget', []],
  ])('%s', (name, keys) => expect(bodiesMeant(name, own, known)).toEqual(keys));
});

describe('bodies that treat alike', () => {
  const body = (name: string) => ({ key: name, name });
  it.each([
    ['KKR Sjælland', 'KKR Hovedstaden', true],
    ['Byrådet, Køge Kommune', 'Byrådet, Skive Kommune', true],
    ['Byrådet, Køge Kommune', 'Økonomiudvalget, Køge Kommune', false],
    ['KKR Sjælland', 'Byrådet, Køge Kommune', false],
    ['KKR Sjælland', 'KKR Sjælland', false],
  ])('%s and %s: %s', (a, b, parallel) => expect(areParallel(body(a), body(b))).toBe(parallel));
});

describe('decisions printed along', () => {
  it('are told with body and day', () => {
    const text = 'Baggrund.\nBeslutning i Økonomiudvalget den 16-03-2026\nAnbefales.';
    expect(earlierDecisions({ heading: 'Sagen', text })).toEqual([
      {
        phrase: 'Beslutning i Økonomiudvalget den 16-03-2026',
        body: 'Økonomiudvalget',
        date: '2026-03-16',
        text: 'Anbefales.',
      },
    ]);
    expect(
      earlierDecisions({ heading: 'Beslutning i Byrådet den 3. maj 2025', text: 'Godkendt.' }),
    ).toHaveLength(1);
    expect(earlierDecisions({ heading: '', text: 'Beslutning i Byrådet' })).toEqual([]);
  });
});

describe('sentences', () => {
  it('end where a new one begins, not at abbreviations', () => {
    expect(
      sentencesIn('Jf. Kommunen er ca. 3 km lang. Den er smal.\nNy linje').map(({ text }) => text),
    ).toEqual(['Jf. Kommunen er ca. 3 km lang.', 'Den er smal.', 'Ny linje']);
    expect(sentencesIn('')).toEqual([]);
  });

  it('have one frame whoever and whatever number they name', () => {
    expect(frameOf('Sagen er forberedt sammen med Læsø, Rebild og Morsø.')).toBe(
      frameOf('Sagen er forberedt sammen med Thisted og Aalborg.'),
    );
    expect(frameOf('Det koster 3,5 mio. kr.')).toBe(frameOf('Det koster 4 mio. kr.'));
    expect(frameOf('Det koster penge.')).not.toBe(frameOf('Det tager tid.'));
  });
});
