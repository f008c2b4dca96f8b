import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/agenda/source.ts';
import { understand } from '@/lib/pipeline.ts';

const read = (content: string, mediaType: SourceDocument['mediaType'] = 'text/plain') => {
  const source = { address: null, channel: 'file' as const, mediaType, name: '', content, fetchedAt: '' };
  return understand(source).draft;
};
/** Role, heading and text of the sections of the last item. */
const sections = (text: string, head = 'REFERAT\nØkonomiudvalget\nDato: 23. marts 2015') =>
  read(`${head}

1. Godkendelse af dagsorden

Beslutning
Godkendt.

2. Plan for byen

Indstilling
Forvaltningen indstiller, at planen godkendes.

${text}
`)
    ?.items.at(-1)
    ?.sections.map(({ role, heading, blocks }) =>
      [role, heading, blocks.flatMap((block) => ('text' in block ? block.text : [])).join(' / ')].join(' | '),
    );

describe('decisions, however they are labelled', () => {
  it.each([
    'Beslutning',
    'Beslutninger',
    'BESLUTNING:',
    'Konklusion',
    'Referat',
    'Beslutning i Økonomiudvalget den 23-03-2015',
    'Beslutning Økonomiudvalget den 23-03-2015',
    'Beslutning i Økonomiudvalget mandag den 23. marts 2015, pkt. 2:',
    'Økonomiudvalgets beslutning den 23.03.2015 Punkt 2',
    'Økonomiudvalgets beslutning',
  ])('%s', (caption) => {
    expect(sections(`${caption}\nGodkendt.`)?.at(-1)).toMatch(/^decision \| .* \| Godkendt\.$/);
  });

  it('may share its line with the caption, and stand before the rest', () => {
    expect(sections('Beslutning: Godkendt.')?.at(-1)).toBe('decision | Beslutning | Godkendt.');
    const html = `<h1>Referat, Byrådet 3. marts 2026</h1><h2>1. Godkendelse af dagsorden</h2><h3>Beslutninger</h3><p>Godkendt.</p>
      <h2>2. Plan for byen</h2><h3>Beslutninger</h3><p>Vedtaget.</p><p>Venstre tog forbehold.</p><h3>Indstilling</h3><p>At planen vedtages.</p>`;
    const item = read(html, 'text/html')?.items.at(-1);
    expect(item?.sections.map(({ role }) => role)).toEqual(['decision', 'recommendation']);
  });

  it('keeps votes, dissent and reservations in the decision', () => {
    const text = `Beslutning
For stemte A, B og F. Imod stemte V. C undlod at stemme.

Et mindretal bestående af Ida Skov ønskede sagen udsat.

Bo Dam tog forbehold.`;
    const [, decision] = sections(text) ?? [];
    expect(decision).toMatch(/^decision .*For stemte.*mindretal.*tog forbehold\.$/);
  });

  it('keeps decisions of other bodies and days as sections of their own', () => {
    const text = `Teknik- og Miljøudvalget, 10. september 2014, pkt. 65:
Anbefales.

Beslutning i Økonomiudvalget den 16-02-2015
Udsat.

Beslutning i Økonomiudvalget den 23-03-2015
Godkendt.`;
    expect(sections(text)?.slice(1)).toEqual([
      'other | Teknik- og Miljøudvalget, 10. september 2014, pkt. 65 | Anbefales.',
      'other | Beslutning i Økonomiudvalget den 16-02-2015 | Udsat.',
      'decision | Beslutning i Økonomiudvalget den 23-03-2015 | Godkendt.',
    ]);
  });

  it('knows treatment elsewhere by its day and point, also a heading lower, and whoever treated it', () => {
    const html = `<h1>Referat, Kommunalbestyrelsen 22. januar 2020</h1><h2>1. Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt.</p>
      <h2>2. Planstrategi</h2><h3>Indstilling</h3><p>At strategien godkendes.</p><h4>Social og Sundhed, 6. januar 2020, pkt. 123:</h4><p>Anbefales.</p>
      <h3>Beslutning</h3><p>For stemte 12. Imod stemte 3.</p>`;
    expect(
      read(html, 'text/html')
        ?.items.at(-1)
        ?.sections.map(({ role, heading }) => `${role} ${heading}`),
    ).toEqual([
      'recommendation Indstilling',
      'other Social og Sundhed, 6. januar 2020, pkt. 123',
      'decision Beslutning',
    ]);
  });

  it('takes the latest for the meeting’s own where the meeting has no day', () => {
    const text = `Beslutning i Økonomiudvalget den 16-02-2015\nUdsat.\n\nBeslutning i Økonomiudvalget den 23-03-2015\nGodkendt.`;
    const roles = sections(text, 'REFERAT\nØkonomiudvalget')?.map((line) => line.split(' | ')[0]);
    expect(roles).toEqual(['recommendation', 'other', 'decision']);
  });

  it('keeps all in minutes whose own day was misread', () => {
    const minutes = read(`REFERAT\nØkonomiudvalget\nDato: 28. marts 2015

1. Plan for byen

Indstilling
At planen godkendes.

Beslutning i Økonomiudvalget den 23-03-2015
Godkendt.

2. Budget

Indstilling
At budgettet godkendes.

Beslutning i Økonomiudvalget den 23-03-2015
Godkendt.`);
    expect(minutes?.items.every((item) => item.sections.some(({ role }) => role === 'decision'))).toBe(true);
  });

  it('takes prose under a title for the decision in minutes without captions', () => {
    const minutes = read(`Referat fra mødet i kommunaldirektørnetværket den 3. maj 2024

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Sundhedsklynger
Kredsen drøftede oplægget.

3. Eventuelt
Intet.`);
    expect(minutes?.items.map(({ sections: [only] }) => only?.role)).toEqual([
      'decision',
      'decision',
      'decision',
    ]);
  });

  it('does not make minutes of an agenda that tells what was decided before', () => {
    const agenda = read(`Økonomiudvalget\nDato: 18. maj 2026

1. Plan for byen

Indstilling
At planen godkendes.

Beslutning i Økonomiudvalget den 16-03-2026
Udsat.

2. Budget

Indstilling
At budgettet godkendes.

Beslutning i Byrådet den 16-03-2026
Udsat.`);
    expect(agenda?.meeting.kind).toBe('agenda');
    expect(agenda?.items.flatMap((item) => item.sections.map(({ role }) => role))).not.toContain('decision');
  });

  it('reads captions that recognition has damaged', () => {
    expect(sections('Beslutninq\nGodkendt.')?.at(-1)).toMatch(/^decision/);
  });
});
