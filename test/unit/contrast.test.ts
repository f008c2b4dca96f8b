import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** Red, green, blue: 0 to 255. */
type Colour = readonly [number, number, number];

const stylesheets = globSync('{components,entrypoints}/**/*.css', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8').replace(/\/\*[^*]*\*\//g, ''),
}));
const tokens = new Map(
  [
    ...(stylesheets.find(({ path }) => path.endsWith('tokens.css'))?.text ?? '').matchAll(
      /^\s*--([\w-]+): ([^;]+);$/gm,
    ),
  ]
    .filter(([, , value]) => value && /#/.test(value) && !value.includes('rgb('))
    .map(([, name = '', value = '']) => [name, value]),
);

const hex = (text: string): Colour => {
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** What a colour of our stylesheets comes to; null for one that is not ours to know (`inherit`, a see-through one). */
function colour(css: string, theme: Theme): Colour | null {
  const token = /^var\(--([\w-]+)\)$/.exec(css)?.[1];
  if (token) return tokens.has(token) ? colour(tokens.get(token) ?? '', theme) : null;
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(css);
  if (pair) return hex(pair[theme === 'light' ? 1 : 2] ?? '');
  if (/^#\w{6}$/.test(css)) return hex(css);
  const mix = /^color-mix\(in srgb, (var\(--[\w-]+\)) (\d+)%, (var\(--[\w-]+\))\)$/.exec(css);
  const [a, b] = [mix?.[1], mix?.[3]].map((part) => (part ? colour(part, theme) : null));
  const share = Number(mix?.[2]) / 100;
  return a && b
    ? ([0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)) as unknown as Colour)
    : null;
}

/** Relative luminance, WCAG 2.2. */
const luminance = (rgb: Colour): number => {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `ink-soft on mist, dark: 4.1`, for each pair that is below what it needs. */
function tooFaint(pairs: readonly (readonly [string, string])[], needed: number): string[] {
  return THEMES.flatMap((theme) =>
    pairs.flatMap(([front, back]) => {
      const [a, b] = [colour(front, theme), colour(back, theme)];
      if (!a || !b) return [`${front} on ${back}: not a colour`];
      const ratio = contrast(a, b);
      return ratio < needed ? [`${front} on ${back}, ${theme}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

const every = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [`var(--${front})`, back] as const));
const surface = (name: string) => `var(--${name})`;
const rules = stylesheets.flatMap(({ text }) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => {
    const value = (name: string) => new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]+);`).exec(body)?.[1]?.trim();
    return { front: value('color'), back: value('background') ?? value('background-color') };
  }),
);
/** All backgrounds there are. */
const backs = [...new Set(rules.flatMap(({ back }) => (back && colour(back, 'light') ? [back] : [])))];
const ACTIONS = ['approve', 'decide', 'discuss', 'endorse', 'recommend', 'appoint', 'inform'];
const STATES = ['warn', 'danger', 'ok'];

describe('contrast, in both themes', () => {
  it('is known: black and white are 21 to 1, and a colour equals itself', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([90, 12, 200], [90, 12, 200])).toBe(1);
    // As published with WCAG: the lightest grey that is enough on white.
    expect(contrast(hex('#767676'), hex('#ffffff'))).toBeCloseTo(4.54, 2);
    expect(backs.length).toBeGreaterThan(10);
  });

  it('of text is at least 4.5 on every plain surface (1.4.3)', () => {
    const texts = ['ink', 'ink-soft', 'fjord', 'fjord-strong', ...ACTIONS, ...STATES];
    expect(tooFaint(every(texts, ['paper', 'mist'].map(surface)), 4.5)).toEqual([]);
  });

  it('of text is at least 4.5 on every tint there is', () => {
    const tints = backs.filter((back) => back.startsWith('color-mix'));
    expect(tooFaint(every(['ink', 'ink-soft', 'fjord'], [...tints, 'var(--hit)']), 4.5)).toEqual([]);
  });

  it('of a badge is at least 4.5 on its own tint', () => {
    for (const tone of [...ACTIONS, ...STATES])
      expect(
        tooFaint([[`var(--${tone})`, `color-mix(in srgb, var(--${tone}) 8%, var(--paper))`]], 4.5),
      ).toEqual([]);
  });

  it('of text is at least 4.5 wherever a rule gives both colours', () => {
    const both = rules.flatMap(({ front, back }) =>
      front && back && colour(front, 'light') && colour(back, 'light') ? [[front, back] as const] : [],
    );
    expect(both.length).toBeGreaterThan(5);
    expect(tooFaint(both, 4.5)).toEqual([]);
  });

  it('of edges of controls, focus and marks of state is at least 3 (1.4.11)', () => {
    const seen = ['edge', 'fjord', ...ACTIONS, ...STATES];
    expect(tooFaint(every(seen, ['paper', 'mist'].map(surface)), 3)).toEqual([]);
    expect(tooFaint(every(['fjord'], [...backs.filter((back) => back.startsWith('color-mix'))]), 3)).toEqual(
      [],
    );
  });
});
