/** What a new platform needs, written where it belongs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { adapterTemplate, agendaTemplate, newsTemplate, testTemplate } from './templates.ts';

const ID = /^[a-z][a-z0-9]{1,19}$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;
/** Words of JavaScript and of the folder that an adapter cannot be called. */
const TAKEN = new Set(
  'class const default delete export function import index new return site this types void with'.split(' '),
);

export interface Made {
  path: string;
  done: 'written' | 'changed' | 'kept';
}

/**
 * Writes adapter, pages and test, and registers them; what is there is kept, so that it may be run again. Throws on an
 * id or host that cannot be one.
 *
 * @param root of the repository, or of a copy of it
 */
export function makeSite(root: string, id: string, host: string): Made[] {
  if (!ID.test(id) || TAKEN.has(id))
    throw new Error(`"${id}" is no id: 2-20 small letters and digits, a letter first`);
  if (!HOST.test(host)) throw new Error(`"${host}" is no host name`);
  const pages = `test/pages/${host}`;
  return [
    write(root, `lib/sites/${id}/index.ts`, adapterTemplate(id, host)),
    write(root, `${pages}/dagsorden/index.html`, agendaTemplate),
    write(root, `${pages}/nyhed/index.html`, newsTemplate),
    write(root, `test/unit/sites/${id}.test.ts`, testTemplate(id, host)),
    change(root, 'lib/agenda/source.ts', (text) => withChannel(text, id)),
    change(root, 'lib/sites/index.ts', (text) => withAdapter(text, id)),
    change(root, 'test/pages/zoo.json', (text) => withPages(text, id, host)),
    change(root, 'docs/new-site.md', (text) => withRow(text, id, host)),
  ];
}

function write(root: string, path: string, content: string): Made {
  const file = join(root, path);
  if (existsSync(file)) return { path, done: 'kept' };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return { path, done: 'written' };
}

function change(root: string, path: string, edit: (text: string) => string): Made {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) return { path, done: 'kept' };
  writeFileSync(file, after);
  return { path, done: 'changed' };
}

/** Inserts before a mark that must be there, since the files are ours. */
function insert(text: string, pattern: RegExp, added: string, path: string): string {
  const at = text.search(pattern);
  if (at < 0) throw new Error(`${path} is not as expected: nothing was registered there`);
  return text.slice(0, at) + added + text.slice(at);
}

function withChannel(text: string, id: string): string {
  return text.includes(`'${id}'`) ? text : insert(text, /'generic'/, `'${id}', `, 'lib/agenda/source.ts');
}

function withAdapter(text: string, id: string): string {
  if (text.includes(`./${id}/index.ts`)) return text;
  const path = 'lib/sites/index.ts';
  const listed = insert(text, /generic\];/, `${id}, `, path);
  return insert(listed, /import type/, `import { ${id} } from './${id}/index.ts';\n`, path);
}

interface ZooPage {
  adapter: string;
  address: string;
  holds: string;
}

function withPages(text: string, id: string, host: string): string {
  const rows = JSON.parse(text) as ZooPage[];
  if (rows.some((row) => row.adapter === id)) return text;
  rows.push({ adapter: id, address: `https://${host}/dagsorden/`, holds: 'agenda' });
  rows.push({ adapter: id, address: `https://${host}/nyhed/`, holds: 'nothing' });
  return `[\n${rows
    .map(
      (row) =>
        `  ${JSON.stringify(row)
          .replace(/([:,])"/g, '$1 "')
          .replace(/^\{/, '{ ')
          .replace(/\}$/, ' }')}`,
    )
    .join(',\n')}\n]\n`;
}

function withRow(text: string, id: string, host: string): string {
  return text.includes(`| \`${id}\` |`)
    ? text
    : insert(
        text,
        /\n<!-- platforms end -->/,
        `\n| \`${id}\` | ${host} | say what it is and how it is known |`,
        'docs/new-site.md',
      );
}
