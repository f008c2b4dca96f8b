import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseMeeting, dayOf, itemKeys, meetingId } from '@/lib/agenda/identity.ts';
import { type Identifiable, type KnownItem, matchItems } from '@/lib/agenda/matching.ts';
import type { MeetingHead } from '@/lib/agenda/model.ts';

const HEAD: MeetingHead = {
  body: { key: 'kkr-hovedstaden', name: 'KKR Hovedstaden' },
  kind: 'agenda',
  date: '2025-09-02',
  startTime: '10:00',
  location: null,
};
const MEETING = 'kkr-hovedstaden/2025-09-02';

/** "3.1 Title" or "# 3 Heading". */
function items(...texts: string[]): Identifiable[] {
  return texts.map((text) => {
    const [, hash, number, title = ''] = /^(# )?(\S+) (.*)$/.exec(text) ?? [];
    return { number: number === '-' ? null : (number ?? null), title, isHeading: hash !== undefined };
  });
}
function known(...texts: string[]): KnownItem[] {
  return items(...texts).map((item, i) => ({ ...item, key: texts[i] ?? '' }));
}

describe('meeting ids', () => {
  it('are body and day', () => {
    expect(meetingId(HEAD, null, [])).toBe(MEETING);
    expect(dayOf(MEETING)).toBe('2025-09-02');
    expect(dayOf(`${MEETING}-2`)).toBe('2025-09-02');
  });

  it('stay the same for an undated document read again, and differ between two', () => {
    const undated = { ...HEAD, date: null };
    const at = (address: string | null, title: string) => meetingId(undated, address, [title]);
    expect(at('https://kl.dk/a', 'x')).toBe(at('https://kl.dk/a', 'changed'));
    expect(at('https://kl.dk/a', 'x')).not.toBe(at('https://kl.dk/b', 'x'));
    expect(at(null, 'Letbanen')).toBe(at(null, 'LETBANEN'));
    expect(at(null, 'Letbanen')).not.toBe(at(null, 'Sundhed'));
    expect(dayOf(at(null, 'x'))).toBe('');
  });

  it('do not fail for a document of which nothing is known', () => {
    expect(meetingId({ ...HEAD, body: null }, null, [])).toBe('unknown/2025-09-02');
  });
});

describe('which meeting a document belongs to', () => {
  const titles = ['Godkendelse af referat', 'Letbanen', 'Sundhedsreformen', 'Eventuelt'];
  const other = ['Godkendelse af referat', 'Konstituering', 'Valg af formand', 'Eventuelt', 'Ventetider'];
  const first = { id: MEETING, startTime: '10:00', titles };

  it('is the one of that body on that day', () => {
    expect(chooseMeeting(HEAD, null, titles, [])).toBe(MEETING);
    expect(chooseMeeting(HEAD, null, other, [first])).toBe(MEETING);
    expect(chooseMeeting({ ...HEAD, startTime: null }, null, other, [first])).toBe(MEETING);
  });

  it('is the same when only the hour was moved', () => {
    expect(chooseMeeting({ ...HEAD, startTime: '12:30' }, null, titles, [first])).toBe(MEETING);
  });

  it('is a second one when hour and items differ, and the next document of either finds its own', () => {
    const later = { ...HEAD, startTime: '15:00' };
    expect(chooseMeeting(later, null, other, [first])).toBe(`${MEETING}-2`);
    const second = { id: `${MEETING}-2`, startTime: '15:00', titles: other };
    expect(chooseMeeting(later, null, ['Sent punkt'], [first, second])).toBe(`${MEETING}-2`);
    expect(chooseMeeting(HEAD, null, ['Sent punkt'], [second, first])).toBe(MEETING);
    expect(chooseMeeting({ ...HEAD, startTime: '19:00' }, null, ['Tredje'], [first, second])).toBe(
      `${MEETING}-3`,
    );
  });

  it('is not a longer day or another body', () => {
    const strangers = [
      'kkr-hovedstaden/2025-09-02-extra',
      'kkr-hovedstaden/2025-09-021',
      'kkr-sjaelland/2025-09-02',
    ];
    const list = strangers.map((id) => ({ id, startTime: '10:00', titles }));
    expect(chooseMeeting({ ...HEAD, startTime: '15:00' }, null, other, list)).toBe(MEETING);
  });

  it('is told by the items alone where the body could not be read', () => {
    const nobody = { ...HEAD, body: null };
    const unknown = { id: 'unknown/2025-09-02', startTime: '10:00', titles };
    expect(chooseMeeting(nobody, null, titles, [unknown])).toBe('unknown/2025-09-02');
    expect(chooseMeeting(nobody, null, other, [unknown])).toBe('unknown/2025-09-02-2');
  });
});

describe('which item is which', () => {
  it('goes by the title, whatever number it has now', () => {
    const before = known('3.1 Letbanens anlæg', '3.2 Ringbyens udvikling');
    expect(matchItems(before, items('3.1 Ringbyens udvikling', '3.2 Letbanens anlæg'))).toEqual([
      '3.2 Ringbyens udvikling',
      '3.1 Letbanens anlæg',
    ]);
  });

  it('tells part and item of the same title apart', () => {
    const before = known('# 2 Siden sidst', '2.1 Siden sidst');
    expect(matchItems(before, items('2.1 Siden sidst', '# 2 Siden sidst'))).toEqual([
      '2.1 Siden sidst',
      '# 2 Siden sidst',
    ]);
  });

  it('tells items of the same title apart by number', () => {
    const before = known('3.1 Orientering', '4.1 Orientering');
    expect(matchItems(before, items('4.1 Orientering', '3.1 Orientering'))).toEqual([
      '4.1 Orientering',
      '3.1 Orientering',
    ]);
    expect(matchItems(before, items('4.1 Orientering'))).toEqual(['4.1 Orientering']);
  });

  it.each([
    [
      '3.5 Konsekvenser af sundhedsreformen for Klimaalliancen',
      '3.6 Konsekvenser af sundhedsreformen (revideret)',
    ],
    ['3.5 Oplæg til godkendelse om nyt mødested', '3.5 Opleeg til godkendelse om nyt magdested'],
    ['3.5 Oplæg: Valg af mødedatoer', '3.6 Valg af mødedatoer'],
    ['3.9 Økonomi', '3.9 økonomi '],
    ['3.9 Status på letbanen', '3.9 Orientering om status på letbanen'],
  ])('follows %s to %s', (before, after) => {
    expect(matchItems(known(before), items(after))).toEqual([before]);
  });

  it.each([
    ['3.5 Budget 2025 for fællessekretariatet', '3.6 Budget 2026 for fællessekretariatet'],
    ['3.5 Høringssvar om kystfiskeri', '3.5 Renovering af vandrehjem'],
    ['4.1 Udpegning til bestyrelsen for Nordisk Lysfestival', '4.1 Mødedatoer i det kommende år'],
    ['# 2 Siden sidst og videre', '2.1 Siden sidst, men anderledes'],
  ])('does not take %s for %s', (before, after) => {
    expect(matchItems(known(before), items(after))).toEqual([null]);
  });

  it('gives no key twice', () => {
    expect(matchItems(known('1 Eventuelt'), items('1 Eventuelt', '2 Eventuelt'))).toEqual([
      '1 Eventuelt',
      null,
    ]);
  });
});

describe('which item is which, where titles were misread and repaired', () => {
  const repaired = { number: '4', title: 'Råd og mål', read: 'Rad og mal', isHeading: false };

  it('knows a repaired title by what it was before repair', () => {
    const known = [{ key: 'k', number: '2', title: 'Rad og mal', isHeading: false }];
    expect(matchItems(known, [repaired])).toEqual(['k']);
  });

  it('knows it again when it is repaired otherwise, or not at all', () => {
    const known: KnownItem[] = [{ key: 'k', ...repaired, title: 'Rod og møl', number: '7' }];
    expect(matchItems(known, [repaired])).toEqual(['k']);
    expect(matchItems(known, [{ number: null, title: 'Rad og mal', isHeading: false }])).toEqual(['k']);
  });

  it('knows a healthy document’s title by the repaired one, before a title that was read alike', () => {
    const known: KnownItem[] = [
      { key: 'other', number: '1', title: 'Rod og møl', isHeading: false },
      { key: 'k', ...repaired },
    ];
    expect(matchItems(known, [{ number: null, title: 'Råd og mål', isHeading: false }])).toEqual(['k']);
  });
});

describe('item keys', () => {
  it('are meeting and title, with the number where titles repeat', () => {
    expect(
      itemKeys(MEETING, items('# 2 Siden sidst', '2.1 Siden sidst', '3.1 Møde på Århus Rådhus'), []),
    ).toEqual([`${MEETING}#siden-sidst@2`, `${MEETING}#siden-sidst@2.1`, `${MEETING}#mode-pa-arhus-radhus`]);
  });

  it('do not hang on letters that recognition or spelling may change', () => {
    const [clean] = itemKeys(MEETING, items('1 Møde på Århus Rådhus'), []);
    const [other] = itemKeys(MEETING, items('7 MOEDE  paa Aarhus RÅDHUS.'), []);
    expect(other).toBe(clean);
  });

  it('do not hang on the rest of the document', () => {
    const keys = itemKeys(MEETING, items('1 Alfa', '2 Beta', '3 Gamma'), []);
    expect(itemKeys(MEETING, items('1 Nyt', '2 Gamma', '3 Alfa'), [])).toEqual([
      `${MEETING}#nyt`,
      keys[2],
      keys[0],
    ]);
  });

  it('of vanished items are not given to others', () => {
    const gone = {
      key: `${MEETING}#orientering`,
      number: '3.1',
      title: 'Noget helt andet',
      isHeading: false,
    };
    expect(itemKeys(MEETING, items('5 Orientering'), [gone])).toEqual([`${MEETING}#orientering@5`]);
  });

  it('stay short for endless titles and do not mix those that begin alike', () => {
    const long = 'ord '.repeat(500);
    const [a = '', b] = itemKeys(MEETING, items(`1 ${long}alfa`, `2 ${long}beta`), []);
    expect(a.length).toBeLessThan(200);
    expect(b).not.toBe(a);
  });

  it('are unique and kept on re-import, for any titles at all', () => {
    const item = fc.record({
      number: fc.option(fc.string({ maxLength: 4 })),
      title: fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Orientering', 'Siden sidst', '')),
      isHeading: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (list) => {
        const keys = itemKeys(MEETING, list, []);
        expect(new Set(keys).size).toBe(list.length);
        const again = itemKeys(
          MEETING,
          list,
          list.map((entry, i) => ({ ...entry, key: keys[i] ?? '' })),
        );
        expect(again).toEqual(keys);
      }),
    );
  });
});
