/**
 * Pictures of the command palette, the help sheet, the settings and the welcome.
 * Usage: node test/components/gallery/finding-shots.ts FOLDER [NAME…].
 */
import type { Page } from 'playwright-core';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);

const palette =
  (typed = '') =>
  async (page: Page) => {
    await page.locator('.reader, .sidebar button').first().focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page.getByRole('option').first().waitFor();
  };
const help = async (page: Page) => {
  await page.locator('.reader, .sidebar button').first().focus();
  await page.keyboard.press('?');
};
const steps = (count: number) => async (page: Page) => {
  for (let step = 0; step < count; step++) await page.locator('footer .primary').click();
};
const ask = async (page: Page) => {
  const box = page.getByRole('checkbox', { name: /lukkede punkter/ });
  await box.click();
  await box.scrollIntoViewIfNeeded();
};

/** Each in both themes, both languages and both widths. */
const everyWay = (name: string, query: string, act?: Shot['act'], height = 900): Shot[] =>
  ([320, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['da', 'en'] as const).map(
        (language): Shot => ({
          name: `${name}-${width}-${theme}-${language}`,
          query: `scene=${query}&theme=${theme}&language=${language}`,
          size: [width, height],
          ...(act && { act }),
        }),
      ),
    ),
  );

const shots: Shot[] = [
  ...everyWay('palette', 'reader', palette()),
  ...everyWay('palette-typed', 'reader', palette('klima')),
  ...everyWay('help', 'reader', help, 1400),
  ...everyWay('settings', 'settings', undefined, 2300),
  ...everyWay('welcome-1', 'welcome'),
  ...everyWay('welcome-2', 'welcome&lacks', steps(1)),
  ...everyWay('welcome-3', 'welcome', steps(2)),
  { name: 'palette-sidebar', query: 'scene=sidebar', size: [360, 700], act: palette() },
  {
    name: 'palette-sidebar-typed-dark',
    query: 'scene=sidebar&theme=dark',
    size: [320, 700],
    act: palette('klima'),
  },
  { name: 'help-sidebar', query: 'scene=sidebar', size: [320, 1400], act: help },
  { name: 'palette-forced', query: 'scene=reader', size: [1000, 700], forced: true, act: palette('frist') },
  { name: 'settings-forced', query: 'scene=settings&lacks', size: [800, 1400], forced: true },
  { name: 'settings-lacks', query: 'scene=settings&lacks', size: [1280, 1600] },
  { name: 'settings-ask', query: 'scene=settings&keeps', size: [800, 1800], act: ask },
];

await takeShots(shots, 'finding.html', folder, only);
