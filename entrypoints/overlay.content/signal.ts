/** Something that happened outside the component tree and inside it is cared for. A raise before anyone listens is kept. */
export class Signal {
  #listener: (() => void) | null = null;
  #pending = 0;

  raise(): void {
    if (this.#listener) this.#listener();
    else this.#pending++;
  }

  /** One listener at a time; returns how to stop. */
  listen(listener: () => void): () => void {
    this.#listener = listener;
    for (; this.#pending > 0; this.#pending--) listener();
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }
}
