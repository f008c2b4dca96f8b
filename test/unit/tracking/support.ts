/** Small archives for the tests of tracking: treatments told in a few words. */
import type { AgendaItem, Block, SectionRole } from '@/lib/agenda/model.ts';
import { findFacts } from '@/lib/extraction/facts/index.ts';
import { Corpus } from '@/lib/tracking/corpus.ts';
import { featuresOf } from '@/lib/tracking/features.ts';
import type { Sitting, Treatment } from '@/lib/tracking/types.ts';

export interface Told {
  key?: string;
  body?: string;
  date: string;
  number?: string;
  title: string;
  background?: string;
  recommendation?: string;
  presentation?: string;
  decision?: string;
  attachments?: string[];
  caseNumber?: string;
  isHeading?: boolean;
  closed?: boolean;
}

const ROLES: SectionRole[] = ['background', 'recommendation', 'presentation', 'decision'];

export function sittingOf(date: string, name = 'KKR Nordjylland'): Sitting {
  const key = name.toLowerCase().replace(/[^a-zæøå]+/g, '-');
  return { id: `${key}/${date}`, body: { key, name }, date };
}

const blocksOf = (text: string): Block[] =>
  text
    .split('\n')
    .map(
      (line): Block =>
        line.startsWith('– ')
          ? { type: 'list', items: [{ marker: '–', text: line.slice(2) }] }
          : { type: 'paragraph', text: line },
    );

export function itemOf(told: Told): AgendaItem {
  return {
    ...{ order: 0, number: told.number ?? null, title: told.title, parent: null },
    ...{ isHeading: told.isHeading ?? false, closed: told.closed ?? false },
    ...{ caseNumber: told.caseNumber ?? null, caseworkers: [], recommendedActions: [] },
    sections: ROLES.flatMap((role) => {
      const text = told[role as 'background'];
      return text ? [{ role, heading: '', blocks: blocksOf(text) }] : [];
    }),
    attachments: (told.attachments ?? []).map((title) => ({ title, href: null })),
    ...{ page: null, confidence: 1 },
  };
}

/** A treatment; its key is its title, unless one is given. */
export function treatmentOf(told: Told): Treatment {
  const sitting = sittingOf(told.date, told.body);
  const item = itemOf(told);
  const facts = findFacts(item, { meetingDate: told.date, body: sitting.body, kind: 'agenda' });
  return { key: told.key ?? told.title, sitting, item, facts };
}

export function corpusOf(...all: (Told | Treatment)[]): Corpus {
  const corpus = new Corpus();
  for (const one of all) {
    const treatment = 'facts' in one ? one : treatmentOf(one);
    corpus.add(featuresOf(treatment), treatment.sitting);
  }
  return corpus;
}
