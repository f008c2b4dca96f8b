import { describe, expect, it } from 'vitest';
import { readActions } from '@/lib/extraction/actions.ts';

const of = (text: string, ...entries: string[]) =>
  readActions([
    { type: 'paragraph', text },
    ...(entries.length > 0
      ? [{ type: 'list' as const, items: entries.map((entry) => ({ marker: '–', text: entry })) }]
      : []),
  ]);

describe('what the body is asked to do', () => {
  it.each([
    ['Det indstilles, at KKR Hovedstaden godkender referatet.', ['approve']],
    ['Det indstilles, at KKR Hovedstaden tager orienteringen til efterretning.', ['inform']],
    ['Det indstilles, at KKR tager en første drøftelse af arbejdet, herunder drøfter', ['discuss']],
    [
      'Det indstilles, at KKR Syddanmark drøfter modellen og tager kampagnen til efterretning.',
      ['discuss', 'inform'],
    ],
    ['Det indstilles, at KKR bakker op om forslaget.', ['endorse']],
    ['Det indstilles, at KKR træffer beslutning om placeringen.', ['decide']],
    ['Det indstilles, at dagsordenen godkendes.', ['approve']],
    [
      'Forvaltningen indstiller til udvalget, at planen tiltrædes, og at sagen drøftes.',
      ['endorse', 'discuss'],
    ],
    ['Det indstilles, at KKR udpeger to medlemmer.', ['appoint']],
    [
      'Centret indstiller, at udvalget anbefaler byrådet at købe grunden at udvalget drøfter planen.',
      ['recommend', 'discuss'],
    ],
    ['Administrationen indstiller til udvalget at anbefale byrådet, at der gives bevilling.', ['recommend']],
    ['Det indstilles at godkende budgettet.', ['approve']],
    ['Det indstilles at tage orienteringen til efterretning.', ['inform']],
    ['Administrationen indstiller, ax udvalget udpeger et medlem.', ['appoint']],
    ['Der er ingen indstilling til dette punkt.', []],
  ])('%s', (text, actions) => expect(of(text)).toEqual(actions));

  it('does not count verbs inside the object', () => {
    expect(of('Det indstilles, at KKR anbefaler kommunerne at godkende aftalen.')).toEqual(['recommend']);
    expect(of('Det indstilles, at KKR drøfter, om kommunerne godkender planen.')).toEqual(['discuss']);
    expect(of('Det indstilles, at KKR beslutter, hvilken model der anbefales.')).toEqual(['decide']);
  });

  it('does not count what others are asked or told', () => {
    expect(of('Det indstilles, at KKR godkender planen, og at kommunerne orienteres.')).toEqual(['approve']);
    expect(of('Det indstilles, at udvalget orienteres.')).toEqual(['inform']);
  });

  it('does not count what another body is asked for in the entries below', () => {
    const asked = 'Direktionen indstiller, at udvalget anbefaler regionsrådet,';
    expect(of(asked, 'at rapporten tages til efterretning', 'at bevillingen godkendes')).toEqual([
      'recommend',
    ]);
    expect(of(asked, 'at planen godkendes', 'at udvalget drøfter status')).toEqual(['recommend', 'discuss']);
    expect(of('Direktionen indstiller til regionsrådet,', 'at planen godkendes')).toEqual(['approve']);
    expect(of('Det indstilles, at KKR:', 'anbefaler byrådene at godkende', 'at planen drøftes')).toEqual([
      'recommend',
      'discuss',
    ]);
  });

  it('reads each entry of a list', () => {
    expect(
      of('Det indstilles, at KKR:', 'drøfter oplægget', 'beslutter finansieringen, jf. scenarierne'),
    ).toEqual(['discuss', 'decide']);
    expect(of('Det indstilles:', 'at udvalget anbefaler, at midlerne godkendes')).toEqual(['recommend']);
  });

  it('knows verbs whose letters were damaged', () => {
    expect(of('Det indstilles, at KKR', 'drgfter sagen', 'tiltreeder aftalen', 'dre@fter planen')).toEqual([
      'discuss',
      'endorse',
    ]);
  });
});
