/**
 * Pictures of home, the year and health.
 * Usage: node test/components/gallery/overview-shots.ts FOLDER [NAME…].
 */
import type { Page } from 'playwright-core';
import { type Shot, takeShots } from './take.ts';

const [folder = 'gallery-shots', ...only] = process.argv.slice(2);

const shown = (heading: RegExp) => (page: Page) =>
  page.getByRole('heading', { name: heading }).first().waitFor();
const withFile = async (page: Page) => {
  await page.locator('.health-page section:last-child .button').click();
  await page.locator('.diagnostic').scrollIntoViewIfNeeded();
};

/** Each in both themes, both languages and both widths. */
const everyWay = (name: string, act: Shot['act'], height: number): Shot[] =>
  ([320, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['da', 'en'] as const).map(
        (language): Shot => ({
          name: `${name}-${width}-${theme}-${language}`,
          query: `scene=${name}&theme=${theme}&language=${language}`,
          size: [width, height],
          ...(act && { act }),
        }),
      ),
    ),
  );

await takeShots(
  [
    ...everyWay('home', shown(/./), 1500),
    ...everyWay('empty', shown(/./), 1000),
    ...everyWay('empty-web', shown(/./), 1000),
    ...everyWay('year', shown(/./), 900),
    ...everyWay('health', withFile, 2700),
    ...everyWay('decided', shown(/./), 2600),
    ...everyWay('forbidden', shown(/./), 700),
    { name: 'year-forced', query: 'scene=year', size: [1280, 700], forced: true },
  ],
  'overview.html',
  folder,
  only,
);
