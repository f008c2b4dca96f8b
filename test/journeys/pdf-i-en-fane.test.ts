import { expect, it } from 'vitest';
import { launchChromium } from './harness/chromium.ts';
import { PLACES } from './harness/places.ts';
import { overlayOf } from './harness/steps.ts';

it('a PDF tab offers to open it in the reader, and nothing else', async () => {
  const session = await launchChromium();
  try {
    const page = await session.context.newPage();
    await page.goto(PLACES.pdf).catch(() => {}); // the viewer replaces the page while it loads
    const open = overlayOf(page).getByRole('button');
    await open.first().waitFor();
    expect(await open.allInnerTexts()).toEqual(['Åbn i læseren']);
    const [reader] = await Promise.all([session.context.waitForEvent('page'), open.click()]);
    expect(reader.url()).toContain('/reader.html#');
    expect(decodeURIComponent(reader.url())).toContain(PLACES.pdf);
  } finally {
    await session.close();
  }
});
