import { describe, expect, it } from 'vitest';
import { joinLines } from '@/lib/danish/hyphens.ts';

describe('two lines of a paragraph', () => {
  it.each([
    ['udsendt til med-', 'lemmerne', 'udsendt til medlemmerne'],
    ['KKR Ho-', 'vedstaden', 'KKR Hovedstaden'],
    ['Høje-', 'Taastrup', 'Høje-Taastrup'],
    ['børne-', 'og ungeområdet', 'børne- og ungeområdet'],
    ['ny S-', 'togslinje', 'ny S-togslinje'],
    ['indblik i it-', 'tilstanden', 'indblik i it-tilstanden'],
    ['EU-', 'projekter', 'EU-projekter'],
    ['Haje-Taa-', 'strup', 'Haje-Taastrup'],
    ['https://ehhs.dk/fd1e-41eb-', 'b80e', 'https://ehhs.dk/fd1e-41eb-b80e'],
    ['sam\u00ad', 'arbejde', 'samarbejde'],
    ['i perioden 2025 -', 'og frem', 'i perioden 2025 - og frem'],
    ['', 'alene', 'alene'],
  ])('%s + %s', (upper, lower, joined) => expect(joinLines(upper, lower)).toBe(joined));
});

describe('a name at a line end', () => {
  it('keeps its hyphen when it stands alone elsewhere in the document', () => {
    const words = new Set(['Greater', 'Copenhagen', 'Klima', 'Klimaalliancen']);
    expect(joinLines('Greater Copenhagen-', 'samarbejdet', words)).toBe('Greater Copenhagen-samarbejdet');
    expect(joinLines('medlem af Klima-', 'alliancen', words)).toBe('medlem af Klimaalliancen');
  });
});
