import { describe, expect, it } from 'vitest';
import { agendaOf, outline } from './support.ts';

const item = (number: string, title: string, text: string, attachments: string[] = []) => `<MeetingAgendaItem>
  <AgendaItemNumber>${number}</AgendaItemNumber><PDFDocument>1552823.PDF</PDFDocument>
  <Document documentid="1"><Title>${title}</Title><NeutralTitle>Neutral ${number}</NeutralTitle><Summary>Udvalget</Summary>
    <Attachments>${attachments.map((name) => `<Attachment><Title>${name}</Title><PublishingType>SKAL PUBLICERES</PublishingType></Attachment>`).join('')}</Attachments>
  </Document><FullText>${text}</FullText></MeetingAgendaItem>`;
const item1 = (text: string) => item('1', 'Plan', text);
const type = (name: string, items: string) =>
  `<MeetingAgendaType><AgendaType>${name}</AgendaType><MeetingAgendaItems>${items}</MeetingAgendaItems><FullText>${name} i en køre</FullText></MeetingAgendaType>`;
const meeting = (types: string, state = 'Dagsorden publiceret') => `<?xml version="1.0"?><Meeting>
  <Committee>Sundheds- og Kulturudvalget</Committee><MeetingDate>04-12-2012 13:00:00</MeetingDate>
  <MeetingState>${state}</MeetingState><MeetingAgendaTypes>${types}</MeetingAgendaTypes></Meeting>`;

/** As eDoc writes it: a run of text in which every line break is lost. */
const GLUED =
  '2.\tVedligehold 2013 - anlægsbevillingSagsnr.: 2012-28504Dok.nr.: 2012-203438SammendragSynet er afsluttet.Planen søges nu godkendt.' +
  'BaggrundSom led i planen for 2013 fremlægges den nu. Baggrundsnotatet er vedlagt, se Bilag 1.SagsfremstillingI 2012 undgik man skader.' +
  'Økonomiske konsekvenser og finansieringDer er afsat 2 mio. kr.Bilag2012-200782 - BygningslisteBeslutningen træffes af' +
  'Sundheds- og KulturudvalgetIndstillingCenter for Ejendomme indstiller, atA) De foreslåede arbejder godkendes.B)Bevillingen tages til efterretning.';
const MINUTES =
  'Sundheds- og Kulturudvalgets beslutning den 04.12.2012 Punkt 2Indstillingen godkendtFølgende deltog ikke i behandlingen af punktet: ';

describe('an export of eDoc', () => {
  const items =
    item('2', 'Vedligehold 2013 - anlægsbevilling', GLUED, ['Bygningsliste']) +
    item('3', 'Takster', 'SammendragTaksten sænkes.IndstillingCenteret indstiller, atA)Taksten drøftes.');
  const draft = agendaOf(meeting(type('Åben dagsorden', items)));

  it('gives the head', () => {
    expect(draft.meeting).toMatchObject({
      body: { name: 'Sundheds- og Kulturudvalget' },
      ...{ kind: 'agenda', date: '2012-12-04', startTime: '13:00' },
    });
  });

  it('gives number, title, case and attachments', () => {
    expect(draft.items.map(({ number, title, caseNumber }) => [number, title, caseNumber])).toEqual([
      ['2', 'Vedligehold 2013 - anlægsbevilling', '2012-28504'],
      ['3', 'Takster', null],
    ]);
    expect(draft.items[0]?.attachments.map(({ title }) => title)).toEqual(['Bygningsliste']);
  });

  it('parts text whose breaks are lost at its captions, not at words that only look like them', () => {
    expect(outline(draft)[0]).toEqual([
      'background | Sammendrag | Synet er afsluttet.',
      'background | Baggrund | Som led i planen for 2013 fremlægges den nu. Baggrundsnotatet er vedlagt, se Bilag 1.',
      'presentation | Sagsfremstilling | I 2012 undgik man skader.',
      'other | Økonomiske konsekvenser og finansiering | Der er afsat 2 mio. kr.',
      'other | Beslutningen træffes af | Sundheds- og Kulturudvalget',
      'recommendation | Indstilling | Center for Ejendomme indstiller, at',
    ]);
  });

  it('parts headings, papers and points that ran into each other', () => {
    const text =
      'SammendragPlanen for driftenDen er ny.Bilag2012-1001 - Notat om KL2012-1002 - Kort over KLBeslutningen træffes afUdvalgetIndstillingCentret indstiller, atA)Planen godkendes. B)Kortet drøftes.';
    const [first] = agendaOf(meeting(type('Åben dagsorden', item1(text) + item('2', 'Budget', text)))).items;
    expect(first?.attachments.map(({ title }) => title)).toEqual([
      '2012-1001 - Notat om KL',
      '2012-1002 - Kort over KL',
    ]);
    expect(first?.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Planen for driften' },
      { type: 'paragraph', text: 'Den er ny.' },
    ]);
    expect(first?.recommendedActions).toEqual(['approve', 'discuss']);
  });

  it('finds each point of the recommendation', () => {
    expect(draft.items[0]?.recommendedActions).toEqual(['approve', 'inform']);
    expect(draft.items[1]?.recommendedActions).toEqual(['discuss']);
  });

  it('reads minutes, and leaves out who is not named', () => {
    const minutes = agendaOf(
      meeting(
        type('Åben dagsorden', item('2', 'Vedligehold 2013 - anlægsbevilling', GLUED + MINUTES)),
        'Referat endeligt godkendt',
      ),
    );
    expect(minutes.meeting.kind).toBe('minutes');
    expect(outline(minutes)[0]?.at(-1)).toBe(
      'decision | Sundheds- og Kulturudvalgets beslutning den 04.12.2012 Punkt 2 | Indstillingen godkendt',
    );
  });

  it('closes what stands on a closed agenda, and shows its neutral title', () => {
    const closed = agendaOf(
      meeting(
        type('Åben dagsorden', items) +
          type('Lukket dagsorden', item('4', 'Køb af Solvej 6', 'SammendragPrisen er aftalt.')),
      ),
    );
    expect(closed.items.at(-1)).toMatchObject({ title: 'Neutral 4', closed: true, sections: [] });
  });
});

describe('an export of eDoc’s later module', () => {
  const presentation = (title: string, content: string, decision = 'false') =>
    `<e:CasePresentation><e:Title>${title}</e:Title><e:Content><![CDATA[${content}]]></e:Content><e:IsDecision>${decision}</e:IsDecision></e:CasePresentation>`;
  const element = (number: string, title: string, parts: string, open = 'true') => `<e:AgendaElement>
    <e:AccessIsPublic>${open}</e:AccessIsPublic><e:SortOrder>${number}</e:SortOrder><e:HandlingItem><e:SerialNo>${number}</e:SerialNo>
    <e:Title>${title}</e:Title><e:NeutralTitle>Neutral</e:NeutralTitle><e:CaseNumber>2013-000038</e:CaseNumber>
    <e:CasePresentations>${parts}</e:CasePresentations><e:Attachments><e:Attachment><e:Title>Nyhedsbrev.pdf</e:Title></e:Attachment></e:Attachments></e:HandlingItem></e:AgendaElement>`;
  const root = (
    elements: string,
    kind = 'Agenda',
  ) => `<Root xmlns:e="http://example.org/agenda"><e:OutputTypeEnumName>${kind}</e:OutputTypeEnumName>
    <e:Committee><e:Name>Kulturudvalget</e:Name><e:Meeting><e:MeetingDateTime>02-05-2017 10:00</e:MeetingDateTime><e:MeetingLocation>Mødelokale 1</e:MeetingLocation>
    <e:MeetingParticipants><e:MeetingParticipant><e:Name>Anna  Berg</e:Name><e:Participate>true</e:Participate></e:MeetingParticipant>
    <e:MeetingParticipant><e:Name>Bo Dam</e:Name><e:Participate>false</e:Participate></e:MeetingParticipant></e:MeetingParticipants>
    <e:Agenda><e:Type>Dagsorden</e:Type><e:AgendaElements>${elements}</e:AgendaElements></e:Agenda></e:Meeting></e:Committee></Root>`;
  const text =
    presentation('Forvaltningen foreslår', '<ul><li>At planen drøftes.</li></ul>') +
    presentation('Høring', '');

  it('gives items with sections, whatever prefix its names have', () => {
    const draft = agendaOf(
      root(
        element('1', 'Plan', text) +
          element('2', 'Budget', text + presentation('Beslutning', 'Beslutning ikke frigivet', 'true')),
      ),
    );
    expect(draft.meeting).toMatchObject({
      kind: 'agenda',
      date: '2017-05-02',
      startTime: '10:00',
      location: 'Mødelokale 1',
    });
    expect(draft.meeting.attendance).toBeUndefined();
    expect(draft.items.map(({ number, caseNumber }) => [number, caseNumber])).toEqual([
      ['1', '2013-000038'],
      ['2', '2013-000038'],
    ]);
    expect(outline(draft)).toEqual([
      ['recommendation | Forvaltningen foreslår | list'],
      ['recommendation | Forvaltningen foreslår | list'],
    ]);
  });

  it('gives decisions and attendance of minutes', () => {
    const decided = text + presentation('Udfald', 'Vedtaget.', 'true');
    const { meeting, items } = agendaOf(
      root(element('1', 'Plan', decided) + element('2', 'Budget', decided), 'Minutes'),
    );
    expect(meeting.kind).toBe('minutes');
    expect(items[0]?.sections.at(-1)?.role).toBe('decision');
    expect(meeting.attendance).toEqual([
      { name: 'Anna Berg', state: 'present', note: '' },
      { name: 'Bo Dam', state: 'absent', note: '' },
    ]);
  });
});

describe('an export of eDoc with its wrapper', () => {
  it('is read though the meeting is not its root and the items stand without a list of their own', () => {
    const wrapped = meeting(type('Åben dagsorden', item1('SammendragTaksten sænkes.')))
      .replace('<Meeting>', '<eDocAgendaPublishing><Meeting>')
      .replace(/<\/Meeting>$/, '</Meeting></eDocAgendaPublishing>')
      .replace(/<\/?MeetingAgendaItems>/g, '')
      .replace('<Title>', '<CaseNumber>2012-28504</CaseNumber><Title>');
    expect(agendaOf(wrapped)).toMatchObject({
      meeting: { date: '2012-12-04' },
      items: [{ number: '1', title: 'Plan', caseNumber: '2012-28504' }],
    });
  });

  it('has its text as a page’s mark-up too', () => {
    const html =
      '&lt;h2&gt;Sammendrag&lt;/h2&gt;&lt;p&gt;Taksten sænkes.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Nu&lt;/li&gt;&lt;/ul&gt;';
    const [only] = agendaOf(meeting(type('Åben dagsorden', item1(html)))).items;
    expect(only?.sections.map(({ role, blocks }) => [role, blocks.map((block) => block.type)])).toEqual([
      ['background', ['paragraph', 'list']],
    ]);
  });
});
