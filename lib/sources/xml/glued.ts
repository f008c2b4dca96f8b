/** Text whose line breaks an export has lost: `…anlægsmidlerne.BaggrundSom et led i …`. */
import words from '../../../seeds/words.json' with { type: 'json' };
import type { ExportedField } from '../exported.ts';

/** Longest first, so that none hides another. */
const CAPTIONS = [
  ...new Set([...Object.values(words.captions).flat(), 'Økonomiske konsekvenser og finansiering']),
]
  .filter((caption) => caption.length > 4)
  .toSorted((a, b) => b.length - a.length);

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A caption on a line of its own, or with the breaks lost: right after a word or sentence, right before a capital. */
const CAPTION = new RegExp(
  `(?<=^|\\n|[\\p{L}\\d.,:;!?)”"»]|[.!?:] )(?:${CAPTIONS.map(literal).join('|')}):?(?=\\s?\\n|[\\p{Lu}\\d”"»])`,
  'gu',
);
/** `Teknisk Udvalgs beslutning den 04.12.2012 Punkt 2`, `Beslutning i Økonomiudvalget den 23-03-2015, pkt. 4`. */
const DECISION =
  /(?:\p{Lu}[\p{L}-]{2,40}(?: (?:og|\p{L}[\p{L}-]{2,40})){0,5}s beslutning|Beslutning i \p{Lu}[\p{L}-]{2,40}(?: [\p{L}-]{2,40}){0,5}) den \d{1,2}[-.]\d{1,2}[-.]\d{4}(?:,? (?:[Pp]unkt|[Pp]kt\.?) \d{1,3})?/gu;
const CASE = /^\s{0,3}Sagsn(?:r|ummer)\.?:?\s{0,2}(\d{1,4}[-/]\d{2,6})/;
const FILE = /^\s{0,3}Dok\.?\s?n(?:r|ummer)\.?:?\s{0,2}\d{1,4}[-–]\d{2,6}/;
/** Words that begin sentences, and no second half of a name. */
const OPENINGS =
  'Af|At|Da|De|Den|Der|Derfor|Derudover|Desuden|Det|Efter|En|Endvidere|Et|For|Fra|Følgende|Herudover|Hvis|I|Med|Når|Om|På|Samtidig|Som|Til|Ved';
/** Where a sentence, point or paper ran into the next: `…2013.Til`, `atA)De`, `driftenDen fore…`, `KL2012-205991 - Det`. */
const BREAKS = new RegExp(
  [
    String.raw`(?<=[\p{Ll}\d)”][.!?:])(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=[\p{Ll}.] ?)(?=[A-H]\)\s?\p{Lu})`,
    String.raw`(?<=\p{Ll}{2})(?=(?:${OPENINGS})\s)`,
    String.raw`(?<=[\p{L}.])(?=\d{4}-\d{4,6} [-–] )`,
  ].join('|'),
  'gu',
);
/** Printed also where nobody is named. */
const NOBODY = /Følgende deltog ikke i behandlingen af punktet:\s*$/;

/** Case number and captioned parts of an item's text, which begins with the item's own number and title. */
export function partsOf(
  text: string,
  number: string,
  title: string,
): { caseNumber: string; fields: ExportedField[] } {
  let body = text.trimStart();
  if (number !== '' && body.startsWith(number)) body = body.slice(number.length).replace(/^\.?\s{0,3}/, '');
  if (title !== '' && body.startsWith(title)) body = body.slice(title.length);
  const found = CASE.exec(body);
  body = body.slice(found?.[0].length ?? 0).replace(FILE, '');
  const cuts = [...body.matchAll(CAPTION), ...body.matchAll(DECISION)]
    .map((match) => ({ at: match.index, caption: match[0] }))
    .toSorted((a, b) => a.at - b.at || b.caption.length - a.caption.length);
  const fields: ExportedField[] = [];
  let caption = '';
  let from = 0;
  for (const cut of [...cuts, { at: body.length, caption: '' }]) {
    if (cut.at < from) continue;
    const content = body.slice(from, cut.at).replace(NOBODY, '').replace(BREAKS, '\n').trim();
    if (content !== '') fields.push({ caption: caption.replace(/:$/, ''), content });
    caption = cut.caption;
    from = cut.at + cut.caption.length;
  }
  return { caseNumber: found?.[1] ?? '', fields };
}
