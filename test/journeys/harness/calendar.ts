import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';

/** An entry of a calendar file, as another's parser reads it. */
export interface Entry {
  title: string;
  /** `2027-03-01` of a whole day; an instant in UTC of an hour. `to`: the day after the last one. */
  from: string;
  to: string;
  description: string;
}

/** Downloads a calendar file in the browser, and reads it by ical.js. */
export async function downloadedBy(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return {
    name: download.suggestedFilename(),
    entries: entriesOf(readFileSync(await download.path(), 'utf8')),
  };
}

/** Entries by their beginning. Throws where the file is none of RFC 5545. */
export function entriesOf(text: string): Entry[] {
  const when = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ summary, startDate, endDate, description }) => ({
      ...{ title: summary, from: when(startDate), to: when(endDate) },
      description: description ?? '',
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
}
