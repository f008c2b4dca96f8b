import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails with what is wrong and where; `include` limits the check to a part of a page that is not ours. */
export async function expectAccessible(page: Page, include?: string): Promise<void> {
  // What is out of sight is laid out, too: where only its height is guessed, it seems to lie below its neighbours.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.reading > article'))
      part.style.contentVisibility = 'visible';
  });
  // What is far below is not laid out until it is near, and then has no size that could be looked at.
  if (!include) await page.evaluate(layOutAll);
  // Sizes of targets (2.5.8) are a rule that is off unless it is asked for.
  const builder = new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (include ? builder.include(include) : builder).analyze();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.reading > article'))
      part.style.removeProperty('content-visibility');
  });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** Runs in the page; a sheet made here is none that a content security policy forbids. */
function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.reading > article { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
}
