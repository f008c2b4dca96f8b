/**
 * The treatments known, with what makes comparing quick. Grown and shrunk treatment by treatment; nothing is compared until
 * it is asked for.
 */
import { Calendar } from './calendar.ts';
import type { Features } from './features.ts';
import type { Pointer } from './pointers.ts';
import type { Sitting } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Terms of a sitting's treatments, with how many use each. */
export interface Spread {
  count: ReadonlyMap<string, number>;
  size: number;
}

/** Sets of terms kept ready for comparing. */
const MOST_READY = 3000;

export class Corpus {
  readonly calendar = new Calendar();
  readonly vocabulary = new Vocabulary();
  readonly #features = new Map<string, Features>();
  readonly #caseNumbers = new Map<string, Set<string>>();
  /** Months (`2025-03`) that pointers name, to the treatments that do. */
  readonly #pointedAt = new Map<string, Set<string>>();
  /** What is reckoned out when it is asked for, and forgotten when a treatment comes or goes. */
  readonly #ready = new Map<string, ReadonlySet<string>>();
  readonly #masses = new Map<string, number>();
  readonly #spread = new Map<string, Spread>();

  /** Adds a treatment, or replaces it. */
  add(features: Features, sitting: Sitting): void {
    const { key, caseNumber, pointers } = features;
    this.remove(key);
    this.#forget();
    this.calendar.add(sitting, key);
    this.#features.set(key, features.isStanding ? features : this.vocabulary.add(features));
    if (features.isStanding) return;
    if (caseNumber) join(this.#caseNumbers, caseNumber, key);
    for (const month of pointers.flatMap(monthsOf)) join(this.#pointedAt, month, key);
  }

  /** Forgets a treatment; one that is not known is none. */
  remove(key: string): void {
    const features = this.#features.get(key);
    if (!features) return;
    this.#forget();
    this.#features.delete(key);
    this.calendar.remove(features.sitting, key);
    if (features.isStanding) return;
    this.vocabulary.remove(features);
    if (features.caseNumber) this.#caseNumbers.get(features.caseNumber)?.delete(key);
    for (const month of features.pointers.flatMap(monthsOf)) this.#pointedAt.get(month)?.delete(key);
  }

  #forget(): void {
    for (const memory of [this.#ready, this.#masses, this.#spread]) memory.clear();
  }

  get(key: string): Features | undefined {
    return this.#features.get(key);
  }

  /** All treatments, in the order they were added. */
  all(): Iterable<Features> {
    return this.#features.values();
  }

  /** Treatments of a sitting, in the order they were added. */
  at(sitting: string): Features[] {
    return this.calendar.keysAt(sitting).flatMap((key) => this.#features.get(key) ?? []);
  }

  withCaseNumber(caseNumber: string): ReadonlySet<string> {
    return this.#caseNumbers.get(caseNumber) ?? NOBODY;
  }

  /** Treatments whose text points at the sitting of another, as far as days tell. */
  pointingAt(meant: Features): Features[] {
    const { body, date } = meant;
    const keys = new Set(this.#pointedAt.get(date.slice(0, 7)));
    for (const step of [-1, 1] as const) {
      const beside = this.calendar.neighbour(body, date, step);
      for (const { key, pointers } of beside ? this.at(beside.id) : [])
        if (pointers.some(({ from, to }) => from === null || to === null)) keys.add(key);
    }
    return [...keys].flatMap((key) => {
      const from = this.#features.get(key);
      return from?.pointers.some((one) => this.calendar.mayMean(one, from, meant)) ? from : [];
    });
  }

  /** Stems of title, attachments and of what the text does not share with many others. */
  termsOf(features: Features): ReadonlySet<string> {
    const known = this.#ready.get(features.key);
    if (known) return known;
    const terms = new Set(features.titleTerms);
    for (const { terms: own } of features.attachments) for (const term of own) terms.add(term);
    for (const { frame, terms: own } of features.sentences)
      if (!this.vocabulary.isCommonplace(frame)) for (const term of own) terms.add(term);
    if (this.#ready.size >= MOST_READY) this.#ready.clear();
    this.#ready.set(features.key, terms);
    return terms;
  }

  /** Sum of the squared weights of a treatment's terms. */
  mass(features: Features): number {
    const known = this.#masses.get(features.key);
    if (known !== undefined) return known;
    let mass = 0;
    for (const term of this.termsOf(features)) mass += this.vocabulary.weight(term) ** 2;
    this.#masses.set(features.key, mass);
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

const monthsOf = ({ from, to }: Pointer): string[] =>
  from === null || to === null ? [] : [...new Set([from.slice(0, 7), to.slice(0, 7)])];

function join(map: Map<string, Set<string>>, name: string, value: string): void {
  const own = map.get(name);
  if (own) own.add(value);
  else map.set(name, new Set([value]));
}
