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
