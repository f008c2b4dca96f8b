/** Decisions: how their captions are printed, and which of several in an item is the meeting's own. */
import type { AgendaItem, BodyRef, Section } from '../agenda/model.ts';
import { committeeIn } from '../danish/committees.ts';
import { areAlike, lettersOf } from '../danish/damage.ts';
import { findDate } from '../danish/dates.ts';

/** Longest caption that names body, day and point. */
const MAX_CAPTION = 140;
const DATE = String.raw`(?:\p{L}{3,8}dag\s)?(?:den\s|d\.\s?)?\d{1,2}[-./ ]{1,2}(?:\d{1,2}|\p{L}{3,9})[-./ ]{1,2}\d{2,4}`;
const POINT = String.raw`(?:,?\s(?:punkt|pkt\.?|sag(?:\snr\.?)?)\s?\d{1,3})?`;
/** `Beslutning i Økonomiudvalget den 23-03-2015, pkt. 4`, `Beslutninger fra mødet`. */
const BY_WORD = /^beslutning(?:er|en)?\s(?:i|fra|truffet|på)\s.{2,110}$/iu;
/** `Beslutning Økonomiudvalget den 18-09-2019`. */
const BY_NAME = /^Beslutning(?:er)?,?\s\p{Lu}.{2,110}$/u;
/** `Sundhedsudvalgets beslutning den 04.12.2012 Punkt 2`, `KKR Sjællands konklusion`. */
const BY_BODY = new RegExp(
  String.raw`^([\p{L}][\p{L} ,()'’-]{1,80}s)\s(?:beslutning(?:er)?|konklusion|afgørelse)(?:\s${DATE}${POINT})?:?$`,
  'iu',
);
/** `Økonomiudvalget, 18. september 2019, pkt. 153`: treatment by another body, with its point or before a colon. */
const BY_DAY = new RegExp(
  String.raw`^[\p{L}][\p{L} ,()-]{3,80},?\s${DATE}(?:${POINT}:|,?\s(?:punkt|pkt\.?|sag\snr\.?)\s?\d{1,3})$`,
  'iu',
);

/** Is the line the caption of a decision, more than the bare word? */
export function isDecisionCaption(text: string): boolean {
  if (text.length > MAX_CAPTION || /[.;!?]$/.test(text)) return false;
  if (BY_WORD.test(text)) return text.length <= 60 || findDate(text) !== null;
  if (BY_NAME.test(text) && findDate(text) !== null && nameIn(text) !== null) return true;
  if (BY_DAY.test(text))
    return nameIn(text) !== null || (/\d:$/.test(text) && /\d{4}/.test(text.slice(0, -2)));
  const body = BY_BODY.exec(text)?.[1];
  return (
    body !== undefined && (findDate(text) !== null || /^KKR\b/i.test(body) || committeeIn(body) !== null)
  );
}

/** The body a caption names, without what belongs to the caption; null when it names none. */
function nameIn(heading: string): string | null {
  const kkr = /\bKKR(?:\s\p{Lu}\p{L}{4,12})?/u.exec(heading)?.[0];
  return (
    kkr?.replace(/s$/, '') ??
    committeeIn(heading.replace(/^beslutning(?:er|en)?,?\s(?:(?:i|fra|truffet|på)\s)?/i, ''))
  );
}

interface Sitting {
  body: BodyRef | null;
  date: string | null;
}

/**
 * The items with other bodies' and other days' decisions as sections of their own: an item that was treated before
 * carries what was decided then. A caption that names neither is the meeting's own. Where no caption in minutes fits the
 * meeting, its head was misread, and all stay as they are.
 */
export function settleDecisions<T extends { item: AgendaItem }>(
  built: T[],
  sitting: Sitting,
  minutes: boolean,
): T[] {
  const isOwn = (section: Section) => section.role !== 'decision' || fits(section.heading, sitting);
  const decisions = built.flatMap(({ item }) => item.sections.filter(({ role }) => role === 'decision'));
  const named = decisions.filter(({ heading }) => findDate(heading) !== null || nameIn(heading) !== null);
  if (decisions.length === 0 && minutes) return built.map(withProse);
  if (named.length === 0) return built;
  if (minutes && !decisions.some(isOwn) && decisions.every(({ heading }) => isOfBody(heading, sitting)))
    return built;
  return built.map((one) => {
    const own = latestOnly(one.item.sections.filter(isOwn), sitting);
    const sections = one.item.sections.map((section) =>
      own.has(section) || section.role !== 'decision' ? section : { ...section, role: 'other' as const },
    );
    return { ...one, item: { ...one.item, sections } };
  });
}

/** Minutes without any caption: what stands under a title is what the meeting came to. */
function withProse<T extends { item: AgendaItem }>(one: T): T {
  const [only, more] = one.item.sections;
  if (!only || more || only.heading !== '') return one;
  return { ...one, item: { ...one.item, sections: [{ ...only, role: 'decision' }] } };
}

/** Without the meeting's day only the last of several dated decisions can be its own. */
function latestOnly(sections: Section[], { date }: Sitting): Set<Section> {
  const days = sections.flatMap(({ role, heading }) =>
    role === 'decision' ? (findDate(heading) ?? []) : [],
  );
  const last = days.toSorted().at(-1);
  const isLater = ({ role, heading }: Section) => {
    const day = role === 'decision' ? findDate(heading) : null;
    return date !== null || day === null || day === last;
  };
  return new Set(sections.filter(isLater));
}

function fits(heading: string, { body, date }: Sitting): boolean {
  const day = findDate(heading);
  return (day === null || date === null || day === date) && isOfBody(heading, { body, date });
}

function isOfBody(heading: string, { body }: Sitting): boolean {
  const name = nameIn(heading);
  return name === null || body === null || isSameBody(name, body.name);
}

/** `Byrådet` and `Aarhus Byråd`, `KKR` and `KKR Sjælland`, `Økonomiudvalget` and `Økonomiudvalget, Køge Kommune`. */
function isSameBody(a: string, b: string): boolean {
  const stem = (name: string) => lettersOf(name.split(',', 1)[0] ?? '').replace(/(?:en|et)s?$/, '');
  const [one, other] = [stem(a), stem(b)];
  return one.includes(other) || other.includes(one) || areAlike(one, other, 0.8);
}
