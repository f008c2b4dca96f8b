import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findStrings } from './strings.ts';

const root = resolve(import.meta.dirname, '../../..');
const DICTIONARY = /^components\/i18n\/da(-\w+)?\.ts$/;
/** The other language has the same keys (its type says so), read by the same code. */
const TRANSLATION = /^components\/i18n\/en(-\w+)?\.ts$/;
/** Not ours to translate: the name, and a unit as documents print it. */
const EXCEPTED = /: Sagsspor:?$|^components\/charts\/figures\.ts:\d+: årsværk$/;

/** Danish that an English reader meets: searches as they are typed, and each language called in itself. */
const KEPT = /\.help\.ways\.\d+\.0: |^daPalette\.actions\.(danish|english)\.0: /;

const isDictionary = (path: string) => DICTIONARY.test(path);
const isSurface = (path: string) => /^(components|entrypoints|web)\//.test(path) && !TRANSLATION.test(path);
const textOf = (finding: string) => finding.replace(/^\S+:\d+: /, '');

describe('what the user is told', () => {
  it('stands in the dictionaries, all of it, and nothing there is left over', { timeout: 120_000 }, () => {
    const { unused, hardCoded } = findStrings(root, isDictionary, isSurface);
    expect(unused).toEqual([]);
    expect(hardCoded.filter((finding) => !EXCEPTED.test(finding))).toEqual([]);
  });

  it('has a dictionary in English for each in Danish', () => {
    const names = (language: string) =>
      globSync(`components/i18n/${language}{,-*}.ts`, { cwd: root }).map((path) =>
        path.replace(/\/(da|en)/, '/'),
      );
    expect(names('en').sort()).toEqual(names('da').sort());
  });

  it('is translated', async () => {
    const same: string[] = [];
    const compare = (da: unknown, en: unknown, path: string) => {
      if (typeof da === 'string' && typeof en === 'string') {
        if (/[æøåÆØÅ]/.test(en) || (da === en && / /.test(da))) same.push(`${path}: ${en}`);
      } else if (da && en && typeof da === 'object')
        for (const [key, value] of Object.entries(da))
          compare(value, (en as Record<string, unknown>)[key], `${path}.${key}`);
    };
    for (const path of globSync('components/i18n/da{,-*}.ts', { cwd: root })) {
      const load = async (file: string): Promise<object> => ({ ...(await import(join(root, file))) });
      const [da, en] = [await load(path), await load(path.replace('/da', '/en'))];
      for (const [name, words] of Object.entries(da))
        compare(words, (en as Record<string, unknown>)[name.replace(/^da/, 'en')], name);
    }
    expect(same.filter((line) => !KEPT.test(line))).toEqual([]);
  });
});

describe('what the browser shows for us', () => {
  const messages = (language: string) =>
    JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8')) as Record<
      string,
      { message: string }
    >;
  const [da, en] = [messages('da'), messages('en')];

  it('is said in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
    for (const [key, { message }] of [...Object.entries(da), ...Object.entries(en)])
      expect(message.trim(), key).not.toBe('');
    expect(Object.keys(da).filter((key) => da[key]?.message === en[key]?.message)).toEqual(['extName']);
  });

  it('is asked for somewhere, and nothing else is', () => {
    const sources = ['wxt.config.ts', ...globSync('entrypoints/**/*.{ts,tsx}', { cwd: root })]
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const asked = [...sources.matchAll(/__MSG_(\w+)__|'((?:badge|menu|notify|omnibox)_\w+)'/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect([...new Set(asked)].sort()).toEqual(Object.keys(da).sort());
  });
});

describe('the search for strings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const project = (files: Record<string, string>) => {
    rmSync(folder, { recursive: true });
    const all = {
      'tsconfig.json': JSON.stringify({
        compilerOptions: { jsx: 'preserve', strict: true, module: 'preserve', noEmit: true, types: [] },
      }),
      'jsx.d.ts': 'declare namespace JSX { interface IntrinsicElements { [name: string]: unknown } }',
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return findStrings(
      folder,
      (path) => path === 'words.ts',
      (path) => /\.tsx$/.test(path),
    );
  };

  it('tells a word that is read from another of its name', () => {
    const { unused } = project({
      'words.ts': "export const words = { title: 'Titel', tabs: { title: 'Fane', name: 'Navn' } };",
      'view.tsx': "import { words } from './words'; export const view = () => <b>{words.tabs.title}</b>;",
    });
    expect(unused).toEqual(['words.ts:1: title', 'words.ts:1: tabs.name']);
  });

  it('follows words through variables, patterns and parameters', () => {
    const { unused } = project({
      'words.ts': "export const words = { a: 'A', b: { c: 'C', d: 'D' } }; export type Words = typeof words;",
      'view.tsx': `import { words, type Words } from './words';
        const name = ({ a }: Words, { c }: Words['b']) => a + c;
        const { b } = words;
        export const shown = [name(words, b), b.d];`,
    });
    expect(unused).toEqual([]);
  });

  it('knows which words a key may name', () => {
    const { unused } = project({
      'words.ts': "export const words = { one: 'En', two: 'To', three: 'Tre', kinds: { a: 'A', b: 'B' } };",
      'view.tsx': `import { words } from './words';
        export const count = (key: 'one' | 'two') => words[key];
        export const all = Object.values(words.kinds);`,
    });
    expect(unused).toEqual(['words.ts:1: three']);
  });

  it.each([
    ['text', '<p>Gem mødet</p>', 'Gem mødet'],
    ['a name that is read aloud', '<button aria-label="Luk" />', 'Luk'],
    ['a name with a choice in it', "<i title={open ? 'Luk' : `Åbn`} />", 'Luk'],
    ['text beside a value', "<p>{open || 'intet'}</p>", 'intet'],
    ['a sentence on its way to somewhere', "<p>{String(say('Mødet er gemt.'))}</p>", 'Mødet er gemt.'],
  ])('finds %s', (_, markup, text) => {
    const { hardCoded } = project({
      'view.tsx': `declare const open: boolean; declare const say: (text: string) => string;
        export const view = ${markup};`,
    });
    expect(hardCoded.map(textOf)).toContain(text);
  });

  it('lets be what is no text: numbers, signs, classes, comparisons, errors for developers', () => {
    const { hardCoded } = project({
      'view.tsx': `declare const kind: string;
        if (kind === '') throw new Error('No kind given');
        export const view = <p class="soft small">{kind === 'agenda' && 1} · 2 % ×</p>;`,
    });
    expect(hardCoded).toEqual([]);
  });
});
