/** A web page's own words among the lines of the document: its buttons, and the imprint at its foot. */
import { isPageCall } from '../danish/page-words.ts';
import type { PlacedLine } from './furniture.ts';

/** How many of something an app's list shows beside a title: "3 bilag". */
const COUNT_BADGE = /^\(?\d{1,3} (?:bilag|dokumenter|filer|noter|kommentarer|vedhæftninger|sider)\)?$/i;
/** Where and how a municipality is reached: postal code and town, telephone, mail, registration. */
const REACHED =
  /(?<!\d)[1-9]\d{3} \p{Lu}\p{L}{2}|(?<!\p{L})(?:tlf|telefon|cvr|ean|e-?mail)(?!\p{L})|\S@\S|^(?:åbningstider|telefontid|webtilgængelighed|tilgængelighedserklæring|cookiepolitik|privatlivspolitik)(?!\p{Ll})/iu;
/** An address without its town, who has it, and when the page was changed: at the very end they are the page's. */
const ADDRESS = /(?:vej|gade|allé|plads|torv|torvet|stræde)\s\d{1,3}(?!\d)/i;
const SENDER = /^\p{Lu}[\p{L} -]{1,40} (?:Kommune|Region)$/u;
const CHANGED =
  /^(?:sidst |senest )?(?:opdateret|ændret|redigeret|publiceret|offentliggjort)(?!\p{L}).{0,40}\d{4}/iu;
/** An imprint has no longer lines, and no more of them. */
const MAX_IMPRINT_LINE = 160;
const MAX_IMPRINT = 8;

/** The lines without them, where lines are whole. A heading may be worded so and end the agenda; it is kept. */
export function withoutPageWords(lines: PlacedLine[]): PlacedLine[] {
  const own = lines.flatMap((line) => {
    if (line.heading === null && (isPageCall(line.text) || COUNT_BADGE.test(line.text))) return [];
    return withoutCalls(line);
  });
  return own.slice(0, imprintAt(own));
}

/** A title with its button: `136. Valg til hegnsynet Udskriv`, where the last word is a link. */
function withoutCalls(line: PlacedLine): PlacedLine[] {
  const calls = line.cells ? [] : line.links.filter(({ text }) => isPageCall(text));
  if (calls.length === 0) return [line];
  let { text } = line;
  for (const call of calls) {
    const at = text.lastIndexOf(call.text);
    if (at >= 0)
      text = `${text.slice(0, at).trimEnd()} ${text.slice(at + call.text.length).trimStart()}`.trim();
  }
  return /[\p{L}\d]/u.test(text)
    ? [{ ...line, text, links: line.links.filter((link) => !calls.includes(link)) }]
    : [];
}

/** Where the imprint begins: the last lines, all of them about how to reach the sender. */
function imprintAt(lines: PlacedLine[]): number {
  let at = lines.length;
  while (at > 0 && lines.length - at < MAX_IMPRINT && isImprint(lines[at - 1], at < lines.length)) at--;
  return at;
}

const isImprint = (line: PlacedLine | undefined, goesOn: boolean): boolean =>
  line !== undefined &&
  line.heading === null &&
  line.marker === null &&
  line.text.length <= MAX_IMPRINT_LINE &&
  !/[.:;]$/.test(line.text) &&
  (REACHED.test(line.text) ||
    CHANGED.test(line.text) ||
    (goesOn && (ADDRESS.test(line.text) || SENDER.test(line.text))));
