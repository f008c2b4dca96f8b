/**
 * What may be in the archive after all that was asked of it. A register holds one thing the user decides (which edition of a paper is
 * saved, whether a meeting is removed, a bookmark, a note). What was confirmed must stand unless something asked for later, or at the
 * same time, may have taken its place; what was not confirmed may have been done or not, but nothing in between.
 */
interface Writing {
  /** Any of these; undefined: anything. */
  values: readonly unknown[] | undefined;
  begun: number;
  /** When it was confirmed; infinite where it never was. */
  ended: number;
}

export interface Attempt {
  /** What it would make of a register: any of these values, or anything. */
  sets(register: string, ...values: unknown[]): void;
  setsAnything(register: string): void;
  confirmed(): void;
}

export class Model {
  #now = 0;
  readonly #known = new Map<string, Writing[]>();

  /** Something is about to be asked for. */
  begin(): Attempt {
    const begun = ++this.#now;
    const own: Writing[] = [];
    const write = (register: string, values: readonly unknown[] | undefined) => {
      const writing = { values, begun, ended: Number.POSITIVE_INFINITY };
      own.push(writing);
      this.#known.set(register, [...(this.#known.get(register) ?? []), writing]);
    };
    return {
      sets: (register, ...values) => write(register, values),
      setsAnything: (register) => write(register, undefined),
      confirmed: () => {
        const ended = ++this.#now;
        for (const writing of own) writing.ended = ended;
      },
    };
  }

  /** What the register may hold; undefined: anything. Nothing was ever said of it: `unsaid`. */
  allowed(register: string, unsaid: unknown): Set<unknown> | undefined {
    const writings = this.#known.get(register) ?? [];
    const standing = writings.filter(
      ({ ended }) => !writings.some((other) => other.ended < Number.POSITIVE_INFINITY && other.begun > ended),
    );
    const values = new Set<unknown>(
      writings.some(({ ended }) => ended < Number.POSITIVE_INFINITY) ? [] : [unsaid],
    );
    for (const writing of standing) {
      if (!writing.values) return undefined;
      for (const value of writing.values) values.add(value);
    }
    return values;
  }

  /** What it holds was looked up when nothing was under way any more: from here on that is what is known. */
  holds(register: string, value: unknown): void {
    const at = ++this.#now;
    this.#known.set(register, [{ values: [value], begun: at, ended: at }]);
  }

  registers(): string[] {
    return [...this.#known.keys()];
  }
}
