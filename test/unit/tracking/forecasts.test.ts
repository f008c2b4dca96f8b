import { describe, expect, it } from 'vitest';
import { forecastsOf, unannouncedAt } from '@/lib/tracking/forecasts.ts';
import { corpusOf, sittingOf, type Told, treatmentOf } from './support.ts';

const list = (...titles: string[]): Told => ({
  key: 'list',
  date: '2025-01-31',
  title: 'Punkter til næste møde',
  background: `Næste møde holdes den 31. marts 2025.\nFølgende punkter forventes:\n${titles.map((one) => `– ${one}`).join('\n')}`,
});
const came = (title: string, rest: Partial<Told> = {}): Told => ({ date: '2025-03-31', title, ...rest });

const states = (announcing: Told, ...all: Told[]) => {
  const treatment = treatmentOf(announcing);
  const corpus = corpusOf(treatment, ...all);
  return forecastsOf(corpus, treatment, () => []).map(({ state, key }) => [state, key]);
};

describe('announced items', () => {
  it('arrive under the same title, a longer one, or with the step named otherwise', () => {
    expect(
      states(
        list('Kontrakt om snerydning', 'Plan for skovrejsning', 'Udvidelse af døgnvagten (beslutning)'),
        came('Kontrakt om snerydning'),
        came('Plan for opkøb af jord og skovrejsning'),
        came('Nye takster og udvidelse til voksne', { background: 'Døgnvagten foreslås udvidet.' }),
      ),
    ).toEqual([
      ['arrived', 'Kontrakt om snerydning'],
      ['arrived', 'Plan for opkøb af jord og skovrejsning'],
      ['arrived', 'Nye takster og udvidelse til voksne'],
    ]);
  });

  it('are missing where only something of the same kind came', () => {
    expect(
      states(
        list('Handleplan for rekruttering til ældreplejen'),
        came('Handleplan for rekruttering af fodbolddommere'),
      ),
    ).toEqual([['missing', null]]);
  });

  it('slip to the sitting after', () => {
    expect(
      states(list('Kontrakt om snerydning'), came('Andet'), {
        date: '2025-06-11',
        title: 'Kontrakt om snerydning',
      }),
    ).toEqual([['slipped', 'Kontrakt om snerydning']]);
  });

  it('are open until the sitting is held', () => {
    expect(states(list('Kontrakt om snerydning'))).toEqual([['open', null]]);
  });

  it('take a sitting that was moved a few days for the one announced, and no other', () => {
    const moved = (date: string) => states(list('Snerydning'), { date, title: 'Snerydning' });
    expect(moved('2025-04-04')).toEqual([['arrived', 'Snerydning']]);
    expect(moved('2025-06-11')).toEqual([['open', null]]);
  });

  it('claim an item once', () => {
    expect(states(list('Snerydning', 'Kontrakt om snerydning'), came('Kontrakt om snerydning'))).toEqual([
      ['missing', null],
      ['arrived', 'Kontrakt om snerydning'],
    ]);
  });
});

describe('unannounced items', () => {
  const treatment = treatmentOf(list('Snerydning'));
  const corpus = corpusOf(
    treatment,
    came('Snerydning'),
    came('Ulve'),
    came('Opfølgning på broen'),
    came('Eventuelt'),
  );
  const forecasts = forecastsOf(corpus, treatment, () => []);
  const at = (date: string, told = forecasts) =>
    unannouncedAt(corpus, sittingOf(date), told, (key) => key === 'Opfølgning på broen');

  it('are those no list and no promise foretold', () => expect(at('2025-03-31')).toEqual(['Ulve']));
  it('are none at the first sitting we hold', () => expect(at('2025-01-31')).toEqual([]));
  it('are none where the body makes no lists', () => expect(at('2025-03-31', [])).toEqual([]));
});
