/**
 * What OParl 1.1 asks of its objects, as a table of our own. Source: the JSON schemas that the OParl authors publish in
 * https://github.com/OParl/spec (folder `schema`, as of commit 16af8d71, CC BY-SA 4.0) and, for what only the prose says, the
 * specification on https://dev.oparl.org/spezifikation, marked so below.
 *
 * A form is one word: `text`, `whole` (integer), `truth` (boolean), `date`, `instant` (date-time), `object`, `url` or
 * `url:Meeting` (the address of an object of that type), `list:Meeting` (the address of an object list of that type), `Meeting`
 * (such an object itself); `[]` after it is an array of them, `!` before it says that the property must be there.
 */
const EVERY = {
  id: '!url',
  type: '!text',
  created: 'instant',
  modified: 'instant',
  web: 'url',
  deleted: 'truth',
};
const TOLD = { ...EVERY, license: 'text', keyword: 'text[]' };

export const OPARL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  System: {
    ...EVERY,
    ...{ oparlVersion: '!url', otherOparlVersions: 'url[]', license: 'url', body: '!list:Body' },
    ...{ name: 'text', contactEmail: 'text', contactName: 'text' },
    ...{ website: 'url', vendor: 'url', product: 'url' },
  },
  Body: {
    ...{ ...TOLD, license: 'url', system: 'url:System', shortName: 'text', name: '!text', website: 'url' },
    ...{ licenseValidSince: 'instant', oparlSince: 'instant', ags: 'text', rgs: 'text', equivalent: 'url[]' },
    ...{ contactEmail: 'text', contactName: 'text', classification: 'text', location: 'Location' },
    ...{ mainOrganization: 'url:Organization', legislativeTerm: '!LegislativeTerm[]' },
    ...{ organization: '!list:Organization', person: '!list:Person', meeting: '!list:Meeting' },
    ...{ paper: '!list:Paper' },
    // "ZWINGEND" (mandatory) in the prose of 1.1, and not yet in its schema.
    ...{ agendaItem: '!list:AgendaItem', consultation: '!list:Consultation', file: '!list:File' },
    ...{ locationList: '!list:Location', legislativeTermList: '!list:LegislativeTerm' },
    ...{ membership: '!list:Membership' },
  },
  LegislativeTerm: { ...TOLD, body: 'url:Body', name: 'text', startDate: 'date', endDate: 'date' },
  Organization: {
    ...{ ...TOLD, body: 'url:Body', name: 'text', shortName: 'text', membership: 'url:Membership[]' },
    ...{ meeting: 'list:Meeting', consultation: 'list:Consultation', post: 'text[]' },
    ...{ subOrganizationOf: 'url:Organization', organizationType: 'text', classification: 'text' },
    ...{ startDate: 'date', endDate: 'date', website: 'url', location: 'Location' },
    ...{ externalBody: 'url:Body', memberCount: 'whole', votingMemberCount: 'whole' },
  },
  Person: {
    ...{ ...TOLD, body: 'url:Body', name: 'text', familyName: 'text', givenName: 'text' },
    ...{ formOfAddress: 'text', affix: 'text', title: 'text[]', gender: 'text', phone: 'text[]' },
    ...{ email: 'text[]', location: 'url:Location', locationObject: 'Location', status: 'text[]' },
    ...{ membership: 'Membership[]', image: 'File', life: 'text', lifeSource: 'text' },
  },
  Membership: {
    ...{ ...TOLD, person: 'url:Person', organization: 'url:Organization', role: 'text' },
    ...{ votingRight: 'truth', startDate: 'date', endDate: 'date', onBehalfOf: 'url:Organization' },
  },
  Meeting: {
    ...{ ...TOLD, name: 'text', meetingState: 'text', cancelled: 'truth', start: 'instant', end: 'instant' },
    ...{ location: 'Location', organization: 'url:Organization[]', participant: 'url:Person[]' },
    ...{ invitation: 'File', resultsProtocol: 'File', verbatimProtocol: 'File', auxiliaryFile: 'File[]' },
    agendaItem: 'AgendaItem[]',
  },
  AgendaItem: {
    ...{ ...TOLD, meeting: 'url:Meeting', number: 'text', order: '!whole', name: 'text', public: 'truth' },
    ...{ consultation: 'url:Consultation', result: 'text', resolutionText: 'text' },
    ...{ resolutionFile: 'File', auxiliaryFile: 'File[]', start: 'instant', end: 'instant' },
  },
  Paper: {
    ...{ ...TOLD, body: 'url:Body', name: 'text', reference: 'text', date: 'date', paperType: 'text' },
    ...{ relatedPaper: 'url:Paper[]', superordinatedPaper: 'url:Paper[]', subordinatedPaper: 'url:Paper[]' },
    ...{ mainFile: 'File', auxiliaryFile: 'File[]', location: 'Location[]', consultation: 'Consultation[]' },
    ...{ originatorPerson: 'url:Person[]', originatorOrganization: 'url:Organization[]' },
    underDirectionOf: 'url:Organization[]',
  },
  Consultation: {
    ...{ ...TOLD, paper: 'url:Paper', agendaItem: 'url:AgendaItem', meeting: 'url:Meeting' },
    ...{ organization: 'url:Organization[]', authoritative: 'truth', role: 'text' },
  },
  File: {
    ...{ ...TOLD, name: 'text', fileName: 'text', mimeType: 'text', date: 'date', size: 'whole' },
    ...{ sha1Checksum: 'text', sha512Checksum: 'text', text: 'text', accessUrl: '!url' },
    ...{ downloadUrl: 'url', externalServiceUrl: 'url', masterFile: 'url:File' },
    ...{ derivativeFile: 'url:File[]', fileLicense: 'url', meeting: 'url:Meeting[]' },
    ...{ agendaItem: 'url:AgendaItem[]', person: 'url:Person', paper: 'url:Paper[]' },
  },
  Location: {
    ...{ ...TOLD, description: 'text', geojson: 'object', streetAddress: 'text', room: 'text' },
    ...{ postalCode: 'text', subLocality: 'text', locality: 'text', bodies: 'url:Body[]' },
    ...{ organizations: 'url:Organization[]', persons: 'url:Person[]', meetings: 'url:Meeting[]' },
    papers: 'url:Paper[]',
  },
};
