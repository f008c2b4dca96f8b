import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreeOnSettings,
  type Chosen,
  SYNCED_SETTINGS,
  type SyncedName,
  type SyncedSettings,
} from '@/lib/agenda/synced-settings.ts';
import { DEFAULT_SETTINGS } from '@/lib/agenda/views.ts';

const MORNING = '2026-03-02T08:00:00.000Z';
const EVENING = '2026-03-02T20:00:00.000Z';
const dark = { value: 'dark', at: EVENING };
const light = { value: 'light', at: MORNING };

describe('two machines', () => {
  it('hold the later choice, whichever of them made it', () => {
    expect(agreeOnSettings({ theme: dark }, { theme: light })).toEqual({ take: {}, give: { theme: dark } });
    expect(agreeOnSettings({ theme: light }, { theme: dark })).toEqual({ take: { theme: dark }, give: {} });
  });

  it('keep each other’s choices of different settings', () => {
    const own: SyncedSettings = { theme: dark };
    expect(agreeOnSettings(own, { language: { value: 'en', at: MORNING } })).toEqual({
      take: { language: { value: 'en', at: MORNING } },
      give: { theme: dark },
    });
  });

  it('take over what is synced where nothing was ever chosen', () => {
    expect(agreeOnSettings({}, { textSize: { value: 'large', at: MORNING } }).take).toEqual({
      textSize: { value: 'large', at: MORNING },
    });
  });

  it('have nothing to say where they agree', () => {
    expect(agreeOnSettings({ theme: dark }, { theme: dark })).toEqual({ take: {}, give: {} });
  });

  it('hold a choice with a time before one made before times were kept', () => {
    expect(agreeOnSettings({ theme: { value: 'dark', at: '' } }, { theme: light }).take).toEqual({
      theme: light,
    });
  });
});

describe('what comes from elsewhere', () => {
  it.each([
    ['nothing', undefined],
    ['a bare value', 'dark'],
    ['a value of another release', { value: 'sepia', at: EVENING }],
    ['a time that is none', { value: 'dark', at: 'tomorrow' }],
    ['a time without end', { value: 'dark', at: `${EVENING}${'9'.repeat(9999)}` }],
    ['a list', [dark]],
    ['null', null],
  ])('is passed over where it is %s', (_, theme) => {
    expect(agreeOnSettings({ theme: light }, { theme })).toEqual({ take: {}, give: { theme: light } });
    expect(agreeOnSettings({}, { theme }).take).toEqual({});
  });

  it('brings no settings but those that are synced', () => {
    const found = { keepClosed: { value: true, at: EVENING }, __proto__: dark, overlayWidth: dark };
    expect(agreeOnSettings({}, found).take).toEqual({});
  });
});

describe('what is synced', () => {
  it('is looks and language, never what may be stored, nor what belongs to one screen', () => {
    expect(Object.keys(SYNCED_SETTINGS)).not.toContain('keepClosed');
    expect(Object.keys(SYNCED_SETTINGS)).not.toContain('overlayWidth');
    expect(Object.keys(SYNCED_SETTINGS)).not.toContain('overlayOpen');
  });

  it('knows each default among its values', () => {
    for (const [name, values] of Object.entries(SYNCED_SETTINGS))
      expect(values).toContain(DEFAULT_SETTINGS[name as SyncedName]);
  });
});

describe('machines that meet in any order', () => {
  const chosen = (name: SyncedName): fc.Arbitrary<Chosen> =>
    fc.record({
      value: fc.constantFrom(...SYNCED_SETTINGS[name]),
      at: fc.constantFrom('', MORNING, EVENING),
    });
  const machine = fc.record(
    { theme: chosen('theme'), serif: chosen('serif'), language: chosen('language') },
    { requiredKeys: [] },
  );

  it('come to the same settings, and then rest', () => {
    fc.assert(
      fc.property(
        fc.array(machine, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (all, order) => {
          const machines = all.map((own) => ({ ...own }) as SyncedSettings);
          let cloud: SyncedSettings = {};
          const meet = (at: number) => {
            const { take, give } = agreeOnSettings(machines[at] ?? {}, cloud as Record<string, unknown>);
            machines[at] = { ...machines[at], ...take };
            cloud = { ...cloud, ...give };
            return Object.keys(take).length + Object.keys(give).length;
          };
          for (let n = 0; n < 10; n++) meet((order.next().value ?? 0) % machines.length);
          for (let round = 0; round < 2; round++) for (const at of machines.keys()) meet(at);
          for (const own of machines) expect(own).toEqual(cloud);
          for (const at of machines.keys()) expect(meet(at)).toBe(0);
        },
      ),
    );
  });
});
