/** Signs of an agenda in running text, and what they weigh: the same on every platform. */
import type { Detection, DetectionKind } from './types.ts';

/** Beginnings of case numbers. Plain searches: a pattern run over half a megabyte once is not yet compiled. */
const CASE_PREFIXES = ['SAG-', 'EMN-', 'MOD-'];
/**
 * A case line: the number, and nothing else but a label and initials ("SAG-2025-03121 lar/chch/chbn"), or a KLE number
 * ("19.03.00-P24-1-19"), or any number after its label ("Sagsnr.: 330-2018-3619").
 */
const CASE_LINE =
  /^(?:(?:(?:sags?(?:nr|nummer)?\.?:? {0,2})?(?:SAG|EMN|MOD)-\d{4}-\d{4,6}(?: [a-zæøå]{2,6}(?:\/[a-zæøå]{2,6}){0,9})?)|(?:(?:sags?(?:nr\.?|nummer):? ?|åbent - )?\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d{1,5}-\d\d)|(?:sags?(?:nr\.?|nummer):? ?\d[\d/-]{4,20}))$/i;
const CAPTION =
  /^(Baggrund|Resum[eé]|Sammendrag|Indstilling|Sagsfremstilling|Beslutning|Beslutninger|Beslutningstema|Referat|Konklusion|Bilag) ?:?$/i;
/** A numbered title: "3.5 Konsekvenser …", "1. Godkendelse …", "Punkt 2: …", or a number in a box of its own ("3.5."). */
const NUMBERED = /^(?:[Pp]unkt )?\d{1,3}(?:\.\d{1,2}){0,2}(?:\.?:?$|[.:]{0,2} {1,3}\p{Lu})/u;
/** Longest case line or section heading, in characters as they stand in the page. */
const SHORT = 100;
/** Longest numbered title. */
const TITLE = 300;
/** So much is enough to tell; long agendas are not read to the end. */
const ENOUGH = { caseLines: 8, captions: 24 };

export interface AgendaSigns {
  caseLines: number;
  /** Section headings that stand alone, by name in lower case. */
  captions: Map<string, number>;
  /** Case lines followed by a section heading: structure in the order of an item. */
  inOrder: number;
  numbered: number;
}

/**
 * Signs of an agenda in running text: what stands on a line of its own, in the page and in its shadow trees. One walk
 * over text nodes, stopped early. No layout is asked for.
 */
export function agendaSigns(...roots: Node[]): AgendaSigns {
  const signs: AgendaSigns = { caseLines: 0, captions: new Map(), inOrder: 0, numbered: 0 };
  let captions = 0;
  let afterCaseLine = false;
  for (const root of roots) {
    const walker = root.ownerDocument?.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const raw = node.nodeValue ?? '';
      if (raw.length > TITLE) continue;
      const line = raw.trim();
      if (line === '') continue;
      const caption = raw.length <= SHORT ? CAPTION.exec(line)?.[1]?.toLowerCase() : undefined;
      if (caption !== undefined) {
        signs.captions.set(caption, (signs.captions.get(caption) ?? 0) + 1);
        captions += 1;
        if (afterCaseLine) signs.inOrder += 1;
        afterCaseLine = false;
      } else if (raw.length <= SHORT && CASE_LINE.test(line.replace(/\s+/g, ' '))) {
        signs.caseLines += 1;
        afterCaseLine = true;
      } else if (NUMBERED.test(line)) signs.numbered += 1;
      if (signs.caseLines >= ENOUGH.caseLines && captions >= ENOUGH.captions) return signs;
    }
  }
  return signs;
}

/** Most pages are known to hold no items by their text as a whole: an item has a case number, or there are several recommendations. */
export function mayHoldItems(text: string): boolean {
  if (CASE_PREFIXES.some((prefix) => text.includes(prefix))) return true;
  return ['Indstilling', 'INDSTILLING'].some((word) => text.indexOf(word) !== text.lastIndexOf(word));
}

/**
 * 0 when it is no agenda. Case lines in the order of items are the strong sign. A page that only explains agendas may
 * show one item as an example, so a single item counts only where the page calls itself an agenda of a body or a day.
 */
export function agendaConfidence({ inOrder, captions, numbered }: AgendaSigns, named: boolean): number {
  const recommendations = captions.get('indstilling') ?? 0;
  const kinds = captions.size;
  if (inOrder >= 3 && kinds >= 2) return 1;
  if (inOrder >= 2 && kinds >= 2) return 0.9;
  if (inOrder >= 1 && kinds >= 2 && named) return 0.8;
  if (recommendations >= 2 && kinds >= 2 && numbered >= 3) return named ? 0.8 : 0.6;
  return 0;
}

/** Minutes call themselves so, or carry decisions. */
export function paperKind({ captions }: AgendaSigns, names: string[]): DetectionKind {
  for (const name of names) {
    if (/(?:^|[^a-zæøå])(?:beslutnings|møde)?referat|beslutningsprotokol/i.test(name)) return 'minutes';
    if (/(?:^|[^a-zæøå])(?:tillægs)?dagsorden/i.test(name)) return 'agenda';
  }
  return (captions.get('beslutning') ?? 0) + (captions.get('beslutninger') ?? 0) >= 2 ? 'minutes' : 'agenda';
}

/** What was seen, in words for developers. */
export function reasons({ caseLines, captions, inOrder, numbered }: AgendaSigns): string[] {
  return [
    `${caseLines} case lines, ${inOrder} before a section`,
    ...[...captions].map(([name, count]) => `${count} × ${name}`),
    `${numbered} numbered lines`,
  ];
}

export function found(kind: DetectionKind, confidence: number, why: string[]): Detection {
  return { kind, confidence, why };
}
