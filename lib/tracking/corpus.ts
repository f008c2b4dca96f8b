/**
 * The treatments known, with what makes comparing quick. Grown and shrunk treatment by treatment; they are held packed, and
 * nothing is unpacked or compared until it is asked for.
 */
import { Calendar } from './calendar.ts';
import type { Features } from './features.ts';
import { type Packed, type PackedHead, pack, unpack } from './packed.ts';
import type { Sitting } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Terms of a sitting's treatments, with how many use each. */
export interface Spread {
  count: ReadonlyMap<string, number>;
  size: number;
}

/** A treatment as it is held. */
interface Held {
  head: PackedHead;
  bytes: Uint8Array;
  sitting: Sitting;
  /** Its number in the vocabulary; a standing item has none. */
  number: number | null;
}

/** A treatment unpacked for comparing. */
interface Ready {
  features: Features;
  terms: ReadonlySet<string> | null;
  mass: number | null;
}

/** Treatments kept unpacked: some 15 KB each. */
const MOST_READY = 2000;

export class Corpus {
  readonly calendar = new Calendar();
  readonly vocabulary = new Vocabulary();
  readonly #held = new Map<string, Held>();
  /** Keys by the vocabulary's numbers. */
  readonly #keys: string[] = [];
  readonly #caseNumbers = new Map<string, Set<string>>();
  /** Months (`2025-03`) that pointers name, to the treatments that do. */
  readonly #pointedAt = new Map<string, Set<string>>();
  /** What is reckoned out when it is asked for, and forgotten when a treatment comes or goes. */
  readonly #ready = new Map<string, Ready>();
  readonly #spread = new Map<string, Spread>();

  /** Adds a treatment, or replaces it. */
  add(features: Features, sitting: Sitting): void {
    this.take(pack([features]), sitting);
  }

  /** Adds treatments of a sitting, or replaces them. */
  take({ heads, bytes }: Packed, sitting: Sitting): void {
    for (const head of heads) {
      const { key, isStanding, caseNumber, months } = head;
      this.remove(key);
      this.calendar.add(sitting, key);
      const number = isStanding ? null : this.vocabulary.add(head, bytes);
      this.#held.set(key, { head, bytes, sitting, number });
      if (number === null) continue;
      this.#keys[number] = key;
      if (caseNumber) join(this.#caseNumbers, caseNumber, key);
      for (const month of months) join(this.#pointedAt, month, key);
    }
    this.#forget();
  }

  /** Forgets a treatment; one that is not known is none. */
  remove(key: string): void {
    const held = this.#held.get(key);
    if (!held) return;
    const { head, bytes, sitting, number } = held;
    this.#forget();
    this.#held.delete(key);
    this.calendar.remove(sitting.id, key);
    if (number === null) return;
    this.vocabulary.remove(number, head, bytes);
    if (head.caseNumber) this.#caseNumbers.get(head.caseNumber)?.delete(key);
    for (const month of head.months) this.#pointedAt.get(month)?.delete(key);
  }

  #forget(): void {
    this.#ready.clear();
    this.#spread.clear();
  }

  #readyOf(key: string): Ready | undefined {
    const known = this.#ready.get(key);
    if (known) return known;
    const held = this.#held.get(key);
    if (!held) return undefined;
    const { id, body, date } = held.sitting;
    const features = unpack(held.head, held.bytes, { sitting: id, body: body.key, date });
    const ready = { features, terms: null, mass: null };
    const [oldest] = this.#ready.size >= MOST_READY ? this.#ready.keys() : [];
    if (oldest !== undefined) this.#ready.delete(oldest);
    this.#ready.set(key, ready);
    return ready;
  }

  get(key: string): Features | undefined {
    return this.#readyOf(key)?.features;
  }

  /** Id of the sitting a treatment stands in. */
  sittingOf(key: string): string | undefined {
    return this.#held.get(key)?.sitting.id;
  }

  /** All treatments, in the order they were added. */
  *all(): Iterable<Features> {
    for (const key of this.#held.keys()) {
      const features = this.get(key);
      if (features) yield features;
    }
  }

  /** Treatments of a sitting, in the order they were added. */
  at(sitting: string): Features[] {
    return this.calendar.keysAt(sitting).flatMap((key) => this.get(key) ?? []);
  }

  withCaseNumber(caseNumber: string): ReadonlySet<string> {
    return this.#caseNumbers.get(caseNumber) ?? NOBODY;
  }

  /** Keys of the treatments that use a term; none for a term of many. */
  using(term: string): string[] {
    return this.vocabulary.using(term).map((number) => this.#keys[number] ?? '');
  }

  /** Treatments whose text points at the sitting of another, as far as days tell. */
  pointingAt(meant: Features): Features[] {
    const { body, date } = meant;
    const keys = new Set(this.#pointedAt.get(date.slice(0, 7)));
    for (const step of [-1, 1] as const) {
      const beside = this.calendar.neighbour(body, date, step);
      for (const key of beside ? this.calendar.keysAt(beside.id) : [])
        if (this.#held.get(key)?.head.isOpen) keys.add(key);
    }
    return [...keys].flatMap((key) => {
      const from = this.get(key);
      return from?.pointers.some((one) => this.calendar.mayMean(one, from, meant)) ? from : [];
    });
  }

  /** Bytes held of treatments and their vocabulary, but for what is kept ready. */
  get size(): number {
    const buffers = new Set([...this.#held.values()].map(({ bytes }) => bytes));
    return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, this.vocabulary.size);
  }

  /** Stems of title, attachments and of what the text does not share with many others. */
  termsOf(features: Features): ReadonlySet<string> {
    const ready = this.#readyOf(features.key);
    if (ready?.terms) return ready.terms;
    const terms = new Set(features.titleTerms);
    for (const { terms: own } of features.attachments) for (const term of own) terms.add(term);
    for (const { frame, terms: own } of features.sentences)
      if (!this.vocabulary.isCommonplace(frame)) for (const term of own) terms.add(term);
    if (ready) ready.terms = terms;
    return terms;
  }

  /** Sum of the squared weights of a treatment's terms. */
  mass(features: Features): number {
    const ready = this.#readyOf(features.key);
    if (ready && ready.mass !== null) return ready.mass;
    let mass = 0;
    for (const term of this.termsOf(features)) mass += this.vocabulary.weight(term) ** 2;
    if (ready) ready.mass = mass;
    return mass;
  }

  /** In how many treatments of a sitting a term stands: what stands in one only tells it from the others. */
  spread(sitting: string): Spread {
    const known = this.#spread.get(sitting);
    if (known) return known;
    const items = this.at(sitting).filter(({ isStanding }) => !isStanding);
    const count = new Map<string, number>();
    for (const item of items)
      for (const term of this.termsOf(item)) count.set(term, (count.get(term) ?? 0) + 1);
    const spread = { count, size: items.length };
    this.#spread.set(sitting, spread);
    return spread;
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function join(map: Map<string, Set<string>>, name: string, value: string): void {
  const own = map.get(name);
  if (own) own.add(value);
  else map.set(name, new Set([value]));
}
