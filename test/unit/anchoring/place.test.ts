import { describe, expect, it } from 'vitest';
import { findPlace } from '@/lib/anchoring/place.ts';

const page = `Indhold
3.1 Status på jernbanen
3.2 Opfølgning på strategien

3.1 Status på jernba-
nen
SAG-2025-03121 gitb
Baggrund
Forligskredsen besluttede i oktober at undersøge en helhedsplan.

3.2 Opfølgning på strategien
SAG-2025-03121 gitb
Baggrund
KKR godkendte udkastet den 18. juni 2025.`;

const target = (change: object) => ({
  number: '3.1',
  title: 'Status på jernbanen',
  caseNumber: 'SAG-2025-03121',
  opening: 'Forligskredsen besluttede i oktober',
  ...change,
});
const found = (change: object, text = page) => {
  const place = findPlace(text, target(change));
  return place && { state: place.state, text: text.slice(place.start, place.end) };
};

describe('the place of an item in a page', () => {
  it('is its heading, not its line in the table of contents, also when the heading is hyphenated', () => {
    expect(found({})).toEqual({ state: 'exact', text: 'Status på jernba-\nnen' });
  });

  it('does not depend on case or white space', () => {
    expect(found({ title: 'STATUS  PÅ JERNBANEN' })?.state).toBe('exact');
  });

  it('is moved when the title was rewritten but its text still stands', () => {
    expect(found({ title: 'Helt ny titel' })).toEqual({
      state: 'moved',
      text: 'Forligskredsen besluttede i oktober',
    });
  });

  it('is doubtful when two places fit equally well', () => {
    const twice = 'Eventuelt\n…\nEventuelt';
    expect(found({ number: null, title: 'Eventuelt', caseNumber: null, opening: '' }, twice)?.state).toBe(
      'doubtful',
    );
  });

  it('is lost when neither title nor text is there, or there is nothing to look for', () => {
    expect(found({ title: 'Findes ikke', opening: 'Denne tekst findes heller ikke' })).toBeNull();
    expect(found({ title: '', opening: '' })).toBeNull();
    expect(found({}, '')).toBeNull();
  });

  it('keeps positions right after letters that change length in lower case', () => {
    const odd = 'İİİ 3.1 Status på jernbanen';
    expect(found({ caseNumber: null, opening: '' }, odd)?.text).toBe('Status på jernbanen');
  });
});
