/** The examples an administrator copies are understood, and the table is of the keys there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, readPolicy } from '@/lib/agenda/policy-reading.ts';
import schema from '@/public/policy.json' with { type: 'json' };
import { FIREFOX_ADDON } from '@/scripts/lib/launch.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/deployment.md'), 'utf8');

function example(name: string): string {
  const found = new RegExp(`<!-- example: ${name} -->\\n\`\`\`\\w+\\n([^]*?)\\n\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`There is no example ${name}.`);
  return found;
}

/** A registry file as Windows hands it to Chromium: numbers become what the schema says, keys below become lists. */
function fromRegistry(text: string): Record<string, unknown> {
  const policy: Record<string, unknown> = {};
  const types: Record<string, { type: string }> = schema.properties;
  let list: string[] | null = null;
  for (const line of text.split('\n')) {
    const branch = /^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\.+\\policy(?:\\(\w+))?\]$/.exec(line);
    if (branch) {
      list = branch[1] ? [] : null;
      if (branch[1]) policy[branch[1]] = list;
      continue;
    }
    const [, name = '', value = ''] = /^"(\w+)"=(.+)$/.exec(line) ?? [];
    const number = /^dword:([\da-f]{8})$/.exec(value);
    const read = number ? Number.parseInt(number[1] ?? '', 16) : value && JSON.parse(value);
    if (list && name) list.push(read);
    else if (name) policy[name] = types[name]?.type === 'boolean' ? read === 1 : read;
  }
  return policy;
}

const EXAMPLES: [string, () => Record<string, unknown>][] = [
  ['for Firefox', () => JSON.parse(example('firefox')).policies['3rdparty'].Extensions[FIREFOX_ADDON]],
  ['for the registry', () => fromRegistry(example('registry'))],
  [
    'for a cloud console',
    () =>
      Object.fromEntries(
        Object.entries<{ Value: unknown }>(JSON.parse(example('cloud'))).map(([key, { Value }]) => [
          key,
          Value,
        ]),
      ),
  ],
  ['for Linux', () => JSON.parse(example('linux'))['3rdparty'].extensions.EXTENSION_ID],
];

describe.each(EXAMPLES)('The example %s', (_, read) => {
  it('is understood whole', () => {
    const written = read();
    expect(readPolicy(written)).toEqual({ policy: written, refused: [] });
    expect(Object.keys(written).length).toBeGreaterThan(3);
  });

  it('is of the types that the schema names', () => {
    const types: Record<string, { type: string }> = schema.properties;
    const typeOf = (value: unknown) =>
      Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
    for (const [key, value] of Object.entries(read())) expect(typeOf(value), key).toBe(types[key]?.type);
  });
});

describe('The page for administrators', () => {
  it('has every key in its table, and no other', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key ?? '');
    expect(told.sort()).toEqual([...POLICY_KEYS].sort());
  });

  it('installs by force what the manifest names', () => {
    expect(JSON.parse(example('firefox')).policies.ExtensionSettings).toHaveProperty([FIREFOX_ADDON]);
    expect(JSON.parse(example('chrome-settings')).EXTENSION_ID.installation_mode).toBe('force_installed');
  });

  it('names the bounds that hold', () => {
    for (const [key, lowest, highest] of [
      ['backupReminderDays', 1, 365],
      ['retentionYears', 1, 50],
    ] as const) {
      expect(page).toMatch(new RegExp(`\`${key}\` \\| number, ${lowest}–${highest} `));
      for (const value of [lowest, highest]) expect(readPolicy({ [key]: value }).refused).toEqual([]);
      for (const value of [lowest - 1, highest + 1])
        expect(readPolicy({ [key]: value }).refused).toEqual([key]);
    }
  });
});
