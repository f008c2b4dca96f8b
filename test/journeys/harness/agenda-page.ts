/** A small agenda as a page of www.kl.dk, for what no written story has: days to come. */
import type { StoryText } from '../../stories/types.ts';
import { type StoryPage, storyPages } from './story-pages.ts';

export interface Agenda {
  body: string;
  /** `YYYY-MM-DD`; the sitting begins at ten. */
  date: string;
  items: { title: string; background: string }[];
}

export function agendaPage({ body, date, items }: Agenda): StoryPage {
  const story: StoryText = {
    ...{ name: 'agenda', about: '', bodies: [body], sittings: [{ body: 0, date }] },
    ...{ matters: [], lookalikes: [], never: {}, filler: [], flat: true },
    singles: items.map((item, n) => ({ id: `item${n}`, at: 0, ...item })),
  };
  const page = storyPages(story).find(({ kind }) => kind === 'agenda');
  if (!page) throw new Error('A sitting has an agenda.');
  return page;
}
