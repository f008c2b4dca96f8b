import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ONLY, FIRST } from './test/journeys/harness/in-firefox.ts';

const alias = { '@': import.meta.dirname };
const inNode = (name: string) => ({
  resolve: { alias },
  test: { name, include: [`test/${name}/**/*.test.ts`], setupFiles: ['fake-indexeddb/auto'] },
});

const journey = (name: string) => `test/journeys/${name}.test.ts`;
/** The built extension in a real browser. */
const journeysIn = (
  name: string,
  which: { include: string[]; exclude?: string[]; env?: Record<string, string> },
) => ({
  resolve: { alias },
  test: {
    name,
    ...which,
    globalSetup: ['test/journeys/harness/setup.ts'],
    testTimeout: 90_000,
    expect: { poll: { timeout: 20_000 } },
    // A real browser on a loaded machine; where a person looks, a journey must pass the first time.
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
    // A journey mostly waits; each has its own browser, profile and sites.
    maxWorkers: 2,
  },
});

/** One project a kind of test: `npx vitest run --project unit`. The journeys build the extension themselves. */
export default defineConfig({
  test: {
    projects: [
      inNode('unit'),
      inNode('goldens'),
      inNode('upgrades'),
      {
        resolve: { alias },
        test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: { name: 'hostile', include: ['test/hostile/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/faults/setup.ts'],
          testTimeout: 24 * 3_600_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'packages',
          include: ['test/packages/**/*.test.ts'],
          globalSetup: ['test/packages/setup.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        plugins: [preact()],
        test: {
          name: 'components',
          include: ['test/components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['test/components/setup.ts'],
          testTimeout: 15_000,
        },
      },
      journeysIn('journeys', { include: ['test/journeys/**/*.test.ts'] }),
      journeysIn('journeys-firefox', {
        env: { SAGSSPOR_BROWSER: 'firefox' },
        include: process.env.SAGSSPOR_ALL ? ['test/journeys/*.test.ts'] : FIRST.map(journey),
        exclude: Object.keys(CHROMIUM_ONLY).map(journey),
      }),
    ],
  },
});
