/** How print is misread where it was never repaired: what a recogniser without Danish makes of æ, ø and å. */

/** The likeliest first (measured; docs/repair.md). Folding has made `å`-`a` and `æ`-`ae` alike already. */
const READ_AS: Record<string, readonly string[]> = {
  ø: ['g', 'a', 'e', '@'],
  æ: ['ee', 'ze', 'e'],
  å: ['éa', '&'],
};
/** Readings of one word tried, the likeliest. */
const MOST = 24;

/** Other readings of a form with Danish letters, not the form itself; none where it has no such letter. */
export function misreadings(form: string): string[] {
  let readings: { text: string; rank: number }[] = [{ text: '', rank: 0 }];
  for (const letter of form) {
    const others = READ_AS[letter];
    if (!others) for (const reading of readings) reading.text += letter;
    else
      readings = readings
        .flatMap(({ text, rank }) => [
          { text: text + letter, rank },
          ...others.map((other, at) => ({ text: text + other, rank: rank + at + 1 })),
        ])
        .sort((a, b) => a.rank - b.rank)
        .slice(0, MOST + 1);
  }
  return readings.map(({ text }) => text).filter((text) => text !== form);
}
