/** Something that happened outside the component tree and inside it is cared for. A raise before anyone listens is kept. */
export class Signal<T = void> {
  #listener: ((what: T) => void) | null = null;
  #pending: T[] = [];

  raise(what: T): void {
    if (this.#listener) this.#listener(what);
    else this.#pending.push(what);
  }

  /** One listener at a time; returns how to stop. */
  listen(listener: (what: T) => void): () => void {
    this.#listener = listener;
    for (const what of this.#pending.splice(0)) listener(what);
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }
}
