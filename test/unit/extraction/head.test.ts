/** Where a sitting is held, as heads say it. */
import { describe, expect, it } from 'vitest';
import { committeeIn } from '@/lib/danish/committees.ts';
import { understand } from '@/lib/pipeline.ts';

describe('the place of a meeting', () => {
  it('is read over two lines under a bold label, though it begins with a word that labels', () => {
    const line = (y: number, text: string, bold = false, gapBefore = false) => ({
      ...{ page: 1, x: 70, size: 10, heading: null, wrapped: true, marker: null, cells: null, links: [] },
      ...{ text, y, bold, gapBefore },
    });
    const item = (y: number, title: string) => [
      line(y, title, true, true),
      line(y + 12, 'SAG-2026-03121 gitb'),
      line(y + 30, 'Indstilling', true, true),
      line(y + 42, 'Det indstilles, at udvalget drøfter sagen.'),
    ];
    const lines = [
      line(60, 'Dagsorden for Teknikudvalget', true),
      line(90, 'Mødedato', true, true),
      line(102, 'onsdag den 14. januar 2026'),
      line(120, 'Mødelokale', true, true),
      line(132, 'Lokale B1, Tinghøj'),
      line(144, 'Allé 2, 5750 Ringe'),
      line(160, 'Medlemmer', true, true),
      line(172, 'Bo Tværmose'),
      ...item(220, '1. Budget'),
      ...item(320, '2. Valg'),
    ];
    const content = JSON.stringify({ pages: [{ page: 1, origin: 'text', lines }] });
    const source = {
      address: null,
      channel: 'file',
      mediaType: 'application/pdf',
      name: '',
      content,
      fetchedAt: '',
    } as const;
    expect(understand(source).draft?.meeting).toMatchObject({
      date: '2026-01-14',
      location: 'Lokale B1, Tinghøj Allé 2, 5750 Ringe',
    });
  });

  const head = (lines: string) => {
    const item = (title: string) =>
      `<h2>${title}</h2><p>SAG-2026-00811 mlk</p><h3>Indstilling</h3><p>Det indstilles, at KKR Sjælland godkender den.</p>`;
    const content = `${lines}${item('1 Budget')}${item('2 Mødeplan')}`;
    const source = {
      address: null,
      channel: 'file',
      mediaType: 'text/html',
      name: '',
      fetchedAt: '',
    } as const;
    return understand({ ...source, content }).draft?.meeting;
  };

  it.each([
    ['<p>19. juni 2026 kl. 9.30</p><p>Køge Rådhus, Torvet 1</p>', 'Køge Rådhus, Torvet 1'],
    ['<p>19. juni 2026</p><p>09:30</p><p>Mødelokale 114, Rådhuset</p>', 'Mødelokale 114, Rådhuset'],
    ['<p>Dagsorden · 19. juni 2026 kl. 9.30 · KL-huset, lokale S-06</p>', 'KL-huset, lokale S-06'],
    ['<p>Torsdag den 19. juni 2026</p><p>Møde kl. 9.30 på Thisted Rådhus</p>', 'Thisted Rådhus'],
    ['<p>19. juni 2026 kl. 9.30</p><p>Virtuelt møde på Teams</p>', 'Virtuelt møde på Teams'],
    ['<p>19. juni 2026 kl. 9.30</p><p>Aarhus Byråd - Byrådssalen</p>', 'Byrådssalen'],
  ])('needs no label beside the day: %s', (lines, location) => {
    expect(head(`<h1>Dagsorden for KKR Sjælland</h1>${lines}`)).toMatchObject({
      ...{ date: '2026-06-19', startTime: '09:30', location },
    });
  });

  it.each([
    [
      'Referat 19. juni 2026 kl. 9.30 Mødested: Comwell, Skovbrynet 1, 6000 Kolding',
      'Comwell, Skovbrynet 1, 6000 Kolding',
    ],
    ['19. juni 2026 kl. 9.30, Sted: Pakhus 7 Referent: Bo Tved', 'Pakhus 7'],
  ])('may bear its label behind the day: %s', (line, location) => {
    expect(head(`<h1>KKR Sjælland</h1><div>${line}</div>`)).toMatchObject({ date: '2026-06-19', location });
  });

  it('stands under its label where labels stand side by side', () => {
    const table =
      '<table><tr><td>Dato</td><td>Tid</td><td>Hvor</td><td>Afbud</td></tr><tr><td>19. juni 2026</td><td>9.30</td><td>Sukkerfabrikken</td><td>Slagelse, Sorø</td></tr></table>';
    expect(head(`<h1>Referat</h1>${table}`)).toMatchObject({
      ...{ date: '2026-06-19', startTime: '09:30', location: 'Sukkerfabrikken' },
    });
  });

  it('is not made of other lines beside the day', () => {
    expect(
      head('<h1>Dagsorden</h1><p>19. juni 2026 kl. 9.30 Dagsorden</p><p>Aarhus Byråd</p>')?.location,
    ).toBe(null);
  });
});

describe('the body of a meeting', () => {
  it.each([
    ['Seniorrådets', 'Seniorrådet'],
    ['Huslejenævnets', 'Huslejenævnet'],
    ['Teknikudvalgets', 'Teknikudvalget'],
  ])('may be named as whose meeting it is: %s', (whose, name) => {
    const content = `<h1>Dagsorden</h1><p>for ${whose} møde den 20. marts 2026</p><h2>1 Budget</h2><p>S2026-0088</p><h3>Indstilling</h3><p>Kort.</p><h2>2 Valg</h2><p>S2026-0089</p><h3>Indstilling</h3><p>Kort.</p>`;
    const source = {
      address: null,
      channel: 'file',
      mediaType: 'text/html',
      name: '',
      fetchedAt: '',
    } as const;
    expect(understand({ ...source, content }).draft?.meeting.body?.name).toBe(name);
  });
});

describe('the body of a meeting that no head names', () => {
  const bodyOf = (text: string) => {
    const content = `<p>Dagsorden 19-06-2026</p><h1>2 Budget</h1><p>SAG-2026-00811 mlk</p><h2>Baggrund</h2><p>${text}</p><h2>Sagsfremstilling</h2><p>Kort.</p><h2>Indstilling</h2><p>Det skal drøftes.</p>`;
    const source = {
      address: null,
      channel: 'file',
      mediaType: 'text/html',
      name: '',
      fetchedAt: '',
    } as const;
    return understand({ ...source, content }).draft?.meeting.body?.name ?? null;
  };

  it('is the one that is asked', () => {
    expect(bodyOf('Det indstilles, at KKR Sjælland drøfter budgettet.')).toBe('KKR Sjælland');
  });

  it('is not any that is mentioned', () => {
    expect(bodyOf('KKR Hovedstaden har drøftet det samme.')).toBe(null);
  });
});

describe('the body', () => {
  it.each([
    ['Bestyrelsen for Nordfjord Havn | 25-03-2026', 'Bestyrelsen for Nordfjord Havn'],
    ['Dagsorden for Det forberedende sundhedsråd Fyn', 'Det forberedende sundhedsråd Fyn'],
    [
      'Referat af møde i styregruppen for Kulturregion Vest torsdag den 3. maj 2026',
      'Styregruppen for Kulturregion Vest',
    ],
    ['Sundhedsråd Amager og Hvidovre', 'Sundhedsråd Amager og Hvidovre'],
    ['Bestyrelsen i Movia, 3. maj 2026', 'Bestyrelsen i Movia'],
    ['Aarhus Byråd Referat', 'Aarhus Byråd'],
  ])('is a board, a steering group or a council too: %s', (line, name) => {
    expect(committeeIn(line, (word) => word === 'referat' || word === 'dagsorden')).toBe(name);
  });

  it.each([
    'En gruppe for unge mødre',
    'Råd for frivillige',
    'Der er stor interesse for mødet',
    'Vi giver gode råd Fyn rundt',
    'Mødet holdes hos Vandmiljø Randers A/S',
    'Leverandør: ARGO Midt I/S',
  ])('is none of them: %s', (line) => expect(committeeIn(line)).toBeNull());
});

describe('a company that municipalities own', () => {
  it.each(['ARGO Midt I/S', 'Fjernvarme Syd A.m.b.a.', 'Fælles Beredskab Øst I/S'])(
    'is a body where it stands alone: %s',
    (line) => expect(committeeIn(line)).toBe(line),
  );
});
