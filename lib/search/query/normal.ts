/** Trees in their one normal form: nothing nested that need not be, nothing twice. */
import type { FieldName, Query } from './ast.ts';
import { fieldOf } from './fields.ts';

/** All of the parts. Several values of one field that widens become one `any`, at the place of the first. */
export function allOf(parts: Query[]): Query {
  const flat = parts.flatMap((part) => (part.type === 'all' ? part.parts : [part]));
  const once = distinct(widened(flat));
  const [only] = once;
  return once.length === 1 && only ? only : { type: 'all', parts: once };
}

/** One of the parts, of which there is one at least. */
export function anyOf(parts: Query[]): Query {
  const once = distinct(parts.flatMap((part) => (part.type === 'any' ? part.parts : [part])));
  const [only] = once;
  return once.length === 1 && only ? only : { type: 'any', parts: once };
}

export function negated(part: Query): Query {
  return part.type === 'not' ? part.part : { type: 'not', part };
}

function distinct(parts: Query[]): Query[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const text = JSON.stringify(part);
    return !seen.has(text) && seen.add(text);
  });
}

/** The field that widens of which this part is one value or several; null for all others. */
function wideningField(part: Query): FieldName | null {
  if (part.type === 'filter') return fieldOf(part.field).widens ? part.field : null;
  if (part.type !== 'any') return null;
  const [first = null, ...others] = new Set(part.parts.map(wideningField));
  return others.length === 0 ? first : null;
}

function widened(parts: Query[]): Query[] {
  const groups = Map.groupBy(parts, wideningField);
  return parts.flatMap((part) => {
    const field = wideningField(part);
    const group = field && groups.get(field);
    if (!group || group.length === 1) return [part];
    return group[0] === part ? [anyOf(group)] : [];
  });
}
