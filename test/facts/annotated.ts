/** The annotated sentences: read, put to `findFacts`, and compared fact by fact. Format: see the files' first lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, ItemFacts } from '../../lib/agenda/facts.ts';
import type { AgendaItem, SectionRole } from '../../lib/agenda/model.ts';
import { findFacts } from '../../lib/extraction/facts/index.ts';
import { rebuildTables } from '../../lib/extraction/tables/rebuild.ts';
import { blocksIn } from './blocks.ts';

const FOLDER = import.meta.dirname;

export interface Annotated {
  file: string;
  /** Types of fact that are annotated in the file. */
  types: string[];
  sentence: string;
  /** Facts as printed in the file, `-` left out. */
  expected: string[];
  found: string[];
}

/** An item of one paragraph, or of the blocks given. */
export function itemOf(
  text: string,
  role: SectionRole = 'presentation',
  more: Partial<AgendaItem> = {},
): AgendaItem {
  return {
    order: 0,
    number: '3.1',
    title: 'En sag',
    parent: '3',
    isHeading: false,
    caseNumber: null,
    caseworkers: [],
    sections: [{ role, heading: '', blocks: [{ type: 'paragraph', text }] }],
    recommendedActions: [],
    attachments: [],
    closed: false,
    page: null,
    confidence: 1,
    ...more,
  };
}

/** All annotated sentences with what is found in them. */
export function readAnnotated(): Annotated[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((file) => readFile(file, readFileSync(join(FOLDER, file), 'utf8')));
}

function readFile(file: string, text: string): Annotated[] {
  const header = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1]?.split(' ') ?? [];
  const types = header('types');
  const [meetingDate = '', ...body] = header('meeting');
  const kind = body.pop() === 'minutes' ? 'minutes' : 'agenda';
  const name = body.join(' ');
  const context = { meetingDate, body: { key: name.toLowerCase().replace(' ', '-'), name }, kind } as const;
  const title = header('title').join(' ') || 'En sag';
  const role = types.includes('decision') ? 'decision' : 'presentation';
  return text
    .split('\n')
    .filter((line) => line.includes(' || ') && !line.startsWith('#'))
    .map((line) => {
      const [sentence = '', printed = ''] = line.split(' || ');
      const sections = [{ role, heading: '', blocks: rebuildTables(blocksIn(sentence)) } as const];
      const facts = findFacts(itemOf('', role, { title, sections: [...sections] }), context);
      const expected = printed === '-' ? [] : printed.split(' ; ');
      return {
        file,
        types,
        sentence,
        expected: expected.map((fact) => withType(fact, types)),
        found: shown(facts, types),
      };
    });
}

/** Where a file has one type its name is left out. */
const withType = (fact: string, types: string[]): string =>
  types.length === 1 ? `${types[0]} ${fact}` : fact;

function shown({ facts, decision, fora, announced }: ItemFacts, types: string[]): string[] {
  if (types.includes('forum'))
    return fora.map(({ forum, nothing }) => `forum ${forum.text}${nothing ? ' nothing' : ''}`);
  if (types.includes('announced'))
    return announced.map(({ title, date, startTime }) =>
      `announced ${title} @ ${date ?? ''} ${startTime ?? ''}`.trim(),
    );
  if (types.includes('decision'))
    return decision ? [`decision ${decision.outcome}${decision.dissent ? ' dissent' : ''}`] : [];
  const found = facts.filter(({ type }) => types.includes(type)).map(show);
  return types.includes('organisation') ? [...new Set(found)] : found;
}

const stretch = ({ from, to }: { from: string | null; to: string | null }) =>
  from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;

function show(fact: Fact): string {
  switch (fact.type) {
    case 'deadline':
      return `deadline ${fact.when.to}${fact.by ? ` by ${fact.by.text}` : ''}`;
    case 'period':
    case 'expectation':
    case 'past':
    case 'date':
      return `${fact.type} ${stretch(fact.when)}`;
    case 'amount':
      return `amount ${fact.value} ${fact.unit}${fact.ambiguous ? ' ?' : ''}`;
    case 'scenario':
      return `scenario ${fact.name} ${fact.amounts.join(' ')}`;
    case 'responsible':
      return `responsible ${fact.party.text}`;
    case 'organisation':
    case 'municipality':
      return `${fact.type} ${fact.name}`;
    case 'reference':
      if (fact.to.kind === 'item') return `reference item ${fact.to.number}`;
      if (fact.to.kind === 'paper') return `reference paper ${fact.to.name}`;
      return `reference meeting ${stretch(fact.to.when)}`;
  }
}

/** Precision and recall of one type of fact. */
export interface Score {
  type: string;
  expected: number;
  found: number;
  right: number;
}

/** Scores by type; who must counts as a type of its own. */
export function scores(annotated: Annotated[]): Score[] {
  const by = new Map<string, Score>();
  const of = (type: string) => {
    const score = by.get(type) ?? { type, expected: 0, found: 0, right: 0 };
    by.set(type, score);
    return score;
  };
  for (const { expected, found } of annotated) {
    const left = expected.map(withoutParty);
    for (const fact of expected) of(typeOf(fact)).expected++;
    for (const fact of found) {
      const score = of(typeOf(fact));
      score.found++;
      const at = left.indexOf(withoutParty(fact));
      if (at < 0) continue;
      left.splice(at, 1);
      score.right++;
    }
    countParties(of('who must'), expected, found);
  }
  return [...by.values()];
}

const withoutParty = (fact: string): string => fact.replace(/ by .*$/, '');
const typeOf = (fact: string): string => fact.split(' ')[0] ?? '';

function countParties(score: Score, expected: string[], found: string[]): void {
  const parties = (facts: string[]) =>
    facts.filter((fact) => fact.startsWith('deadline') && fact.includes(' by '));
  const wanted = parties(expected);
  score.expected += wanted.length;
  for (const fact of parties(found)) {
    score.found++;
    if (wanted.includes(fact)) score.right++;
  }
}
