import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { healthyWordsIn } from '@/lib/danish/repair/healthy.ts';
import { loadLanguage } from '@/lib/danish/repair/language.ts';
import { applyRepairs, repairText } from '@/lib/danish/repair/repair.ts';
import type { Damage } from '@/lib/danish/repair/types.ts';

const language = loadLanguage(readFileSync('seeds/language/danish.bin'));
const NONE: ReadonlySet<string> = new Set();
const repaired = (text: string, damage: Damage = 'english-model', words = NONE) =>
  applyRepairs(text, repairText(text, damage, language, words));

describe('what an English model made of Danish', () => {
  it.each([
    ['Der blev holdt mgde den 3. maj.', 'Der blev holdt møde den 3. maj.'],
    ['Der er ikke holdt made siden sidst.', 'Der er ikke holdt møde siden sidst.'],
    ['Det sker pa samme made som aret for.', 'Det sker på samme måde som året før.'],
    ['Naeste magde er i Kgbenhavn.', 'Næste møde er i København.'],
    ['En reekke kommuner fortszetter samarbejdet.', 'En række kommuner fortsætter samarbejdet.'],
    ['Det sker péa tveers, p4 sigt og p& plads.', 'Det sker på tværs, på sigt og på plads.'],
    ['Barn og unge bar fa hjeelp.', 'Børn og unge bør få hjælp.'],
  ])('%s', (read, meant) => {
    expect(repaired(read)).toBe(meant);
  });

  it('finds names, also with a first letter that was misread', () => {
    expect(repaired('Kommunerne i @stdanmark og Hillergd')).toBe('Kommunerne i Østdanmark og Hillerød');
    expect(repaired('KKR Sjzelland og Jstdanmark')).toBe('KKR Sjælland og Østdanmark');
    expect(repaired('i 9stdanmark')).toBe('i Østdanmark');
  });

  it('knows compounds that no dictionary has', () => {
    expect(repaired('de nye sundhedsradsmgder')).toBe('de nye sundhedsrådsmøder');
    expect(repaired('behovet for kystsikringsmgder')).toBe('behovet for kystsikringsmøder');
  });

  it('reads the parts of a hyphenated word, before an "og" as well', () => {
    expect(repaired('b@rne- og ungeomradet')).toBe('børne- og ungeområdet');
    expect(repaired('bgrne-og ungeomradet')).toBe('børne-og ungeområdet');
    expect(repaired('de 18-66-arige')).toBe('de 18-66-årige');
  });

  it('takes a bar for the word "i" between words, and for a bar elsewhere', () => {
    expect(repaired('Siden sidste mgde | KKR Hovedstaden')).toBe('Siden sidste møde i KKR Hovedstaden');
    expect(repaired('| juni blev der holdt mgde')).toBe('I juni blev der holdt møde');
    expect(repaired('KKR Hovedstaden | 02-09-2025')).toBe('KKR Hovedstaden | 02-09-2025');
    expect(repaired('SIDE | 13')).toBe('SIDE | 13');
  });

  it('writes capitals as they were printed', () => {
    expect(repaired('STATUS PA SAGEN. @vrige sager. Arligt tilskud.')).toBe(
      'STATUS PÅ SAGEN. Øvrige sager. Årligt tilskud.',
    );
    expect(repaired('samme periode Aret for')).toBe('samme periode året før');
  });

  it('reads a town after its postal code, and a place by the ending of its name', () => {
    expect(repaired('Storkroen, 4180 Sorg')).toBe('Storkroen, 4180 Sorø');
    expect(repaired('Taget til 1250 Sorg')).toContain('1250 Sorø');
    expect(repaired('Det sker med Sorg i sindet')).toBe('Det sker med Sorg i sindet');
    expect(repaired('mgdet pa Hotel Klintegarden')).toBe('mødet på Hotel Klintegården');
  });

  it('takes a long compound that opens a sentence for no name', () => {
    expect(repaired('Beredskabsdirektoren indstiller planen.')).toBe(
      'Beredskabsdirektøren indstiller planen.',
    );
  });

  it('knows what was met seldom: æ as "aa" or "az", å as "aé"', () => {
    expect(repaired('De skal tiltraade og indgaé en aftale om hjazlpemidler')).toBe(
      'De skal tiltræde og indgå en aftale om hjælpemidler',
    );
  });

  it('joins a word with a hyphen in it whose rest means nothing', () => {
    expect(repaired('pladser til pe-dagogstuderende')).toBe('pladser til pædagogstuderende');
    expect(repaired('alle kom-munerne i Lyngby-Taarbzek, e-handel')).toBe(
      'alle kommunerne i Lyngby-Taarbæk, e-handel',
    );
    expect(repaired('et zq-xyzqv')).toBe('et zq-xyzqv');
  });

  it.each([
    ['Talt 34.750 35.560', 'I alt 34.750 35.560'],
    ['Talt', 'I alt'],
    ['Forar 2027 ~~ alt', 'Forår 2027 I alt'],
    ['alt 1.160 -495', 'I alt 1.160 -495'],
  ])('gives a total its "I" back: %s', (read, meant) => expect(repaired(read)).toBe(meant));

  it.each(['Der blev talt om alt', 'Talt om igen', 'alt 5 deltagere', 'Det er alt'])(
    'and nothing else: %s',
    (text) => expect(repaired(text)).toBe(text),
  );

  it('leaves superlatives with "aller" alone, and holds meetings of a KKR', () => {
    expect(repaired('besked allersenest den 4. maj siden sidste KKR-made')).toBe(
      'besked allersenest den 4. maj siden sidste KKR-møde',
    );
  });

  it('gives the blank back that was lost after "i"', () => {
    expect(repaired('Sagen blev drgftet ien kommune')).toBe('Sagen blev drøftet i en kommune');
  });
});

describe('what is never read otherwise', () => {
  it.each([
    'Der er afsat 5,6 mia. kr. og 2.605.000 kr. i 2026, 1,3 pct.',
    'SAG-2025-03121 gitb',
    'SAG-2025-03121 lar/chch/chbn',
    '85.02.02-G01-1-17',
    'linje 200S, 400S, K29 og DK2020',
    'https://ehhs.dk/made/pa?ar=4 og pa@made.dk, www.made.dk/pa, made-pa.pdf',
    'den 2. september 2025 kl. 10.00',
    '12024',
  ])('%s', (text) => {
    expect(repaired(text)).toBe(text);
  });

  it('a name that is spelt with aa, or is no word of the dictionary', () => {
    expect(repaired('Aarhus, Aabenraa og Femern Belt', 'no-diacritics')).toBe(
      'Aarhus, Aabenraa og Femern Belt',
    );
    expect(repaired('departementschef Jacob Heinsen og Per Okkels')).toBe(
      'departementschef Jacob Heinsen og Per Okkels',
    );
  });

  it('healthy text', () => {
    const text = 'Made in Denmark: pa, ar, og mgde.';
    expect(repairText(text, 'none', language, NONE)).toEqual([]);
  });
});

describe('words that are words both ways', () => {
  it.each([
    ['Valg af formand', 'Valg af formand'],
    ['Andelen af eleverne', 'Andelen af eleverne'],
    ['kort for mgdet', 'kort før mødet'],
    ['formanden for radet', 'formanden for rådet'],
    ['borgere, der bor alene, bar fa hjeelp', 'borgere, der bor alene, bør få hjælp'],
    ['et loft over udgifterne, et fagligt loft', 'et loft over udgifterne, et fagligt løft'],
    ['allerede igangsatte initiativer', 'allerede igangsatte initiativer'],
  ])('%s', (read, meant) => {
    expect(repaired(read)).toBe(meant);
  });
});

describe('other damage', () => {
  it('letters spelt out or left bare', () => {
    expect(repaired('Paa moedet droeftede raadet naeste aar.', 'no-diacritics')).toBe(
      'På mødet drøftede rådet næste år.',
    );
    expect(repaired('Pa modet droftede radet naste ar.', 'no-diacritics')).toBe(
      'På mødet drøftede rådet næste år.',
    );
  });

  it('a Danish model reads a bar for "I" now and then, and hardly anything else wrong', () => {
    expect(repaired('| juni holdt rådet møde om køreplanår.', 'danish-model')).toBe(
      'I juni holdt rådet møde om køreplanår.',
    );
  });

  it('capitals with blanks between them, and words that stayed divided', () => {
    expect(repaired('I N D S T I L L I N G')).toBe('INDSTILLING');
    expect(repaired('alle kom- munerne i landet')).toBe('alle kommunerne i landet');
    expect(repaired('sundheds- og omsorgsudvalget')).toBe('sundheds- og omsorgsudvalget');
    expect(repaired('A B C D E F')).toBe('A B C D E F');
  });
});

describe("the document's own words", () => {
  it('tell a name that no dictionary has', () => {
    const words = healthyWordsIn('3.1 Omfartsvej ved Svørtinge · 3.2 Børnehaven Mælkebøtten');
    expect([...words]).toEqual(['Svørtinge', 'Børnehaven', 'Mælkebøtten']);
    expect(repaired('Omfartsvejen ved Svgrtinge')).toBe('Omfartsvejen ved Svgrtinge');
    expect(repaired('Omfartsvejen ved Svgrtinge', 'english-model', words)).toBe('Omfartsvejen ved Svørtinge');
    expect(repaired('i Malkebgtten', 'english-model', words)).toBe('i Mælkebøtten');
  });
});

describe('repairs as a layer', () => {
  const text = 'Naeste mgde er pa radhuset.';
  const repairs = repairText(text, 'english-model', language, NONE);

  it('say what stood there and where, in order and apart', () => {
    expect(repairs.map(({ read, meant }) => [read, meant])).toEqual([
      ['Naeste', 'Næste'],
      ['mgde', 'møde'],
      ['pa', 'på'],
      ['radhuset', 'rådhuset'],
    ]);
    for (const [i, { start, end, read, confidence }] of repairs.entries()) {
      expect(text.slice(start, end)).toBe(read);
      expect(start).toBeGreaterThanOrEqual(repairs[i - 1]?.end ?? 0);
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('can be made one by one', () => {
    expect(applyRepairs(text, repairs.slice(1, 2))).toBe('Naeste møde er pa radhuset.');
    expect(applyRepairs(text, [])).toBe(text);
  });
});

describe('hostile text', () => {
  it.each([
    ['one endless word', 'mgae'.repeat(30_000)],
    ['endless addresses', 'a.'.repeat(60_000)],
    ['endless signs', '@&|'.repeat(30_000)],
    ['endless capitals', 'A '.repeat(40_000)],
    ['endless hyphens', 'aa- '.repeat(20_000)],
    ['no sentence end', 'mgde pa '.repeat(80_000)],
    ['lone surrogates', '\ud800\udfff\udc00 '.repeat(1_000)],
    ['nothing', ''],
  ])('%s is read to its end', (_, text) => {
    const repairs = repairText(text, 'english-model', language, NONE);
    expect(applyRepairs(text, repairs).length).toBeGreaterThan(text.length / 2 - 1);
  });
});
