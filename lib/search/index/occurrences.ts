/** Words of items as they are met, then by word. */
import { type TermSink, wordForm } from '../analysis/words.ts';
import { Lexicon } from './lexicon.ts';
import { bump } from './word-order.ts';

/** Which words stand where in all items. */
export class Occurrences implements TermSink {
  readonly lexicon = new Lexicon();
  #words = new Uint32Array(1 << 14);
  #places = new Uint32Array(1 << 14);
  count = 0;
  readonly #itemEnds: number[] = [];

  plain(text: string, start: number, longest: number, position: number): number {
    const end = this.lexicon.printed(text, start, longest);
    if (end >= 0) this.#add(this.lexicon.last, position);
    return end;
  }

  word(text: string, start: number, end: number, position: number): void {
    this.term(wordForm(text.slice(start, end)), start, end, position);
  }

  term(form: string, _start: number, _end: number, position: number): void {
    if (form !== '') this.#add(this.lexicon.form(form), position);
  }

  #add(word: number, position: number): void {
    if (this.count === this.#words.length) {
      this.#words = grown(this.#words);
      this.#places = grown(this.#places);
    }
    this.#words[this.count] = word;
    this.#places[this.count++] = position;
  }

  endItem(): void {
    this.#itemEnds.push(this.count);
  }

  /** By word: `items` and `places` of word `w` from `starts[w]` to `starts[w + 1]`, in `having[w]` different items. */
  byWord(): { items: Uint32Array; places: Uint32Array; starts: Uint32Array; having: Uint32Array } {
    const starts = new Uint32Array(this.lexicon.count + 1);
    for (let at = 0; at < this.count; at++) bump(starts, (this.#words[at] ?? 0) + 1);
    for (let word = 0; word < this.lexicon.count; word++)
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const next = starts.slice();
    const items = new Uint32Array(this.count);
    const places = new Uint32Array(this.count);
    const having = new Uint32Array(this.lexicon.count);
    const [words, all] = [this.#words, this.#places];
    let at = 0;
    for (const [item, end] of this.#itemEnds.entries())
      for (; at < end; at++) {
        const word = words[at] ?? 0;
        const to = bump(next, word);
        if (to === starts[word] || items[to - 1] !== item) bump(having, word);
        items[to] = item;
        places[to] = all[at] ?? 0;
      }
    return { items, places, starts, having };
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
