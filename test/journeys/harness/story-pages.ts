/** Papers of a written story (`test/stories`) as pages of www.kl.dk: what an official would meet there over the years. */
import type { Page } from 'playwright-core';
import type { Answer } from '../../../scripts/lib/site-server.ts';
import { build } from '../../stories/build.ts';
import { dayText } from '../../stories/print.ts';
import type { Paper, PrintedItem } from '../../stories/shapes.ts';
import type { StoryText } from '../../stories/types.ts';
import type { Session } from './browser.ts';
import { openOverlay, overlayOf, saved } from './steps.ts';

export interface StoryPage {
  /** The same for all releases of a paper. */
  address: string;
  html: string;
  date: string;
  kind: Paper['meeting']['kind'];
}

const KINDS = { agenda: 'Dagsorden', minutes: 'Referat', supplement: 'Tillægsdagsorden' } as const;
const SECTIONS = [
  ['background', 'Baggrund'],
  ['recommendation', 'Indstilling'],
  ['presentation', 'Sagsfremstilling'],
  ['decision', 'Beslutning'],
] as const;

const escaped = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');

/** All papers of a story, the earliest first; the first `many` of them when said. */
export function storyPages(story: StoryText): StoryPage[] {
  return build(story).papers.map((paper) => {
    const { kind, date } = paper.meeting;
    return { address: addressOf(paper), html: pageOf(paper), date, kind };
  });
}

function addressOf({ meeting: { body, kind, date } }: Paper): string {
  const folder = body.toLowerCase().replace('æ', 'ae').replace(' ', '-');
  const name = `${KINDS[kind].toLowerCase().replace('æ', 'ae')}-${dayText(date).replace('. ', '-').replace(' ', '-')}`;
  return `https://www.kl.dk/politik/kkr/${folder}/moedemateriale/${name}/`;
}

function pageOf({ meeting: { body, kind, date, startTime, location }, items }: Paper): string {
  const title = `${KINDS[kind]} for møde i ${body} den ${dayText(date)}`;
  const [year, month, day] = date.split('-');
  const printed = `<p>${KINDS[kind].toUpperCase()}</p>
<p>${body.toUpperCase()}</p>
<p>Dato: ${day}-${month}-${year} ${startTime}<br>
Sted: ${escaped(location)}</p>
${items.map(itemOf).join('\n')}`;
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${title}</title></head><body>
<main><h1>${title}</h1><article>
${printed}
</article></main></body></html>`;
}

function itemOf({ number, title, caseNumber, sections, attachments }: PrintedItem): string {
  const head = `<p>${number}. ${escaped(title)}${caseNumber ? `<br>\n${caseNumber} gitb` : ''}</p>`;
  const parts = SECTIONS.flatMap(([role, heading]) => {
    const text = sections[role];
    return text ? [`<p>${heading}</p>`, paragraphs(text)] : [];
  });
  const papers =
    attachments.length > 0 ? [`<p>Bilag</p>`, ...attachments.map((name) => `<p>${escaped(name)}</p>`)] : [];
  return [head, ...parts, ...papers].join('\n');
}

/** Puts a page where it belongs, in the place of what stood there. */
export function publish(answers: Map<string, Answer>, { address, html }: StoryPage): void {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  answers.set(address, { status: 200, headers, body: html });
}

/** Publishes a page, opens it and saves it; returns its tab. */
export async function saveStory(session: Session, story: StoryPage): Promise<Page> {
  publish(session.answers, story);
  const page = await openOverlay(session, story.address);
  await overlayOf(page)
    .getByRole('button', { name: /^(Gem|Opdatér)$/ })
    .click();
  await saved(page);
  return page;
}
