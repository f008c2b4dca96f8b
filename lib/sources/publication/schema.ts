/**
 * What is read of Publication's answers. Loose: every version sends other fields beside these, and leaves some out.
 * Where two names are given, versions differ (`Number` and `Punktnummer`).
 */
import { z } from '../../zod.ts';

const text = z.string().nullish();
const flag = z.boolean().nullish();

const Attendee = z.looseObject({ Name: text, Navn: text, Absent: flag, ParticipationCancelled: flag });

/** `Dato` and `MeetingBeginUtc` carry the local offset, whatever the name says. */
const Meeting = z.looseObject({
  Id: text,
  Dato: text,
  MeetingBeginUtc: text,
  Sted: text,
  Navn: text,
  Afsluttet: flag,
  IsSupplementaryAgenda: flag,
  Moededeltagere: z.array(Attendee).nullish(),
});
export type Meeting = z.infer<typeof Meeting>;

const AgendaItem = z.looseObject({
  Number: text,
  Punktnummer: text,
  Caption: text,
  Navn: text,
  CaseNumber: text,
  SagsNummer: text,
  Sorting: z.number().nullish(),
  IsOpen: flag,
  Felter: z.array(z.looseObject({ Navn: text, Html: text, Tekst: text })).nullish(),
  Presentations: z.array(z.looseObject({ Title: text, Content: text })).nullish(),
  ItemDecision: z.looseObject({ Text: text }).nullish(),
  Bilag: z.array(z.looseObject({ Id: text, Navn: text, Order: z.number().nullish() })).nullish(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

const Committee = z.looseObject({ Navn: text, Moeder: z.array(Meeting).nullish() });

/** `/api/agenda/dagsorden/<id>`. */
export const Agenda = z.looseObject({
  Udvalg: Committee.nullish(),
  Moede: Meeting.nullish(),
  TillaegsDagsorden: flag,
  Dagsordenpunkter: z.array(AgendaItem),
});
export type Agenda = z.infer<typeof Agenda>;

/** `/api/agenda/udvalgsliste`: committees by period. */
export const CommitteeList = z.looseObject({ Udvalg: z.record(z.string(), z.array(Committee)) });
export type CommitteeList = z.infer<typeof CommitteeList>;
