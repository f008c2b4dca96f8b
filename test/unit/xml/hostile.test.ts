import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '@/lib/errors.ts';
import { readXml } from '@/lib/sources/xml.ts';
import { read } from './support.ts';

const codeOf = (content: string) => {
  try {
    readXml(content);
    return 'read';
  } catch (error) {
    return errorCodeOf(error);
  }
};

describe('XML that is no export', () => {
  it('reads an agenda of a system we do not know by its text', () => {
    const { draft } =
      read(`<Moede><Navn>Dagsorden</Navn><Dato>2. marts 2026</Dato><Udvalg>Økonomiudvalget</Udvalg>
      <Punkt><T>1. Budget for 2026</T><I>Indstilling</I><X>At budgettet godkendes.</X></Punkt>
      <Punkt><T>2. Plan for byen</T><I>Indstilling</I><X>At planen drøftes.</X></Punkt></Moede>`);
    expect(draft?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Budget for 2026',
      '2 Plan for byen',
    ]);
  });

  it('reads a page in XHTML as a page', () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Hej</h1></body></html>';
    expect(readXml(page)).toMatchObject([{ text: 'Hej', heading: 1 }]);
  });

  it.each([
    ['a feed', '<rss><channel><title>Nyheder</title><item><title>1. maj</title></item></channel></rss>'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><text>Dagsorden</text></svg>'],
    [
      'an export without items',
      '<Publication><Agendas><Agenda><Meeting/><Items/></Agenda></Agendas></Publication>',
    ],
    ['nothing but a root', '<a/>'],
  ])('finds no agenda in %s', (_, content) => {
    expect(read(content).draft).toBeNull();
  });
});

describe('XML that is broken or made to hurt', () => {
  it.each([
    ['truncated', '<Publication><Agendas><Agenda>', 'damaged'],
    ['cut inside a tag', '<Publication><Agen', 'damaged'],
    ['no XML at all', 'Dagsorden', 'damaged'],
    ['two roots', '<a/><b/>', 'damaged'],
    ['an undeclared entity', '<a>&hemmelig;</a>', 'damaged'],
    [
      'entities of its own',
      '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>',
      'unsupported-format',
    ],
    [
      'a file of ours asked for',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'unsupported-format',
    ],
    ['too large', `<a>${'x'.repeat(10_000_001)}</a>`, 'too-large'],
    ['nested beyond reason', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'too-complex'],
    ['tags without end', `<a>${'<b '.repeat(20_000)}`, 'damaged'],
    ['comments without end', `<a>${'<!--'.repeat(50_000)}</a>`, 'damaged'],
    ['instructions without end', `<a>${'<?'.repeat(50_000)}</a>`, 'damaged'],
  ])('%s', (_, content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  it('takes a declared type without entities, a byte order mark and other prefixes', () => {
    expect(
      codeOf('\uFEFF<?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd"><x:a xmlns:x="y"><x:b>Hej</x:b></x:a>'),
    ).toBe('read');
  });
});
