import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '@/lib/errors.ts';
import { understand } from '@/lib/pipeline.ts';
import { dataAddress } from '@/lib/sources/publication/address.ts';
import { localMoment } from '@/lib/sources/publication/moment.ts';
import { readPublicationJson } from '@/lib/sources/publication.ts';

const HOST = 'https://dagsordener.aarhus.dk';
const ID = '0cad2b4d-c4a2-4583-a053-60704b2da0e5';
const ADDRESS = `${HOST}/api/agenda/dagsorden/${ID}`;
const ZERO = '00000000-0000-0000-0000-000000000000';

const read = (data: unknown, address: string | null = ADDRESS) =>
  understand({
    ...{ address, channel: 'publication', mediaType: 'application/json', name: '' },
    ...{ content: typeof data === 'string' ? data : JSON.stringify(data), fetchedAt: '' },
  });

/** A text as Word leaves it, under its caption: both with `h3`, but only the caption's stands free. */
const part = (caption: string, html: string) =>
  `\r\n<h3>${caption}</h3>\r\n<span class='resume'><meta http-equiv="Content-Type"><title>Dagsordenspunkt</title><div>${html}</div></span>`;
const felt = (...parts: string[]) => ({
  ...{ Navn: '', Tekst: null, Id: ZERO, Link: `${HOST}/Vis/Pdf/bilag/${ID}` },
  Html: `<div><div id='sagsfremstillingContainer'>${parts.join('')}\r\n</div></div>`,
});
const point = (number: string, title: string, more: object = {}) => ({
  ...{
    Number: number,
    Punktnummer: number,
    Caption: title,
    Navn: title,
    Sorting: Number(number),
    IsOpen: true,
  },
  ...{ CaseNumber: '25/26257', SagsNummer: '25/26257', Felter: [felt()], Bilag: [], ItemDecision: null },
  ...more,
});
const PLAN = point('2', 'Plan for byen', {
  Felter: [
    felt(
      part('Beslutningstema', '<p><span>Byen skal have en plan.</span></p><p><span>&nbsp;</span></p>'),
      `<div>${part('Indstilling', '<p>Direktøren indstiller</p><ol type="1"><li><span>at planen godkendes</span></li></ol>')}
       <h3>Beslutning i Økonomiudvalget den 16-03-2026</h3><span><div><p>Udsat.</p></div></span></div>`,
      part(
        'Sagsfremstilling',
        '<p>Baggrund</p><p>Der er en plan.</p><h3><span>Om husene</span></h3><p>De er gamle.</p>',
      ),
      part('', '<p>Uden overskrift.</p>'),
    ),
  ],
  Bilag: [
    { Id: 'ce3fc4aa-3f1c-45c0-a5a8-7de18bd53430', Navn: 'Kort over byen', Order: 1, HarPdfVersion: 'true' },
    { Id: ZERO, Navn: 'Notat', Order: 0 },
  ],
});
const answer = (points: object[], moede: object = {}, more: object = {}) => ({
  Dagsordenpunkter: points,
  Udvalg: { Id: ID, Navn: 'Økonomiudvalget', Historisk: false },
  Moede: {
    ...{
      Id: ZERO,
      Dato: '2026-05-18T17:00:00+02:00',
      Sted: 'Rådhuset ',
      Navn: 'Dagsorden',
      Afsluttet: false,
    },
    Moededeltagere: [
      { Name: 'Anna  Berg', Absent: false, ParticipationCancelled: false, AttendanceType: 0 },
      { Name: 'Bo Dam', Absent: true, ParticipationCancelled: false, AttendanceType: 0 },
    ],
    ...moede,
  },
  ...{ TillaegsDagsorden: false, Id: ID, Lydfiler: null, LiveIntegrationEnabled: false },
  ...more,
});

describe('a meeting', () => {
  const { draft } = read(answer([PLAN, point('1', 'Godkendelse af dagsorden'), point('3', 'Eventuelt')]));

  it('gives the head, with the municipality of the host', () => {
    expect(draft?.meeting).toEqual({
      body: { key: 'oekonomiudvalgetaarhuskommune', name: 'Økonomiudvalget, Aarhus Kommune' },
      ...{ kind: 'agenda', date: '2026-05-18', startTime: '17:00', location: 'Rådhuset' },
    });
  });

  it('gives items in their order with case numbers', () => {
    expect(draft?.items.map(({ number, title, caseNumber }) => [number, title, caseNumber])).toEqual([
      ['1', 'Godkendelse af dagsorden', '25/26257'],
      ['2', 'Plan for byen', '25/26257'],
      ['3', 'Eventuelt', '25/26257'],
    ]);
  });

  it('parts the text at the page’s captions, not at the author’s headings', () => {
    expect(draft?.items[1]?.sections.map(({ role, heading }) => `${role} ${heading}`)).toEqual([
      'other Beslutningstema',
      'recommendation Indstilling',
      'other Beslutning i Økonomiudvalget den 16-03-2026',
      'presentation Sagsfremstilling',
    ]);
    expect(draft?.items[1]?.sections.at(-1)?.blocks.slice(0, 4)).toEqual([
      { type: 'subheading', text: 'Baggrund' },
      { type: 'paragraph', text: 'Der er en plan.' },
      { type: 'subheading', text: 'Om husene' },
      { type: 'paragraph', text: 'De er gamle.' },
    ]);
  });

  it('links attachments by their ids, but not by the one that stands for none', () => {
    expect(draft?.items[1]?.attachments).toEqual([
      { title: 'Notat', href: null },
      { title: 'Kort over byen', href: `${HOST}/vis/pdf/bilag/ce3fc4aa-3f1c-45c0-a5a8-7de18bd53430` },
    ]);
  });

  it('leaves links without host where the address is not known', () => {
    const attachments = read(answer([point('1', 'Budget'), PLAN]), null).draft?.items[1]?.attachments;
    expect(attachments?.[1]?.href).toBe('/vis/pdf/bilag/ce3fc4aa-3f1c-45c0-a5a8-7de18bd53430');
  });
});

describe('kinds', () => {
  const kind = (moede: object, more: object = {}) =>
    read(answer([PLAN, point('3', 'Budget')], moede, more)).draft?.meeting.kind;

  it.each([
    ['Dagsorden', 'agenda'],
    ['Referat', 'minutes'],
    ['Lukket referat', 'minutes'],
    ['Referat 1. behandling budget', 'minutes'],
    ['Tillægsdagsorden', 'supplement'],
  ])('%s is %s', (name, expected) => {
    expect(kind({ Navn: name })).toBe(expected);
  });

  it('goes by flags where the name says nothing', () => {
    expect(kind({ Navn: '', Afsluttet: true })).toBe('minutes');
    expect(kind({ Navn: 'Dagsorden' }, { TillaegsDagsorden: true })).toBe('supplement');
    expect(kind({ Navn: null, IsSupplementaryAgenda: true })).toBe('supplement');
  });

  it('names who came in minutes only', () => {
    const attendance = (name: string) =>
      read(answer([PLAN, point('3', 'Budget')], { Navn: name })).draft?.meeting.attendance;
    expect(attendance('Dagsorden')).toBeUndefined();
    expect(attendance('Referat')).toEqual([
      { name: 'Anna Berg', state: 'present', note: '' },
      { name: 'Bo Dam', state: 'absent', note: '' },
    ]);
  });

  it('takes the decision an item carries', () => {
    const decided = { ...PLAN, ItemDecision: { Text: '<p>Vedtaget.</p>' } };
    const { draft } = read(answer([decided, point('3', 'Budget')], { Navn: 'Referat' }));
    expect(draft?.items[0]?.sections.at(-1)).toMatchObject({ role: 'decision', heading: 'Beslutning' });
  });
});

describe('closed items', () => {
  const closed = point('3', 'Salg af grund', {
    IsOpen: false,
    Felter: [felt(part('Sagsfremstilling', '<p>Prisen er aftalt.</p>'))],
  });
  const labelled = point('4', 'Lukket: Beslutning - Køb', {
    IsOpen: false,
    Felter: [{ Navn: '', Html: '', Tekst: null }],
  });
  const understood = read(answer([PLAN, closed, labelled]));

  it('keep number and title', () => {
    expect(
      understood.draft?.items.slice(1).map(({ title, closed: is, sections }) => [title, is, sections.length]),
    ).toEqual([
      ['Salg af grund', true, 0],
      ['Beslutning - Køb', true, 0],
    ]);
  });

  it('are stored without content, and read again as they were', () => {
    const { storable } = understood;
    expect(storable.content).not.toContain('Prisen');
    const again = understand(storable).draft;
    expect([again?.meeting, again?.items]).toEqual([understood.draft?.meeting, understood.draft?.items]);
  });
});

describe('the list of committees', () => {
  const list = {
    Udvalg: {
      'Udvalg 2026-2029': [
        {
          ...{ Id: ID, Navn: 'By- og Planudvalget' },
          Moeder: [
            {
              Id: 'fd2d6261-1220-429e-9ed0-46db433c496c',
              Dato: '2026-05-04T14:00:00+02:00',
              Navn: 'Referat',
              Sted: 'Salen',
            },
            {
              Id: '29f5aecd-7689-4fc0-a921-a4d97f961375',
              Dato: '2026-04-07T14:00:00+02:00',
              Navn: 'Tillægsdagsorden',
              Sted: null,
            },
            { Id: ID, Dato: '0001-01-01T00:00:00', Navn: 'Dagsorden' },
          ],
        },
        {
          Navn: 'Aarhus Byråd',
          Moeder: [
            {
              Id: '6fa136a7-15f5-491f-86ae-4d67f7d55336',
              Dato: '2026-04-28T18:00:00+02:00',
              Navn: 'Dagsorden',
            },
          ],
        },
        { Navn: 'Ældrerådet', Moeder: null },
      ],
    },
  };

  it('lists meetings with kind, day and body', () => {
    const { draft, documents } = read(list, `${HOST}/api/agenda/udvalgsliste`);
    expect(draft).toBeNull();
    expect(documents.map(({ kind, date, body, href }) => [kind, date, body?.name, href])).toEqual([
      [
        'minutes',
        '2026-05-04',
        'By- og Planudvalget, Aarhus Kommune',
        `${HOST}/vis?id=fd2d6261-1220-429e-9ed0-46db433c496c`,
      ],
      [
        'supplement',
        '2026-04-07',
        'By- og Planudvalget, Aarhus Kommune',
        `${HOST}/vis?id=29f5aecd-7689-4fc0-a921-a4d97f961375`,
      ],
      ['agenda', '2026-04-28', 'Aarhus Byråd', `${HOST}/vis?id=6fa136a7-15f5-491f-86ae-4d67f7d55336`],
    ]);
  });
});

describe('answers that are something else', () => {
  it.each([
    ['an empty search', { Dagsordner: [], AntalResultater: 0 }],
    ['a meeting without items', answer([])],
    ['a list', [1, 2, 3]],
    ['a word', '"Dagsorden"'],
    ['items of another kind', { Dagsordenpunkter: [1, 'x', null] }],
    ['committees of another kind', { Udvalg: { a: 'b' } }],
    ['nothing', 'null'],
  ])('finds nothing in %s', (_, data) => {
    const { draft, documents } = read(data);
    expect([draft, documents]).toEqual([null, []]);
  });

  it('says so when it is no JSON, as when the host answers with a page', () => {
    let code = '';
    try {
      readPublicationJson('<!doctype html><title>Log ind</title>', null);
    } catch (error) {
      code = errorCodeOf(error);
    }
    expect(code).toBe('damaged');
  });

  it('reads items of which only the title is known', () => {
    const { draft } = read({
      Dagsordenpunkter: [
        { Navn: 'Eventuelt', Punktnummer: '1' },
        { Navn: 'Budget', Punktnummer: '2', SagsNummer: '25/1234' },
      ],
      Moede: { Navn: 'Dagsorden', Dato: '2026-05-18T17:00:00' },
      Udvalg: null,
    });
    expect(draft?.items.map(({ title }) => title)).toEqual(['Eventuelt', 'Budget']);
  });
});

describe('addresses', () => {
  it.each([
    [`${HOST}/vis?id=${ID}`, ADDRESS],
    [`${HOST}/vis?Dagsorden-Byraad-d.08-10-2025&id=${ID}`, ADDRESS],
    [`${HOST}/Vis/Referat/${ID}`, ADDRESS],
    [`${HOST}/vis?id=${ID}&punktid=${ZERO}#${ID}`, ADDRESS],
    [`${HOST}/`, null],
    [`${HOST}/vis?id=${ZERO}`, null],
    [`${HOST}/vis?id=../../etc`, null],
    [`${HOST}/vis/pdf/bilag/${ID}`, null],
    ['javascript:alert(1)', null],
    ['dagsorden', null],
  ])('%s', (page, data) => {
    expect(dataAddress(page)).toBe(data);
  });
});

describe('moments', () => {
  it.each([
    ['2026-05-18T17:00:00+02:00', '2026-05-18 17:00'],
    ['2026-05-18T15:00:00Z', '2026-05-18 17:00'],
    ['2025-12-02T12:00:00+01:00', '2025-12-02 12:00'],
    ['2026-05-18T17:00:00', '2026-05-18 17:00'],
    ['2026-05-06T10:53:07.7035726+02:00', '2026-05-06 10:53'],
    ['0001-01-01T00:00:00', ''],
    ['2026-02-31T25:99:00Z', ''],
    ['i morgen', ''],
  ])('%s', (text, local) => {
    expect(localMoment(text)).toBe(local);
  });
});
