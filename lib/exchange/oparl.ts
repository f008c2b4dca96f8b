/**
 * The archive in the terms of OParl 1.1 (https://oparl.org), the interface for council information that our own model borrows its
 * words from. OParl describes servers; a file has none, so it is an `oparl:System` that carries the object lists it points
 * to, under the address of each. Addresses are of `sagsspor.invalid`, which nobody will ever have (RFC 2606): the same object
 * has the same id in everybody's file, and none of them can be taken for a place on the web.
 */
import { shortHash } from '../agenda/identity.ts';
import type { AgendaItem, BodyRef, MeetingDocumentKind } from '../agenda/model.ts';
import { blocksText } from '../agenda/reading-text.ts';
import { instantOf } from './zone.ts';

const BASE = 'https://sagsspor.invalid/oparl/1.1';
const SCHEMA = 'https://schema.oparl.org/1.1';
export const OPARL_SYSTEM = `${BASE}/system`;

export interface ToldPaper {
  id: string;
  kind: MeetingDocumentKind;
  address: string | null;
  /** ISO instant. */
  savedAt: string;
}

export interface ToldItem {
  key: string;
  item: AgendaItem;
  /** What became of it, in a word; null where nothing is recorded. */
  outcome: string | null;
}

export interface ToldMeeting {
  id: string;
  body: BodyRef | null;
  date: string | null;
  startTime: string | null;
  location: string | null;
  savedAt: string;
  papers: ToldPaper[];
  items: ToldItem[];
}

type OParlObject = { id: string; type: string } & Record<string, unknown>;

/** Object lists of a body, by the name of the property that points to each. */
const LISTS = {
  organization: 'organizations',
  person: 'persons',
  meeting: 'meetings',
  paper: 'papers',
  agendaItem: 'agenda-items',
  consultation: 'consultations',
  file: 'files',
  locationList: 'locations',
  legislativeTermList: 'legislative-terms',
  membership: 'memberships',
} as const;
type ListName = keyof typeof LISTS;

const UNKNOWN: BodyRef = { key: 'unknown', name: 'Ukendt' };

/** Ids come from titles and addresses, so they are put into an address by their hash. */
const idOf = (kind: string, key: string) => `${BASE}/${kind}/${shortHash(key)}`;
const bodyId = ({ key }: BodyRef) => `${BASE}/bodies/${encodeURIComponent(key)}`;
const organizationId = ({ key }: BodyRef) => `${BASE}/organizations/${encodeURIComponent(key)}`;
const listId = (body: BodyRef, name: ListName) => `${bodyId(body)}/${LISTS[name]}`;

const object = (type: string, id: string, savedAt: string, rest: Record<string, unknown>): OParlObject => ({
  ...{ id, type: `${SCHEMA}/${type}` },
  ...Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ),
  ...{ created: savedAt, modified: savedAt },
});

/** A web address, which a file must be reached by; what came without one has its own place that leads nowhere. */
const reached = (address: string | null, id: string): string =>
  address !== null && /^https?:\/\//.test(address) ? address : id;

const PAPER_NAMES: Record<MeetingDocumentKind, string> = {
  agenda: 'Dagsorden',
  minutes: 'Referat',
  supplement: 'Tillægsdagsorden',
};

const paperFile = ({ id, kind, address, savedAt }: ToldPaper): OParlObject => {
  const own = idOf('files', id);
  return object('File', own, savedAt, { name: PAPER_NAMES[kind], accessUrl: reached(address, own) });
};

const textOf = (item: AgendaItem, only?: string): string =>
  item.sections
    .filter(({ role }) => only === undefined || role === only)
    .map(({ heading, blocks }) => {
      const text = blocksText(blocks);
      return only === undefined && heading ? `${heading}\n${text}` : text;
    })
    .join('\n\n')
    .trim();

/** What a meeting and its items become. Of closed items number and heading are told, and that they are not public. */
function meetingObjects(meeting: ToldMeeting, body: BodyRef) {
  const { savedAt, date, startTime, location } = meeting;
  const id = idOf('meetings', meeting.id);
  const organization = [organizationId(body)];
  const cases = meeting.items.flatMap((one) => caseObjects(one, meeting, body, id));
  const agendaItem = meeting.items.map(({ key, item, outcome }, order) => {
    const has = !item.closed && !item.isHeading;
    return object('AgendaItem', idOf('agenda-items', key), savedAt, {
      ...{ meeting: id, number: item.number, order, name: item.title, public: !item.closed },
      ...(has && textOf(item) !== '' && { consultation: idOf('consultations', key) }),
      ...(has && { result: outcome, resolutionText: textOf(item, 'decision') }),
    });
  });
  const files = meeting.papers.map((paper) => ({ ...paper, file: paperFile(paper) }));
  const first = (kind: MeetingDocumentKind) => files.find((one) => one.kind === kind)?.file;
  const [invitation, resultsProtocol] = [first('agenda'), first('minutes')];
  const place =
    location &&
    object('Location', idOf('locations', `${body.key} ${location}`), savedAt, { description: location });
  const told = object('Meeting', id, savedAt, {
    name: [body.name, date].filter(Boolean).join(', '),
    meetingState: resultsProtocol ? 'durchgeführt' : 'eingeladen',
    start: date && startTime && instantOf(date, startTime).toISOString(),
    'sagsspor:date': date,
    ...{ location: place, organization, invitation, resultsProtocol },
    auxiliaryFile: files.flatMap(({ file }) => (file === invitation || file === resultsProtocol ? [] : file)),
    agendaItem,
  });
  return { told, agendaItem, cases, files: files.map(({ file }) => file), place };
}

/** The case of an item, as the paper it is, with its treatment at the meeting. */
function caseObjects(
  { key, item }: ToldItem,
  { savedAt, date, papers }: ToldMeeting,
  body: BodyRef,
  meeting: string,
): { paper: OParlObject; consultation: OParlObject; files: OParlObject[] }[] {
  const text = item.closed || item.isHeading ? '' : textOf(item);
  if (text === '') return [];
  const [id, organization] = [idOf('papers', key), [organizationId(body)]];
  const main = idOf('files', `text ${key}`);
  const mainFile = object('File', main, savedAt, {
    ...{ name: item.title, mimeType: 'text/plain', text },
    accessUrl: reached(papers[0]?.address ?? null, main),
  });
  const auxiliaryFile = item.attachments.map(({ title, href }, at) => {
    const own = idOf('files', `${key} ${at} ${title}`);
    return object('File', own, savedAt, { name: title, accessUrl: reached(href, own) });
  });
  const consultation = object('Consultation', idOf('consultations', key), savedAt, {
    ...{ paper: id, agendaItem: idOf('agenda-items', key), meeting, organization },
  });
  const paper = object('Paper', id, savedAt, {
    ...{ body: bodyId(body), name: item.title, reference: item.caseNumber, date },
    ...{ paperType: 'Sagsfremstilling', mainFile },
    ...{ auxiliaryFile, consultation: [consultation], originatorOrganization: organization },
  });
  return [{ paper, consultation, files: [mainFile, ...auxiliaryFile] }];
}

function listsOf(body: BodyRef, meetings: readonly ToldMeeting[], savedAt: string) {
  const told = meetings.map((meeting) => meetingObjects(meeting, body));
  const cases = told.flatMap((one) => one.cases);
  const once = (objects: OParlObject[]) => [...new Map(objects.map((one) => [one.id, one])).values()];
  const organization = object('Organization', organizationId(body), savedAt, {
    ...{ body: bodyId(body), name: body.name, organizationType: 'Gremium' },
    meeting: listId(body, 'meeting'),
  });
  return {
    organization: [organization],
    person: [],
    meeting: told.map((one) => one.told),
    paper: cases.map(({ paper }) => paper),
    agendaItem: told.flatMap((one) => one.agendaItem),
    consultation: cases.map(({ consultation }) => consultation),
    file: once([...told.flatMap((one) => one.files), ...cases.flatMap(({ files }) => files)]),
    locationList: once(told.flatMap(({ place }) => place || [])),
    legislativeTermList: [],
    membership: [],
  } satisfies Record<ListName, OParlObject[]>;
}

/** An object list of one page. */
const list = (data: readonly OParlObject[]) => ({
  data,
  pagination: {
    ...{ totalElements: data.length, elementsPerPage: data.length },
    ...{ currentPage: 1, totalPages: 1 },
  },
  links: {},
});

/**
 * The file, piece by piece: a body's lists at a time, so that not all is held at once.
 * @param createdAt ISO instant
 */
export function* writeOParl(meetings: readonly ToldMeeting[], createdAt: string): Generator<string> {
  const names = new Map(meetings.map(({ body }) => [(body ?? UNKNOWN).key, body ?? UNKNOWN]));
  const bodies = [...names.values()].sort((a, b) => a.key.localeCompare(b.key));
  const bodyList = `${BASE}/bodies`;
  const system = object('System', OPARL_SYSTEM, createdAt, {
    ...{ oparlVersion: `${SCHEMA}/`, body: bodyList, name: 'Sagsspor' },
  });
  yield `${JSON.stringify(system).slice(0, -1)},"sagsspor:lists":{${JSON.stringify(bodyList)}:`;
  yield JSON.stringify(
    list(
      bodies.map((body) =>
        object('Body', bodyId(body), createdAt, {
          ...{ system: OPARL_SYSTEM, name: body.name, legislativeTerm: [] },
          ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, listId(body, name as ListName)])),
        }),
      ),
    ),
  );
  for (const body of bodies) {
    const own = meetings.filter((meeting) => (meeting.body ?? UNKNOWN).key === body.key);
    for (const [name, objects] of Object.entries(listsOf(body, own, createdAt)))
      yield `,${JSON.stringify(listId(body, name as ListName))}:${JSON.stringify(list(objects))}`;
  }
  yield '}}\n';
}
