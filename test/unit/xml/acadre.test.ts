import { describe, expect, it } from 'vitest';
import { agendaOf, outline, read } from './support.ts';

const fields = (values: Record<string, string>) =>
  `<fields>${Object.entries(values)
    .map(([name, value]) => `<field name="${name}">${value}</field>`)
    .join('')}</fields>`;
const table = (name: string, values: Record<string, string>, inner = '') =>
  `<table name="${name}">${fields(values)}${inner}</table>`;
const bullet = (order: number, name: string, html: string) =>
  table('bullet', {
    bulletname: name,
    bulletcontent: html.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    bulletsortorder: String(order),
  });
const item = (sort: string, name: string, inner: string, access = '1') =>
  table(
    'agendaitemparents',
    { sort },
    table('agendaitem', {
      name,
      access,
      caseno: '12/27845',
      caseofficer: 'fre',
      accessname: access === '1' ? 'Åben' : 'Lukket',
    }) + inner,
  );
const member = (name: string, absent: string) => table('member', { name, absent });
const root = (items: string, name = 'Referat') =>
  `<?xml version="1.0"?><root>${table(
    'agenda',
    { name, description: '' },
    table('committee', { name: 'Udvalget for plan, udvikling og kultur (PUK)' }) +
      table(
        'meeting',
        {
          name: 'Ekstraordinært PUK',
          date: '2013-06-20 10:30',
          location: 'Kursuscenteret',
          address: 'Præstevej 46&lt;br&gt;8410 Rønde',
        },
        `<table name="meetmember">${member('Anna  Berg (A)', '0')}${member('Bo Dam (V)', '1')}${member('Claus Eg (C)', '2')}</table>`,
      ) +
      items,
  )}<agendaData><org>Acadre</org></agendaData></root>`;

const CULTURE = item(
  '715',
  'Kulturkommune 2017',
  bullet(2, 'Sagsfremstilling', '<p>Byrådet\nbegyndte i 2012.</p><ul><li>Hvad</li></ul>') +
    bullet(1, 'Resumé', '<p>Kort</p>') +
    bullet(3, 'Lovgrundlag', '') +
    bullet(
      4,
      'Beslutning i Udvalget for plan, udvikling og kultur (PUK) den 10-04-2013',
      '<p>Der indkaldes igen.</p>',
    ) +
    bullet(
      5,
      'Beslutning i Udvalget for plan, udvikling og kultur (PUK) den 20-06-2013',
      '<p>Punktet blev drøftet.</p>',
    ) +
    table('enclosure', { name: 'Notat', access: '1', sort: '2' }) +
    table('enclosure', { name: 'Oplæg', access: '1', sort: '1' }) +
    table('enclosure', { name: 'Personsag', access: '3', sort: '3' }),
);

describe('an export of Acadre', () => {
  const draft = agendaOf(root(CULTURE));

  it('gives the head, with who was absent', () => {
    expect(draft.meeting).toMatchObject({
      body: { name: 'Udvalget for plan, udvikling og kultur (PUK)' },
      ...{
        kind: 'minutes',
        date: '2013-06-20',
        startTime: '10:30',
        location: 'Kursuscenteret, Præstevej 46, 8410 Rønde',
      },
      attendance: [
        { name: 'Anna Berg (A)', state: 'present', note: '' },
        { name: 'Bo Dam (V)', state: 'absent', note: '' },
        { name: 'Claus Eg (C)', state: 'absent', note: 'afbud' },
      ],
    });
  });

  it('gives running number, case and caseworker', () => {
    expect(draft.items[0]).toMatchObject({
      number: '715',
      title: 'Kulturkommune 2017',
      caseNumber: '12/27845',
      caseworkers: ['fre'],
    });
  });

  it('gives sections in their order, and only this meeting’s decision as the decision', () => {
    expect(outline(draft)[0]).toEqual([
      'background | Resumé | Kort',
      'presentation | Sagsfremstilling | Byrådet begyndte i 2012.',
      'other | Beslutning i Udvalget for plan, udvikling og kultur (PUK) den 10-04-2013 | Der indkaldes igen.',
      'decision | Beslutning i Udvalget for plan, udvikling og kultur (PUK) den 20-06-2013 | Punktet blev drøftet.',
    ]);
  });

  it('gives open attachments in their order', () => {
    expect(draft.items[0]?.attachments.map(({ title }) => title)).toEqual(['Oplæg', 'Notat']);
  });

  it('closes items by their access', () => {
    const closed = agendaOf(
      root(
        CULTURE + item('716', 'Salg', bullet(1, 'Sagsfremstilling', '<p>Hemmeligt</p>'), '2'),
        'Dagsorden',
      ),
    );
    expect(closed.meeting.kind).toBe('agenda');
    expect(closed.meeting.attendance).toBeUndefined();
    expect(closed.items[1]).toMatchObject({ number: '716', closed: true, sections: [] });
  });

  it('finds no agenda in the list that comes with it', () => {
    const list =
      '<root><table name="agenda"><fields><field name="Referat"/><field sysid="1863"/></fields></table></root>';
    expect(read(list).draft).toBeNull();
  });
});
