/** Answers of FirstAgenda Publication's data addresses: a meeting, and the list of committees with their meetings. */
import { KnownError } from '../errors.ts';
import { type ExportedItem, type ExportedMeeting, exportedLines } from './exported.ts';
import { plainLine } from './field.ts';
import type { Line } from './line.ts';
import { fileAddress, meetingAddress } from './publication/address.ts';
import { captionedParts } from './publication/felter.ts';
import { localMoment } from './publication/moment.ts';
import { Agenda, type AgendaItem, CommitteeList, type Meeting } from './publication/schema.ts';

/**
 * Lines of an answer, as the page it would be: an agenda or minutes with their items, or the list of meetings with
 * links. Any other JSON gives its texts, which hold no agenda.
 *
 * @param address the answer's own, to make links absolute; null leaves them without host
 * @throws KnownError `damaged` when it is no JSON
 */
export function readPublicationJson(content: string, address: string | null): Line[] {
  const data = parsed(content);
  const agenda = Agenda.safeParse(data);
  if (agenda.success) return exportedLines(toMeeting(agenda.data, address));
  const list = CommitteeList.safeParse(data);
  return list.success ? committeeLines(list.data, address) : [];
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new KnownError('damaged', 'no JSON', { cause });
  }
}

function toMeeting(
  { Udvalg, Moede, TillaegsDagsorden, Dagsordenpunkter }: Agenda,
  address: string | null,
): ExportedMeeting {
  const name = nameOf(Moede, TillaegsDagsorden === true);
  const minutes = /referat/i.test(name);
  return {
    name,
    committee: Udvalg?.Navn ?? '',
    when: localMoment(Moede?.Dato ?? Moede?.MeetingBeginUtc ?? ''),
    where: Moede?.Sted ?? '',
    attendance: minutes
      ? (Moede?.Moededeltagere ?? []).flatMap((one) => {
          const absent = one.Absent === true || one.ParticipationCancelled === true;
          const name = (one.Name ?? one.Navn ?? '').replace(/\s+/g, ' ').trim();
          return name ? [{ name, state: absent ? 'absent' : 'present', note: '' } as const] : [];
        })
      : [],
    items: Dagsordenpunkter.toSorted((a, b) => (a.Sorting ?? 0) - (b.Sorting ?? 0)).map((item) =>
      toItem(item, address),
    ),
  };
}

/** `Dagsorden`, `Referat 1. behandling budget`, `Tillægsdagsorden`. */
function nameOf(meeting: Meeting | null | undefined, supplement: boolean): string {
  const name = meeting?.Navn?.trim() ?? '';
  if ((supplement || meeting?.IsSupplementaryAgenda) && !/referat|tillæg/i.test(name))
    return 'Tillægsdagsorden';
  return name || (meeting?.Afsluttet ? 'Referat' : 'Dagsorden');
}

function toItem(item: AgendaItem, address: string | null): ExportedItem {
  const presented = (item.Presentations ?? []).map((one) => ({
    caption: one.Title ?? '',
    content: one.Content ?? '',
  }));
  const decision = item.ItemDecision?.Text ?? '';
  return {
    number: item.Number || item.Punktnummer || '',
    title: item.Caption || item.Navn || '',
    caseNumber: item.CaseNumber || item.SagsNummer || '',
    caseworker: '',
    closed: item.IsOpen === false,
    fields: [
      ...(item.Felter ?? []).flatMap((field) =>
        captionedParts(field.Html ?? field.Tekst ?? '', field.Navn ?? ''),
      ),
      ...presented,
      ...(decision ? [{ caption: 'Beslutning', content: decision }] : []),
    ],
    attachments: (item.Bilag ?? [])
      .toSorted((a, b) => (a.Order ?? 0) - (b.Order ?? 0))
      .flatMap(({ Id, Navn }) => (Navn ? [{ title: Navn, href: Id ? fileAddress(Id, address) : null }] : [])),
  };
}

/** A heading each period and committee, a line each meeting. */
function committeeLines({ Udvalg }: CommitteeList, address: string | null): Line[] {
  return Object.entries(Udvalg).flatMap(([period, committees]) => [
    { ...plainLine(period), heading: 1 },
    ...committees.flatMap(({ Navn, Moeder }) => [
      { ...plainLine(Navn ?? ''), heading: 2 },
      ...(Moeder ?? []).flatMap((meeting) => {
        const moment = localMoment(meeting.Dato ?? meeting.MeetingBeginUtc ?? '');
        if (!meeting.Id || moment === '') return [];
        const [day = '', time = ''] = moment.split(' ');
        const text = `${nameOf(meeting, false)} ${day.split('-').reverse().join('-')}${time && ` kl. ${time}`}`;
        const line = plainLine([text, meeting.Sted?.trim()].filter(Boolean).join(', '));
        return [{ ...line, marker: '–', links: [{ href: meetingAddress(meeting.Id, address), text }] }];
      }),
    ]),
  ]);
}
