/** What is true of a written story, beside its papers. */
import type { PrintedItem, Truth } from './shapes.ts';
import type { Field, Step, StoryText } from './types.ts';

const ROLES = ['background', 'recommendation', 'presentation', 'decision'] as const;
const bareText = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

export function changed(
  truth: Truth,
  meeting: string,
  before: Map<string, PrintedItem>,
  after: Map<string, PrintedItem>,
): void {
  for (const [item, now] of after) {
    const was = before.get(item);
    if (!was) {
      truth.changes.required.push({ meeting, type: 'added', item, number: now.number });
      continue;
    }
    const fields: Field[] = ROLES.filter(
      (role) => bareText(was.sections[role]) !== bareText(now.sections[role]),
    );
    if (was.title !== now.title) fields.push('title');
    if (was.attachments.join('\n') !== now.attachments.join('\n')) fields.push('attachments');
    if (fields.length > 0)
      truth.changes.required.push({
        meeting,
        type: 'changed',
        item,
        number: now.number,
        was: was.number,
        fields,
      });
  }
  for (const [item, { number }] of before)
    if (!after.has(item)) truth.changes.required.push({ meeting, type: 'removed', item, number });
}

export function pairs(story: StoryText, steps: Step[], truth: Truth): void {
  const stepsOf = (id: string) =>
    story.matters.find((matter) => matter.id === id)?.steps ?? steps.filter((step) => step.id === id);
  for (const { steps: own } of story.matters)
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) truth.pairs.required.push([a.id, b.id]);
  const across = (named: [string, string][], why: string): [string, string, string][] =>
    named.flatMap(([x, y]) =>
      stepsOf(x).flatMap((a) =>
        stepsOf(y).flatMap((b): [string, string, string][] => (a.at === b.at ? [] : [[a.id, b.id, why]])),
      ),
    );
  truth.pairs.forbidden.push(...across(story.lookalikes, 'lookalikes'));
  truth.pairs.optional.push(...across(story.debatable ?? [], 'judges may differ'));
}

export function references(steps: Step[], truth: Truth, nameOf: (at: number) => string): void {
  for (const { id, refs, at } of steps)
    for (const { phrase, to, ahead, point, at: sitting } of refs ?? []) {
      const target = steps.find((step) => step.id === to);
      const place = sitting ?? target?.at ?? at;
      truth.references.required.push({
        ...{ from: id, to: nameOf(place), items: target ? [to] : [], phrases: [phrase] },
        ...(ahead && { forward: true }),
        ...(point && { point: true }),
      });
    }
}

export function foretell(
  story: StoryText,
  steps: Step[],
  truth: Truth,
  nameOf: (at: number) => string,
  nextOf: (at: number) => number,
): void {
  const before = (at: number, by: number): number => {
    const own = story.sittings.flatMap((one, i) =>
      one.body === story.sittings[at]!.body && i < at ? [i] : [],
    );
    return own.at(-by) ?? -1;
  };
  for (const step of steps) {
    if (!step.announced || step.withdrawn) continue;
    const from = before(step.at, step.slipped ? 2 : 1);
    if (from < 0) throw new Error(`${step.id} is announced by no sitting`);
    const meeting = nameOf(nextOf(from));
    truth.forecasts.push(
      step.slipped
        ? {
            announcedIn: nameOf(from),
            title: step.announced,
            meeting,
            item: null,
            laterItem: step.id,
            status: 'slipped',
          }
        : { announcedIn: nameOf(from), title: step.announced, meeting, item: step.id, status: 'arrived' },
    );
  }
  for (const [at, titles] of Object.entries(story.never))
    for (const title of titles) {
      const next = nextOf(Number(at));
      truth.forecasts.push({
        announcedIn: nameOf(Number(at)),
        title,
        meeting: next < 0 ? 'none/2026-12-01' : nameOf(next),
        item: null,
        status: next < 0 ? 'open' : 'never',
      });
    }
  for (const step of steps) {
    const from = before(step.at, 1);
    const known = new Set(truth.forecasts.map(({ announcedIn }) => announcedIn));
    const hasLists = story.sittings.some(
      (_, i) =>
        i < step.at && known.has(nameOf(i)) && story.sittings[i]!.body === story.sittings[step.at]!.body,
    );
    const foretold =
      step.announced || step.expected || step.supplement || step.withdrawn || step.late || step.what;
    if (from >= 0 && hasLists && !foretold) truth.unannounced.required.push(step.id);
    else if (!step.announced) truth.unannounced.optional.push(step.id);
    else if (step.slipped) truth.unannounced.optional.push(step.id);
  }
}
