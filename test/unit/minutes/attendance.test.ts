import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { understand } from '@/lib/pipeline.ts';

const ITEMS = `

1. Godkendelse af dagsorden

Indstilling
At dagsordenen godkendes.

Beslutning
Godkendt.

2. Budget for 2026

Indstilling
At budgettet godkendes.

Beslutning
Godkendt. Ida Skov tog forbehold.
`;

const read = (content: string, mediaType: SourceDocument['mediaType'] = 'text/plain') => {
  const source = { address: null, channel: 'file' as const, mediaType, name: '', content, fetchedAt: '' };
  const { draft } = understand(source);
  const people = (draft?.meeting.attendance ?? []).map(({ name, state, note }) =>
    [state, name, note].join(' | '),
  );
  return { people, titles: draft?.items.map((item) => item.title) ?? [] };
};
const TITLES = ['Godkendelse af dagsorden', 'Budget for 2026'];

describe('attendance in minutes', () => {
  it('reads a list under "Deltagere:"', () => {
    const { people, titles } = read(
      `REFERAT\nDeltagere:\n\nErik Lund, (A)\nKen Hansen, (V)\nLene Møller Dam, (Ø)\n${ITEMS}`,
    );
    expect(people).toEqual([
      'present | Erik Lund (A) | ',
      'present | Ken Hansen (V) | ',
      'present | Lene Møller Dam (Ø) | ',
    ]);
    expect(titles).toEqual(TITLES);
  });

  it('reads names in a sentence, and who sent word', () => {
    const { people } = read(
      `REFERAT\nTil stede: Anna Berg (A), Bo Dam (V) og Claus Eg (C).\nDer var afbud fra Dorte Friis og Erik Gram.${ITEMS}`,
    );
    expect(people).toEqual([
      'present | Anna Berg (A) | ',
      'present | Bo Dam (V) | ',
      'present | Claus Eg (C) | ',
      'absent | Dorte Friis | ',
      'absent | Erik Gram | ',
    ]);
  });

  it('reads a KKR’s register with municipalities and substitutes', () => {
    const { people, titles } = read(`REFERAT 2016  K K R  N O R D J Y L L A N D
Dato: 8. april 2016

Deltagerfortegnelse
Deltagere
Karen Holm, Aalborg
Formand Jens Over, Jammerbugt
Afbud
Ida Skov, Frederikshavn, supp. Per Nord deltog
${ITEMS}`);
    expect(people).toEqual([
      'present | Karen Holm | Aalborg',
      'present | Jens Over | formand, Jammerbugt',
      'absent | Ida Skov | Frederikshavn, supp. Per Nord deltog',
      'substitute | Per Nord | for Ida Skov',
    ]);
    expect(titles).toEqual(TITLES);
  });

  it('reads names beside a label in a table, and ends a list at a heading', () => {
    const { people } = read(
      `<h1>Referat af mødet den 2. marts 2026</h1><table><tr><td>Til stede<td>Anna Berg (A), Bo Dam (V)</tr><tr><td>Fraværende<td>Dorte Friis (F) - afbud</tr></table>
       <h2>A. Sager til afgørelse</h2><h3>1. Godkendelse af dagsorden</h3><h4>Beslutning</h4><p>Godkendt</p>
       <h3>2. Budget for 2026</h3><h4>Indstilling</h4><p>At det godkendes</p><h4>Beslutning</h4><p>Godkendt</p>`,
      'text/html',
    );
    expect(people).toEqual([
      'present | Anna Berg (A) | ',
      'present | Bo Dam (V) | ',
      'absent | Dorte Friis (F) | afbud',
    ]);
  });

  it('takes titles and places for what is said of a person', () => {
    const { people } = read(
      `REFERAT 2025\nKKR SJÆLLAND\nTil stede\nPia Holm, borgmester, Sorø Kommune\nAfbud\nEva Krag, borgmester, Faxe Kommune\n${ITEMS}`,
    );
    expect(people).toEqual([
      'present | Pia Holm | borgmester, Sorø Kommune',
      'absent | Eva Krag | borgmester, Faxe Kommune',
    ]);
  });

  it('counts a member who is listed as absent too as absent, and one who came for another as substitute', () => {
    const { people } = read(
      `REFERAT\nMedlemmer\nAnna Berg (A)\nBo Dam (V)\nCarl Eg (V), suppleant for Bo Dam (V)\nFraværende\nBo Dam (V), sag 1-2\n${ITEMS}`,
    );
    expect(people).toEqual([
      'present | Anna Berg (A) | ',
      'absent | Bo Dam (V) | sag 1-2',
      'substitute | Carl Eg (V) | suppleant for Bo Dam (V)',
    ]);
  });

  it('reads a table with a column for who came', () => {
    const { people, titles } = read(
      `<h1>Referat af mødet den 2. marts 2026</h1><table><tr><th>Navn<th>Kommune<th>Fremmøde</tr>
       <tr><td>Lis Dam<td>Greve<td>Til stede</tr><tr><td>Ole Friis<td>Køge<td>Afbud</tr></table>
       <h2>1. Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt</p>
       <h2>2. Budget for 2026</h2><h3>Indstilling</h3><p>At det godkendes</p><h3>Beslutning</h3><p>Godkendt</p>`,
      'text/html',
    );
    expect(people).toEqual(['present | Lis Dam | Greve', 'absent | Ole Friis | Køge, Afbud']);
    expect(titles).toEqual(TITLES);
  });

  it('reads labels and names that recognition has damaged', () => {
    const { people } = read(`REFERAT\nDeltagare:\nKaren Holm, Aalborg\nFravarende:\nlngen${ITEMS}`);
    expect(people).toEqual(['present | Karen Holm | Aalborg']);
  });

  it('finds nobody where nobody is named', () => {
    expect(read(`REFERAT\nMødt:\nTorsdag den 12. februar 2026 kl. 16.00${ITEMS}`).people).toEqual([]);
    expect(read(`REFERAT\nFraværende: Ingen\nDato: 2. marts 2026\nSted: Rådhuset${ITEMS}`).people).toEqual(
      [],
    );
  });

  it('says nothing of an agenda, which lists who is called', () => {
    const agenda = ITEMS.replace(/Beslutning\n.*\n/g, '');
    expect(
      read(`DAGSORDEN\nDeltagere:\nKaren Holm, Aalborg\nJens Over, Jammerbugt\n${agenda}`).people,
    ).toEqual([]);
  });
});
