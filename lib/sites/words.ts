import bodies from '../../seeds/bodies.json' with { type: 'json' };

/**
 * Letters as KL writes them in addresses: lower case, æ ø å as ae oe aa, accents gone, everything else a space.
 * Makes a slug and the words it was made from compare equal.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const NAMES = bodies.flatMap(({ key, name, printed }) =>
  [key, ...printed].map((form) => ({ form: ` ${fold(form)} `, body: { key, name } })),
);

/** The body named in a text or address, or null when none or several are. */
export function bodyIn(text: string): { key: string; name: string } | null {
  const folded = ` ${fold(text)} `;
  const named = NAMES.filter(({ form }) => folded.includes(form)).map(({ body }) => body);
  const [first] = named;
  return first && named.every((body) => body.key === first.key) ? first : null;
}
