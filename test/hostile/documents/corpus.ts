/** Every document there is to spoil: the fixtures of the repository, and what lies beside it where that is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { p, run, styled, table, word } from '../../unit/docx/word.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Folders of documents; those outside the repository need not be there. */
const FOLDERS = ['test', 'seeds', '../shared/cases', '../shared/real'];
const EXTENSIONS = new Set(['.txt', '.html', '.xml', '.pdf', '.json', '.gz', '.docx', '.md']);
/** Larger ones are dumps of databases: no documents. */
const LARGEST = 350_000;

export type Kind = 'document' | 'backup' | 'message';
export interface Specimen {
  name: string;
  kind: Kind;
  bytes: Uint8Array;
}

function filesIn(folder: string): Specimen[] {
  const root = join(ROOT, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => EXTENSIONS.has(extname(name)) && !/expected\.json$|meta\.json$|truth\.json$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, bytes: new Uint8Array(readFileSync(join(root, name))) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= LARGEST)
    .map((file) => ({ ...file, kind: file.name.endsWith('.gz') ? 'backup' : 'document' }));
}

/** Word files are written by the tests themselves: there is none in the repository. */
function wordFiles(): Specimen[] {
  const item = (title: string) =>
    styled('Overskrift2', title) +
    p('SAG-2025-03121 lar/chch') +
    p(run('Indstilling', '<w:b/>')) +
    p('Det indstilles, at KKR Syddanmark godkender aftalen.') +
    table([
      ['Kommune', '2024'],
      ['Vejle', '12'],
    ]) +
    p(run('Bilag', '<w:b/>')) +
    p('Bilag 1: Udkast til aftale');
  const body =
    p('Dagsorden KKR Syddanmark 7. marts 2025') + item('Fælles udbud') + item('Rammeaftale for 2026');
  return [
    { name: 'agenda.docx', kind: 'document', bytes: word(body) },
    {
      name: 'letterhead.docx',
      kind: 'document',
      bytes: word(body, { header: p('KKR Syddanmark'), footer: p('Side') }),
    },
  ];
}

/** What contexts say to each other, as JSON. */
function messages(): Specimen[] {
  const calls = [
    { method: 'search', args: [{ query: 'sundhed', limit: 20 }] },
    { method: 'suggest', args: ['sund', 4, 'da'] },
    { method: 'meeting', args: ['kkr-hovedstaden/2025-09-02'] },
    { method: 'saveSettings', args: [{ language: 'da', keepClosed: false }] },
    {
      method: 'preview',
      args: [
        {
          address: 'https://www.kl.dk/',
          channel: 'kl',
          mediaType: 'text/html',
          name: 'Dagsorden',
          content: '<p>Dagsorden</p>',
          fetchedAt: '2025-09-02T08:00:00.000Z',
        },
      ],
    },
  ];
  return calls.map((call) => ({
    name: `${call.method}.message`,
    kind: 'message',
    bytes: new TextEncoder().encode(JSON.stringify(call)),
  }));
}

/** All of them, in an order that is the same wherever the same files are. */
export function readCorpus(): Specimen[] {
  return [...FOLDERS.flatMap(filesIn), ...wordFiles(), ...messages()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}
