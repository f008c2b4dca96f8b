import { describe, expect, it } from 'vitest';
import { bodyKey, readPrinted } from '@/scripts/lib/printed.ts';
import { newest, releasesOf, treatmentsOf } from '@/scripts/lib/story.ts';

const paper = (kind: string, items: object[], meeting: object = {}) =>
  JSON.stringify({ meeting: { body: 'KKR Sjælland', kind, date: '2025-05-06', ...meeting }, items });

describe('reading back what extraction prints', () => {
  it('takes lines with marks for lists, and bare parts for headings', () => {
    const draft = readPrinted(
      paper('agenda', [
        { number: '4', title: 'Næste møde', parent: null, sections: {} },
        { number: '4.1', title: 'Punkter', parent: '4', sections: { background: 'Se:\n– A\n– B\nSlut.' } },
        { number: '5', title: 'Eventuelt', parent: null, sections: {} },
      ]),
    )!;
    expect(draft.items.map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
    expect(draft.items[1]!.sections[0]!.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ]);
    expect(draft.meeting.body).toEqual({ key: 'kkr-sjaelland', name: 'KKR Sjælland' });
  });

  it('gives null for a document that is no agenda, and throws for what is no such document', () => {
    expect(readPrinted('{"meeting":null,"items":[],"warnings":[]}')).toBeNull();
    expect(() => readPrinted('{}')).toThrow();
    expect(() => readPrinted('nonsense')).toThrow();
    expect(() => readPrinted(paper('agenda', [{ number: 1 }]))).toThrow();
  });

  it('has one key for a body however it is written', () => {
    expect(bodyKey('Kommunekontaktrådet på Sjælland')).toBe('kkr-sjaelland');
    expect(bodyKey('Økonomiudvalget, Køge Kommune')).toBe('okonomiudvalget-koge-kommune');
  });
});

describe('releases and treatments', () => {
  const agenda = readPrinted(
    paper('agenda', [{ number: '1', title: 'Letbanen', sections: { background: 'Skinner.' } }]),
  )!;
  const again = readPrinted(
    paper('agenda', [{ number: '2', title: 'Letbanen', sections: { background: 'Nye skinner.' } }]),
  )!;
  const minutes = readPrinted(
    paper('minutes', [{ number: '3', title: 'Letbanen', sections: { decision: 'Godkendt.' } }]),
  )!;

  it('number the releases of a kind, and know a matter by one key through all', () => {
    const releases = releasesOf([agenda, again, minutes]);
    expect(releases.map(({ name }) => name)).toEqual([
      'KKR Sjælland/2025-05-06/agenda@1',
      'KKR Sjælland/2025-05-06/agenda@2',
      'KKR Sjælland/2025-05-06/minutes@1',
    ]);
    expect(new Set(releases.flatMap(({ items }) => items.map(({ key }) => key))).size).toBe(1);
    expect(newest(releases).map(({ release }) => release)).toEqual([2, 1]);
  });

  it('merge into one treatment with the text of the newest agenda and the decision of the minutes', () => {
    const [one, ...others] = treatmentsOf(releasesOf([agenda, again, minutes]));
    expect(others).toEqual([]);
    expect(JSON.stringify(one!.item.sections)).toContain('Nye skinner.');
    expect(one!.facts.decision?.outcome).toBe('approved');
  });

  it('leave out papers without body or day', () => {
    expect(
      releasesOf([
        readPrinted(paper('agenda', [], { body: null }))!,
        readPrinted(paper('agenda', [], { date: null }))!,
      ]),
    ).toEqual([]);
  });
});
