/** Makes a written story's papers, as the extraction command prints them, and its truth, as the measures' README has it. */
import { damage } from './damage.ts';
import { byNumber, dayText, headings, type Listed, numbered, printedItem } from './print.ts';
import type { BuiltStory, Paper, PrintedItem, Truth } from './shapes.ts';
import { changed, foretell, pairs, references } from './truth.ts';
import type { Step, StoryText } from './types.ts';

/** A small generator of repeatable chances (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const STANDING: NonNullable<StoryText['standing']> = {
  before: [
    ['referat', 'Godkendelse af referat'],
    ['dagsorden', 'Godkendelse af dagsorden'],
    ['siden', 'Siden sidst'],
  ],
  after: [
    ['naeste', 'Punkter til næste møde'],
    ['eventuelt', 'Eventuelt'],
  ],
};

type Kind = Paper['meeting']['kind'];

/** Builds a story; the same seed gives the same papers. */
export function build(story: StoryText, seed = 1): BuiltStory {
  const chance = chances(seed);
  const steps = [...story.matters.flatMap(({ steps: own }) => own), ...story.singles];
  const nameOf = (at: number) => `${story.bodies[story.sittings[at]!.body]}/${story.sittings[at]!.date}`;
  const nextOf = (at: number) =>
    story.sittings.findIndex((one, i) => i > at && one.body === story.sittings[at]!.body);
  const truth = emptyTruth(story);
  foretell(story, steps, truth, nameOf, nextOf);
  const papers: Paper[] = [];
  story.sittings.forEach((sitting, at) => {
    const own = order(
      steps.filter((step) => step.at === at),
      chance,
    );
    const caseNumber = `SAG-${sitting.date.slice(0, 4)}-${String(10000 + Math.floor(chance() * 80000))}`;
    const fillers = new Map(own.map(({ id }) => [id, story.filler.filter(() => chance() < 0.25)]));
    const print = (kind: Kind, release: number, listed: Listed[]) => {
      const numbers = numbered(listed, story.flat === true && kind !== 'supplement');
      const earlier = (id: string) => truth.items[id]?.refs.at(-1)?.number;
      const how = { kind, release, caseNumber, numbers, earlier, story, at };
      const printed = new Map<string, PrintedItem>();
      for (const entry of listed) {
        const number = numbers.get(entry.id)!;
        printed.set(entry.id, printedItem(entry, { ...how, number, filler: fillers.get(entry.id) ?? [] }));
        const { title, what, matter } = entry;
        truth.items[entry.id] ??= { title, what, case: matter, refs: [] };
        truth.items[entry.id]!.refs.push({ meeting: `${nameOf(at)}/${kind}`, release, number });
      }
      const paper = paperOf(story, at, kind, release, papers.length + 1);
      papers.push({
        ...paper,
        items: [...headings(listed, numbers, story.flat === true), ...printed.values()].sort(byNumber),
      });
      truth.files.push(paper.file);
      return printed;
    };
    const listOf = (isIn: (step: Step) => boolean, isMoved: boolean) => {
      const chosen = own.filter(isIn);
      if (isMoved && chosen.length > 2) chosen.push(chosen.shift()!);
      const next = story.sittings[nextOf(at)]?.date ?? '2026-12-01';
      const fixed = ([id, title]: [string, string]): Listed => {
        const text = standingText(id, story, truth, nameOf(at), next);
        return { id: `s${at}.${id}`, step: null, title, what: 'standing', matter: null, text };
      };
      const { before, after } = story.standing ?? STANDING;
      return [...before.map(fixed), ...chosen.map((step) => listed(story, step)), ...after.map(fixed)];
    };
    const isMoved = sitting.renumbered === true;
    const first = print(
      'agenda',
      1,
      listOf(({ supplement, late }) => !supplement && !late, false),
    );
    if (sitting.releases === 2) {
      const second = print(
        'agenda',
        2,
        listOf(({ supplement, withdrawn }) => !supplement && !withdrawn, isMoved),
      );
      changed(truth, `${nameOf(at)}/agenda@2`, first, second);
    }
    const extra = own.filter(({ supplement }) => supplement);
    if (extra.length > 0)
      print(
        'supplement',
        1,
        extra.map((step) => listed(story, step)),
      );
    const minutes = print(
      'minutes',
      1,
      listOf(({ withdrawn }) => !withdrawn, isMoved),
    );
    for (const { id, outcome = 'approved', dissent } of own) {
      const text = minutes.get(id)?.sections.decision;
      if (text) truth.decisions.push({ item: id, outcome, text, ...(dissent && { dissent: true as const }) });
    }
  });
  pairs(story, steps, truth);
  references(steps, truth, nameOf);
  if (story.damaged) for (const paper of papers) for (const item of paper.items) damage(item);
  return { papers, truth };
}

function emptyTruth({ name, about, sittings, bodies, matters }: StoryText): Truth {
  return {
    ...{ story: name, about, files: [], items: {}, forecasts: [], decisions: [] },
    meetings: sittings.map(({ body, date }, at) => ({ id: `s${at}`, body: bodies[body]!, date })),
    cases: matters.map((matter) => ({
      ...{ id: matter.id, name: matter.name },
      items: matter.steps.map(({ id }) => id),
    })),
    pairs: { required: [], forbidden: [], optional: [] },
    unannounced: { required: [], optional: [] },
    references: { required: [], optional: [] },
    changes: { required: [], optional: [] },
  };
}

function listed({ matters }: StoryText, step: Step): Listed {
  const matter = matters.find(({ steps }) => steps.includes(step))?.id ?? null;
  const what = step.what ?? (matter ? 'case' : 'single');
  return { id: step.id, step, title: step.title, what, matter };
}

function paperOf({ sittings, bodies }: StoryText, at: number, kind: Kind, release: number, n: number): Paper {
  const { body, date } = sittings[at]!;
  const suffix = release > 1 ? `-${release}` : '';
  // Producers add a blank to force an update (domain notes §3.1).
  const location = release > 1 ? 'Rådhuset ' : 'Rådhuset';
  return {
    file: `${String(n).padStart(2, '0')}-${date}-${kind}${suffix}.json`,
    meeting: { body: bodies[body]!, kind, date, startTime: '10:00', location },
    items: [],
    warnings: [],
    quality: { ocr: 1, confidence: 1 },
  };
}

function standingText(id: string, story: StoryText, truth: Truth, at: string, next: string): string {
  if (id === 'referat') return 'Referat af seneste møde er udsendt til medlemmerne.';
  if (id === 'siden')
    return 'Under punktet orienteres fra de fora, hvor der er udpeget medlemmer.\nErhvervshuset\nDer er intet nyt.';
  if (id !== 'naeste') return '';
  const lines = truth.forecasts
    .filter(({ announcedIn }) => announcedIn === at)
    .map(({ title }, n) => `${story.announcing?.mark(n + 1) ?? '– '}${title}`);
  const told = `Næste møde holdes den ${dayText(next)}.`;
  if (story.announcing && lines.length > 0)
    return [story.announcing.told.replace('{dato}', dayText(next)), ...lines].join('\n');
  return lines.length > 0 ? `${told}\nFølgende punkter forventes på dagsordenen:\n${lines.join('\n')}` : told;
}

const order = <T>(list: T[], chance: () => number): T[] =>
  list
    .map((entry) => ({ entry, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
