import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/pipeline.ts';
import { agendaOf, outline, read } from './support.ts';

const field = (index: number, caption: string, content: string, more = '') => `<ItemField ID="${index}">
  <Caption><![CDATA[${caption}]]></Caption><FieldTypeAsEnum><![CDATA[Html]]></FieldTypeAsEnum>
  <HasContent><![CDATA[${content === '' ? 'False' : 'True'}]]></HasContent><Index><![CDATA[${index}]]></Index>
  ${more || '<IsFeedback><![CDATA[False]]></IsFeedback>'}<Content><![CDATA[${content}]]></Content></ItemField>`;
const feedback = '<IsFeedback><![CDATA[True]]></IsFeedback>';
const enclosure = (name: string, isProtected = 'False') =>
  `<Enclosure><Name><![CDATA[${name}]]></Name><Number>1</Number><IsProtected>${isProtected}</IsProtected></Enclosure>`;
const item = (number: string, caption: string, fields: string, more = '') => `<Item ID="${number}">
  <Caption><![CDATA[${caption}]]></Caption><Case ID="0"><Number>12/3456</Number></Case>${more || '<IsPublic><![CDATA[True]]></IsPublic>'}
  <Number><![CDATA[${number}]]></Number><Fields>${fields}</Fields></Item>`;
const publication = (
  items: string,
  type = 'Final',
  name = 'Ordinært møde',
) => `<?xml version="1.0" encoding="utf-8"?>
<Publication><PublicationTypeAsEnum><![CDATA[${type}]]></PublicationTypeAsEnum><Agendas><Agenda ID="1">
  <Meeting ID="2"><When><![CDATA[25-09-2012 15:30:00]]></When><Where><![CDATA[H2]]></Where></Meeting>
  <Name><![CDATA[${name}]]></Name><Committee ID="3"><CommitteeGroup><Name>REGIONSRÅD</Name></CommitteeGroup>
  <Name><![CDATA[Forretningsudvalget]]></Name></Committee><Items>${items}</Items></Agenda></Agendas></Publication>`;

const PLAN = item(
  '1',
  '2. behandling af planen',
  [
    field(
      3,
      'SAGSFREMSTILLING',
      '<p>Om planen</p><p><strong>Baggrund</strong></p><p>Der er lagt en plan.</p><table><tr><td>År</td><td>Kr.</td></tr></table>',
    ),
    field(1, 'PUNKTET BEHANDLET TIDLIGERE', 'Forretningsudvalget den 18. september 2012, sag nr. 10'),
    field(
      2,
      'ADMINISTRATIONENS INDSTILLING',
      '<p>&nbsp;</p><p><strong>at</strong> planen godkendes af regionsr&aring;det.</p>',
    ),
    field(4, 'REGIONSRÅDETS BESLUTNING', '', feedback),
  ].join(''),
);
const BUDGET = item(
  '2',
  'Budget 2013',
  field(1, 'RESUME', '<ul><li>Et</li><li>To</li></ul>') + field(2, 'ØKONOMI', '<p>Tomt indhold</p>'),
  `<IsPublic>True</IsPublic><Enclosures>${enclosure('Bilag 2 til sag nr. 3')}${enclosure('Fortroligt notat', 'True')}</Enclosures>`,
);

describe('a publication of SBSYS', () => {
  const draft = agendaOf(publication(PLAN + BUDGET));

  it('gives the head of the meeting', () => {
    expect(draft.meeting).toEqual({
      body: { key: 'forretningsudvalget', name: 'Forretningsudvalget' },
      ...{ kind: 'agenda', date: '2012-09-25', startTime: '15:30', location: 'H2' },
    });
  });

  it('gives items with number, title that begins in a number, and case', () => {
    expect(draft.items.map(({ number, title, caseNumber }) => [number, title, caseNumber])).toEqual([
      ['1', '2. behandling af planen', '12/3456'],
      ['2', 'Budget 2013', '12/3456'],
    ]);
  });

  it('gives fields in their own order, inner headings as sub-headings, empty ones not at all', () => {
    expect(outline(draft)).toEqual([
      [
        'other | PUNKTET BEHANDLET TIDLIGERE | Forretningsudvalget den 18. september 2012, sag nr. 10',
        'recommendation | ADMINISTRATIONENS INDSTILLING | at planen godkendes af regionsrådet.',
        'presentation | SAGSFREMSTILLING | Om planen',
      ],
      ['background | RESUME | list'],
    ]);
    const [, , presentation] = draft.items[0]?.sections ?? [];
    expect(presentation?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'subheading',
      'paragraph',
      'table',
    ]);
    expect(draft.items[0]?.recommendedActions).toEqual(['approve']);
  });

  it('gives attachments by name, protected ones not', () => {
    expect(draft.items[1]?.attachments).toEqual([{ title: 'Bilag 2 til sag nr. 3', href: null }]);
  });
});

describe('what was decided', () => {
  const decided = (caption: string) =>
    item(
      '1',
      'Plan',
      field(1, 'SAGSFREMSTILLING', '<p>Om planen</p>') + field(2, caption, '<p>Godkendt.</p>', feedback),
    ) +
    item(
      '2',
      'Budget',
      field(1, 'SAGSFREMSTILLING', '<p>Om budgettet</p>') + field(2, caption, '<p>Godkendt.</p>', feedback),
    );

  it('makes minutes of a publication that holds decisions', () => {
    const { meeting, items } = agendaOf(publication(decided('FORRETNINGSUDVALGETS BESLUTNING')));
    expect(meeting.kind).toBe('minutes');
    expect(items[0]?.sections.at(-1)?.role).toBe('decision');
  });

  it('keeps the decision of another body apart', () => {
    const { items } = agendaOf(publication(decided('REGIONSRÅDETS BESLUTNING'), 'Draft', 'Dagsorden'));
    expect(items[0]?.sections.at(-1)).toMatchObject({ role: 'other', heading: 'REGIONSRÅDETS BESLUTNING' });
  });

  it('knows minutes and supplements by name', () => {
    expect(agendaOf(publication(PLAN + BUDGET, 'Minutes')).meeting.kind).toBe('minutes');
    expect(agendaOf(publication(PLAN + BUDGET, 'Final', 'Tillægsdagsorden')).meeting.kind).toBe('supplement');
  });
});

describe('what is not public', () => {
  const closed = item(
    '3',
    'Salg af grund',
    field(1, 'SAGSFREMSTILLING', '<p>Prisen er 4 mio. kr.</p>'),
    '<IsPublic>False</IsPublic>',
  );

  it('closes the item, and stores none of its content', () => {
    const { draft, storable } = read(publication(PLAN + BUDGET + closed));
    expect(draft?.items[2]).toMatchObject({ title: 'Salg af grund', closed: true, sections: [] });
    expect(storable.content).not.toContain('Prisen');
    expect(storable.content).toContain('Salg af grund');
  });

  it('gives the same items from what is stored', () => {
    const { draft, storable } = read(publication(PLAN + BUDGET + closed));
    const again = understand(storable).draft;
    expect(again?.items).toEqual(draft?.items);
    expect(again?.meeting).toEqual(draft?.meeting);
  });

  it('leaves out fields that must not be published', () => {
    const hidden = field(2, 'INTERNT', '<p>Hemmeligt</p>').replace(
      '<ItemField',
      '<ItemField MaaPubliceres="False"',
    );
    const { items } = agendaOf(
      publication(PLAN + item('2', 'Budget', field(1, 'RESUME', '<p>Kort</p>') + hidden)),
    );
    expect(items[1]?.sections.map(({ heading }) => heading)).toEqual(['RESUME']);
  });
});
