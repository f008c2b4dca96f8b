/** What an administrator writes, and what holds of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECIDED_FIELDS, decidedBy, NO_POLICY } from '@/lib/agenda/policy.ts';
import { POLICY_KEYS, readPolicy } from '@/lib/agenda/policy-reading.ts';
import { isSiteAllowed, namedSites } from '@/lib/sites/allowed.ts';
import schema from '@/public/policy.json' with { type: 'json' };

const WHOLE = {
  ...{ allowedSites: ['dagsordener.aarhus.dk', '*.odense.dk'], blockedSites: ['web.firstagenda.com'] },
  ...{ closedItemsNeverStored: true, alertsOff: true, backupReminderDays: 14, backupFolder: 'H:\\Sagsspor' },
  ...{ language: 'da', welcomeSilent: true, updateNotesOff: true, retentionYears: 5 },
  syncServer: 'https://sync.example.dk/sagsspor',
};

describe('A policy', () => {
  it('is understood with all its keys', () => {
    expect(readPolicy(WHOLE)).toEqual({ policy: WHOLE, refused: [] });
    expect(Object.keys(WHOLE).sort()).toEqual([...POLICY_KEYS].sort());
  });

  it('decides nothing where there is none', () => {
    for (const none of [undefined, null, {}, 'language', 7, []])
      expect(readPolicy(none)).toEqual({ policy: {}, refused: [] });
    expect(decidedBy(NO_POLICY.policy)).toEqual([]);
  });

  it.each([
    ['language', 'de'],
    ['language', true],
    ['closedItemsNeverStored', 'true'],
    ['closedItemsNeverStored', 1],
    ['backupReminderDays', 0],
    ['backupReminderDays', 7.5],
    ['backupReminderDays', '14'],
    ['backupFolder', 'x'.repeat(300)],
    ['retentionYears', 0],
    ['retentionYears', 1000],
    ['syncServer', 'http://sync.example.dk'],
    ['syncServer', 'javascript:alert(1)'],
    ['allowedSites', 'dagsordener.aarhus.dk'],
    ['noSuchKey', true],
    ['__proto__', { language: 'en' }],
    ['constructor', true],
  ])('loses %s alone where it says %j, and names it', (key, value) => {
    const found = JSON.parse(`{"alertsOff":true,${JSON.stringify(key)}:${JSON.stringify(value)}}`);
    expect(readPolicy(found)).toEqual({ policy: { alertsOff: true }, refused: [key] });
  });

  it('takes null and empty text for not set, as policy editors write them', () => {
    expect(readPolicy({ language: '', syncServer: null })).toEqual({ policy: {}, refused: [] });
  });

  it('writes hosts as browsers do', () => {
    expect(readPolicy({ allowedSites: [' Dagsordener.AARHUS.dk ', '*.ærø.dk'] }).policy.allowedSites).toEqual(
      [...['dagsordener.aarhus.dk', '*.xn--r-3fa9c.dk']],
    );
  });

  it.each([
    'https://x.dk',
    'x.dk/y',
    'x.dk:8080',
    'a@x.dk',
    '*',
    '*.dk*',
    'dk',
    '',
    'x .dk',
    '10.0.0.1/8',
    7,
  ])('keeps the rest of a list that holds %j, which is no host', (wrong) => {
    expect(readPolicy({ blockedSites: ['a.dk', wrong, 'b.dk'] })).toEqual({
      policy: { blockedSites: ['a.dk', 'b.dk'] },
      refused: ['blockedSites'],
    });
  });

  it('is read whatever is written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...POLICY_KEYS), fc.string()), fc.anything()),
        (found) => {
          const { policy, refused } = readPolicy(found);
          for (const key of Object.keys(policy)) expect(POLICY_KEYS).toContain(key);
          expect(readPolicy(policy)).toEqual({ policy, refused: [] });
          for (const key of refused) expect(key.length).toBeLessThanOrEqual(60);
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});

describe('What a policy decides', () => {
  it('is told field by field', () => {
    expect(decidedBy(WHOLE as never)).toEqual([...DECIDED_FIELDS]);
    expect(decidedBy({ language: 'en' })).toEqual(['language']);
  });

  it('is nothing where a switch is written and off', () => {
    expect(decidedBy({ closedItemsNeverStored: false, alertsOff: false, welcomeSilent: false })).toEqual([]);
  });
});

describe('A site', () => {
  it('may be read wherever nothing is decided', () => {
    expect(isSiteAllowed({}, 'dagsordener.aarhus.dk')).toBe(true);
  });

  it('may be read besides the built-in ones only where it is allowed', () => {
    const policy = { allowedSites: ['dagsordener.aarhus.dk', '*.odense.dk'] };
    const allowed = [
      'www.kl.dk',
      'web.firstagenda.com',
      'dagsordener.aarhus.dk',
      'odense.dk',
      'a.b.odense.dk',
    ];
    for (const host of allowed) expect(isSiteAllowed(policy, host), host).toBe(true);
    const others = ['aarhus.dk', 'x.dagsordener.aarhus.dk', 'godense.dk', 'odense.dk.evil.dk'];
    for (const host of others) expect(isSiteAllowed(policy, host), host).toBe(false);
  });

  it('that is blocked may not be read, allowed or built in', () => {
    const policy = {
      allowedSites: ['*.odense.dk'],
      blockedSites: ['hemmelig.odense.dk', '*.firstagenda.com'],
    };
    expect(isSiteAllowed(policy, 'hemmelig.odense.dk')).toBe(false);
    expect(isSiteAllowed(policy, 'web.firstagenda.com')).toBe(false);
    expect(isSiteAllowed(policy, 'www.odense.dk')).toBe(true);
  });

  it('is offered by name where it is named by itself', () => {
    expect(namedSites({ allowedSites: ['a.dk', '*.b.dk'] })).toEqual(['a.dk']);
    expect(namedSites({})).toEqual([]);
  });
});

describe('The schema for the browser', () => {
  it('has every key that is understood, and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...POLICY_KEYS].sort());
  });

  it('is of the kinds Chromium knows: a title and a description for each, no keyword it would refuse', () => {
    for (const [key, property] of Object.entries<Record<string, unknown>>(schema.properties)) {
      expect(['array', 'boolean', 'integer', 'string'], key).toContain(property.type);
      expect(property.title, key).toBeTypeOf('string');
      expect(property.description, key).toBeTypeOf('string');
      const keywords = ['type', 'title', 'description', 'items', 'enum', 'minimum', 'maximum'];
      for (const keyword of Object.keys(property)) expect(keywords, key).toContain(keyword);
    }
  });
});
