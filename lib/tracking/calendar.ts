/** Sittings in order of time, body by body, and which of them a pointer may mean. */
import type { BodyRef } from '../agenda/model.ts';
import { bodiesMeant } from './bodies.ts';
import type { Pointer } from './pointers.ts';
import type { Sitting } from './types.ts';

/** Where something stands: its sitting, that sitting's body and day. */
interface Standpoint {
  sitting: string;
  body: string;
  date: string;
}

export class Calendar {
  readonly #sittings = new Map<string, { sitting: Sitting; keys: string[] }>();
  readonly #bodies = new Map<string, BodyRef>();
  /** Sittings of each body in order; made anew after a sitting came or went. */
  #ordered: Map<string, Sitting[]> | null = null;

  add(sitting: Sitting, key: string): void {
    this.#bodies.set(sitting.body.key, sitting.body);
    const own = this.#sittings.get(sitting.id);
    if (own) {
      own.keys.push(key);
      return;
    }
    this.#sittings.set(sitting.id, { sitting, keys: [key] });
    this.#ordered = null;
  }

  remove(sitting: string, key: string): void {
    const own = this.#sittings.get(sitting);
    if (!own) return;
    own.keys = own.keys.filter((other) => other !== key);
    if (own.keys.length > 0) return;
    this.#sittings.delete(sitting);
    this.#ordered = null;
  }

  /** Keys of a sitting's treatments, in the order they were added. */
  keysAt(sitting: string): readonly string[] {
    return this.#sittings.get(sitting)?.keys ?? [];
  }

  /** Sittings of a body, in order of time. */
  sittingsOf(body: string): readonly Sitting[] {
    this.#ordered ??= inOrder([...this.#sittings.values()].map(({ sitting }) => sitting));
    return this.#ordered.get(body) ?? [];
  }

  /** A body by its key, where we hold a sitting of it. */
  body(key: string): BodyRef | undefined {
    return this.#bodies.get(key);
  }

  /** The sitting of a body next before (-1) or after (1) a day. */
  neighbour(body: string, date: string, step: -1 | 1): Sitting | undefined {
    const all = this.sittingsOf(body);
    return step < 0 ? all.findLast((one) => one.date < date) : all.find((one) => one.date > date);
  }

  /** The sittings a pointer may mean; open ends mean the last or the next one. Never that of the text itself. */
  sittingsMeant(pointer: Pointer, { sitting, body, date }: Standpoint): Sitting[] {
    const own = this.#bodies.get(body);
    if (!own) return [];
    const bodies =
      pointer.body === null ? [body] : bodiesMeant(pointer.body, own, [...this.#bodies.values()]);
    return bodies.flatMap((one) => {
      const { from, to } = pointer;
      if (from === null || to === null) return this.neighbour(one, date, from === null ? -1 : 1) ?? [];
      return this.sittingsOf(one).filter(
        (other) => other.id !== sitting && other.date >= from && other.date <= to,
      );
    });
  }

  /** May a pointer mean the sitting of another text? */
  mayMean(pointer: Pointer, from: Standpoint, meant: Standpoint): boolean {
    if (pointer.body === null && meant.body !== from.body) return false;
    const isDated = pointer.from !== null && pointer.to !== null;
    if (isDated && (meant.date < (pointer.from ?? '') || meant.date > (pointer.to ?? ''))) return false;
    if (isDated && pointer.body === null) return meant.sitting !== from.sitting;
    return this.sittingsMeant(pointer, from).some(({ id }) => id === meant.sitting);
  }
}

function inOrder(sittings: readonly Sitting[]): Map<string, Sitting[]> {
  const byBody = Map.groupBy(sittings, ({ body }) => body.key);
  for (const own of byBody.values())
    own.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  return byBody;
}
