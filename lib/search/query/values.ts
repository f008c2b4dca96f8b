/** What the value of a field means. Whatever cannot be read (yet) is null, never an error. */
import type { RecommendedAction, SectionRole } from '../../agenda/model.ts';
import { fold } from '../../danish/fold.ts';
import { amountsIn } from '../../danish/money.ts';
import { settle, timesIn } from '../../danish/when.ts';
import { dayAfter, daysIn, isoDay } from '../../danish/when-day.ts';
import type { FieldName, FieldValue } from './ast.ts';
import { fieldOf } from './fields.ts';

interface Days {
  from: string | null;
  to: string | null;
}

/** Values longer than this are no day and no sum. */
const LONGEST = 60;
/** Half a word is enough where it can be no other (`indst`). */
const SHORTEST_PART = 3;

/** Names of actions and sections as people type them, folded; the first two are how they are shown (Danish, English). */
export const ACTIONS: [RecommendedAction, string[]][] = [
  ['approve', ['godkendelse', 'approve', 'godkende', 'godkender', 'approval']],
  ['inform', ['orientering', 'inform', 'efterretning', 'orientere', 'information']],
  ['discuss', ['drøftelse', 'discuss', 'drofte', 'drofter', 'discussion']],
  ['decide', ['beslutning', 'decide', 'beslutte', 'vedtage', 'vedtagelse', 'decision']],
  ['endorse', ['tiltrædelse', 'endorse', 'tiltrade', 'tiltrader', 'endorsement']],
  ['recommend', ['anbefaling', 'recommend', 'anbefale', 'indstille', 'recommendation']],
  ['appoint', ['udpegning', 'appoint', 'udpege', 'valg', 'appointment']],
];
export const SECTIONS: [SectionRole, string[]][] = [
  ['background', ['baggrund', 'background', 'indledning', 'resume']],
  ['recommendation', ['indstilling', 'recommendation', 'indstillinger']],
  ['presentation', ['sagsfremstilling', 'presentation', 'fremstilling']],
  ['decision', ['beslutning', 'decision', 'beslutninger', 'referat']],
  ['other', ['andet', 'other', 'ovrige']],
];

/** What a field's value means; null while it cannot be read. */
export function readValue(name: FieldName, text: string): FieldValue | null {
  const { form, presence } = fieldOf(name);
  if (form === 'none' || (text === '' && presence)) return { kind: 'present' };
  if (text === '') return null;
  switch (form) {
    case 'days': {
      const days = readDays(text, name);
      return days && { kind: 'days', ...days };
    }
    case 'amount':
      return readAmount(text);
    case 'action': {
      const action = named(text, ACTIONS);
      return action && { kind: 'action', action };
    }
    case 'section': {
      const role = named(text, SECTIONS);
      return role && { kind: 'section', role };
    }
    default:
      return { kind: 'text', text };
  }
}

/** The one that is called so, or, of names that begin so, the only one. */
function named<T>(typed: string, table: [T, string[]][]): T | null {
  const folded = fold(typed);
  const whole = table.find(([, names]) => names.some((name) => fold(name) === folded));
  if (whole) return whole[0];
  if (folded.length < SHORTEST_PART) return null;
  const begun = table.filter(([, names]) => names.some((name) => fold(name).startsWith(folded)));
  return begun.length === 1 ? (begun[0]?.[0] ?? null) : null;
}

const COMPARISON = /^(>=|<=|≥|≤|=>|=<|>|<|=)\s?/;

/** A comparison sign before a value: which side, and whether the value itself is out. */
function comparisonIn(text: string): { side: 'over' | 'under' | null; strict: boolean; rest: string } {
  const sign = COMPARISON.exec(text)?.[1] ?? '';
  const side = /[>≥]/.test(sign) ? 'over' : /[<≤]/.test(sign) ? 'under' : null;
  return { side, strict: sign === '>' || sign === '<', rest: text.slice(sign.length).trim() };
}

const YEARS = /^((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)$/;

/** `2025`, `2024..2026`, `>2/9-2025`, `september 2025`, `2. kvartal 2027`; for `fra:` and `til:` only the one end counts. */
function readDays(text: string, name: FieldName): Days | null {
  if (text.length > LONGEST) return null;
  const { side, strict, rest } = comparisonIn(text);
  const [first, last] = YEARS.exec(rest)?.slice(1) ?? rest.split('..').map((end) => end.trim());
  const isRange = last !== undefined;
  const from = first === '' && isRange ? { from: null, to: null } : timeAt(first ?? '');
  const to = last === '' ? { from: null, to: null } : isRange ? timeAt(last) : from;
  if (!from || !to) return null;
  if (isRange) return from.from === null && to.to === null ? null : { from: from.from, to: to.to };
  if (side === 'over') return { from: strict ? shifted(from.to, 1) : from.from, to: null };
  if (side === 'under') return { from: null, to: strict ? shifted(from.from, -1) : from.to };
  if (name === 'from') return { from: from.from, to: null };
  return name === 'to' ? { from: null, to: from.to } : from;
}

const shifted = (day: string | null, by: number) => (day === null ? null : dayAfter(day, by));

/** A time that is all of the text and has its year. */
function timeAt(text: string): Days | null {
  const year = /^(?:19|20)\d\d$/.exec(text)?.[0];
  if (year) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const slash = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)$/.exec(text);
  if (slash) return monthOf(Number(slash[2]), Number(slash[1]));
  const whole = text.replace(/[.,]$/, '');
  const day = daysIn(whole).find(({ start, end }) => start === 0 && end === whole.length);
  if (day?.year) {
    const iso = isoDay(day.year, day.month, day.day);
    return { from: iso, to: iso };
  }
  const time = timesIn(whole).find(({ start, end }) => start === 0 && end === whole.length);
  const settled = time?.year ? settle(time, null, 'near') : null;
  return settled && { from: settled.from, to: settled.to };
}

const monthOf = (year: number, month: number): Days => ({
  from: isoDay(year, month, 1),
  to: isoDay(year, month, 0),
});

const HAS_UNIT = /kr\.?$|kroner$|dkk$|%$|pct\.?$|procent$|årsværk$|stillinger$/i;

/** `>1mio`, `1..5 mio`, `2.605.000`, `25 %`; kroner where no unit is typed. */
function readAmount(text: string): FieldValue | null {
  if (text.length > LONGEST) return null;
  const { side, strict, rest } = comparisonIn(text);
  const from = /^\.\.(.+)$/.exec(rest)?.[1];
  const to = /^(.+)\.\.$/.exec(rest)?.[1];
  const printed = (from ?? to ?? rest)
    .trim()
    .replace('..', '-')
    .replace(/^([\d.,]+)\s?k$/i, '$1 tusind');
  const whole = HAS_UNIT.test(printed) ? printed : `${printed} kr`;
  const found = amountsIn(whole);
  const [one, other] = found;
  if (!one || found.length > 2 || one.start !== 0 || found.at(-1)?.end !== whole.length) return null;
  const isUp = to !== undefined || side === 'over';
  const isDown = from !== undefined || side === 'under';
  if (other && (isUp || isDown)) return null;
  const [least, most] = other ? [one.value, other.value] : [one.value, one.value];
  return {
    kind: 'amount',
    least: isDown ? null : Math.min(least, most),
    most: isUp ? null : Math.max(least, most),
    strict,
    unit: one.unit,
  };
}
