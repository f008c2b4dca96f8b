/** What a person does, or the product by itself, while faults happen: chosen beforehand, by chance that can be had again. */
import type { SagssporClient } from '@/lib/client.ts';
import { type Known, REGISTER } from './audit.ts';
import type { FaultyBrowser } from './browser.ts';
import { age } from './in-browser/raw.ts';
import type { Attempt, Model } from './model.ts';
import { MATTERS, PAPERS, type Paper } from './papers.ts';
import type { Chance } from './random.ts';

/** All that a doing may use. */
export interface Scene {
  browser: FaultyBrowser;
  model: Model;
  known: Known;
  /** From a site's page by message to the worker, or in a page of our own. */
  call(method: keyof SagssporClient, args: unknown[]): Promise<unknown>;
  /** Imports that were accepted, and of which nobody has seen the end yet. */
  accepted: Map<string, Attempt>;
  /** What cannot be told by looking at the archive afterwards. */
  problems: string[];
}

export interface Doing {
  name: string;
  do(scene: Scene): Promise<void>;
}

/** How often (ms) somebody who waits looks again, as the overlay does. */
const LOOK_AGAIN_MS = 30;
const PATIENCE_MS = 15_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

interface Saved {
  importId: string;
  outcome: string;
}

async function save({ model, call, accepted }: Scene, paper: Paper, edition: number): Promise<Saved> {
  const source = paper.editions[edition]?.source;
  const attempt = model.begin();
  attempt.sets(REGISTER.paper(paper), edition);
  attempt.sets(REGISTER.removed(paper.meetingId), false);
  const { importId } = (await call('save', [source])) as { importId: string };
  accepted.set(importId, attempt);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(LOOK_AGAIN_MS)) {
    const status = (await call('importStatus', [importId])) as {
      state: string;
      code?: string;
      outcome?: string;
    };
    if (status.state === 'failed') {
      accepted.delete(importId);
      throw new Error(status.code);
    }
    if (status.state !== 'done') continue;
    accepted.delete(importId);
    attempt.confirmed();
    return { importId, outcome: status.outcome ?? '' };
  }
  throw new Error('not saved for a long time');
}

const saving = (paper: Paper, edition: number): Doing => ({
  name: `save paper ${paper.n} as edition ${edition}`,
  do: async (scene) => void (await save(scene, paper, edition)),
});

/** Saves, and takes it back. */
const savingAndUndoing = (paper: Paper, edition: number): Doing => ({
  name: `save paper ${paper.n} as edition ${edition} and take it back`,
  async do(scene) {
    const { model, call } = scene;
    const registers = [
      [REGISTER.paper(paper), null],
      [REGISTER.removed(paper.meetingId), false],
    ] as const;
    const before = registers.map(([register, unsaid]) => model.allowed(register, unsaid));
    const { importId, outcome } = await save(scene, paper, edition);
    const attempt = model.begin();
    for (const [at, [register, unsaid]] of registers.entries()) {
      const then = before[at];
      const now = model.allowed(register, unsaid);
      // What was there already is taken back as far as the same import once brought it.
      if (outcome === 'unchanged' || !then || !now) attempt.setsAnything(register);
      else attempt.sets(register, ...then, ...now);
    }
    await call('undoSave', [importId]);
    attempt.confirmed();
  },
});

function removing(meetingId: string, brings: boolean): Doing {
  return {
    name: `${brings ? 'bring back' : 'remove'} ${meetingId}`,
    async do({ model, call }) {
      const attempt = model.begin();
      attempt.sets(REGISTER.removed(meetingId), !brings);
      await call(brings ? 'restoreMeeting' : 'removeMeeting', [meetingId]);
      attempt.confirmed();
    },
  };
}

function marking(matter: string, change: { on?: boolean; note?: string }): Doing {
  return {
    name: `${change.note === undefined ? (change.on ? 'bookmark' : 'take the bookmark from') : `note "${change.note}" on`} ${matter}`,
    async do({ model, call, known }) {
      const key = known.keys.get(matter);
      if (key === undefined) return;
      const attempt = model.begin();
      attempt.sets(REGISTER.marked(key), change.on !== false);
      if (change.note !== undefined) attempt.sets(REGISTER.note(key), change.note);
      // Of a bookmark that is gone for good, nothing is left to come back.
      if (change.on === false) attempt.setsAnything(REGISTER.note(key));
      await call('changeBookmarks', [[key], change]);
      attempt.confirmed();
    },
  };
}

const backup: Doing = {
  name: 'make a backup',
  async do({ browser, problems, model }) {
    const noted = model.registers().filter((name) => name.startsWith('note '));
    const confirmed = noted.flatMap((name) => {
      const key = name.slice('note '.length);
      const notes = model.allowed(name, '');
      const isOn = model.allowed(REGISTER.marked(key), false);
      return notes?.size === 1 && isOn?.size === 1 && isOn.has(true) ? [[key, ...notes] as const] : [];
    });
    const text = await (await browser.bench()).evaluate(() => asReader.backup());
    problems.push(...backupProblems(text));
    const rows = text
      .split('\n')
      .flatMap((line) => (line.startsWith('{"table":"bookmarks"') ? [JSON.parse(line).row] : []));
    // Changed while the backup was made, it may be in it or not: what nobody touches must be.
    for (const [key, note] of confirmed) {
      const now = model.allowed(REGISTER.note(key), '');
      if (now?.size !== 1 || !now.has(note) || model.allowed(REGISTER.marked(key), false)?.size !== 1)
        continue;
      if (rows.find(({ itemKey }) => itemKey === key)?.note !== note)
        problems.push(`backup: lacks the note on ${key}`);
    }
  },
};

/** Is the backup the archive of one moment, as far as its own rows tell? */
function backupProblems(text: string): string[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const of = (table: string): Record<string, unknown>[] =>
    lines.flatMap((line) => (line.table === table ? [line.row] : []));
  const versions = new Map(of('versions').map((row) => [row.id, row]));
  const documents = new Set(of('documents').map(({ id }) => id));
  const sources = new Set(of('sources').map(({ contentHash }) => contentHash));
  return [
    ...(lines.at(-1)?.seal?.lines === lines.length - 1 ? [] : ['backup: not sealed']),
    ...of('documents').flatMap(({ id, currentVersion }) =>
      versions.has(currentVersion) ? [] : [`backup: ${String(id)} without version`],
    ),
    ...[...versions.values()].flatMap(({ id, documentId, contentHash }) =>
      documents.has(documentId) && sources.has(contentHash) ? [] : [`backup: ${String(id)} by itself`],
    ),
  ];
}

/** A newer extractor comes with an update: what an older one understood is understood anew, in whichever context comes to it. */
const upgrade: Doing = {
  name: 'understand all anew',
  async do({ browser }) {
    const page = await browser.bench();
    await page.evaluate(age);
    await page.evaluate(() => asReader.rebuild());
  },
};

const tend: Doing = {
  name: 'tend index and news',
  do: async ({ browser }) => (await browser.bench()).evaluate(() => asReader.tend()),
};

/** Purges what was removed ten minutes ago and more, and looks through everything. */
const startUp: Doing = {
  name: 'start up',
  async do({ browser, model }) {
    mayPurge(model);
    await (await browser.bench()).evaluate(() => asReader.startUp());
  },
};

/** A removed meeting may be gone for good from now on; where a clock was put on or back, one removed this minute, too. */
export function mayPurge(model: Model): void {
  const attempt = model.begin();
  for (const paper of PAPERS)
    if (model.allowed(REGISTER.removed(paper.meetingId), false)?.has(true) !== false)
      attempt.sets(REGISTER.paper(paper), null);
}

export function someDoing(chance: Chance, seed: string): Doing {
  const paper = PAPERS[chance.below(PAPERS.length)] ?? PAPERS[0];
  const matter = MATTERS[chance.below(MATTERS.length)] ?? '';
  const edition = chance.below(4);
  const roll = chance.below(100);
  if (!paper) throw new Error('There are no papers.');
  if (roll < 30) return saving(paper, edition);
  if (roll < 37) return savingAndUndoing(paper, edition);
  if (roll < 52) return marking(matter, { note: `${seed}/${chance.below(1000)}` });
  if (roll < 62) return marking(matter, { on: true });
  if (roll < 67) return marking(matter, { on: false });
  if (roll < 72) return removing(paper.meetingId, false);
  if (roll < 77) return removing(paper.meetingId, true);
  if (roll < 84) return backup;
  if (roll < 91) return upgrade;
  if (roll < 96) return tend;
  return startUp;
}
