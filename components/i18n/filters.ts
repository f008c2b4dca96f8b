import type { PlacedFilter } from '@/lib/search/query/edit.ts';
import type { Words } from './words.ts';

/** A filter in words, as it is shown and read aloud: `KKR: hovedstaden`, `Har frist`, `Bogmærket`. */
export function filterName({ field, text, value }: PlacedFilter, { searching }: Words): string {
  const name = searching.fields[field];
  if (field === 'bookmarked' || field === 'new') return name;
  if (value.kind === 'present') return searching.has(name);
  // A whole name says itself what it is: "KKR Hovedstaden", "Udvalget for Sundhed".
  return field === 'body' && text.includes(' ') ? text : `${name}: ${text}`;
}
