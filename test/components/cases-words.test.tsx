import { describe, expect, it } from 'vitest';
import { statusReport } from '@/components/cases/status-report.ts';
import { da } from '@/components/i18n/da.ts';
import { daBriefing } from '@/components/i18n/da-briefing.ts';
import { daCases } from '@/components/i18n/da-cases.ts';
import { en } from '@/components/i18n/en.ts';
import { enCases } from '@/components/i18n/en-cases.ts';
import {
  chiefReason,
  confidenceLabel,
  evidenceLabel,
  isSure,
  reasonsFor,
  toldIn,
  toldOf,
} from '@/components/i18n/reasons.ts';
import { handoutMarkdown } from '@/lib/exchange/markdown.ts';
import type { Evidence } from '@/lib/tracking/types.ts';
import type { CaseSummary } from '@/lib/tracking/views.ts';
import { climateCase, itemRef, link, proposal, sampleCases } from './following-fixtures.ts';

const here = itemRef('kkr-hovedstaden', '2025-09-02', '3.5', 'Opfølgning');
const there = itemRef('kkr-hovedstaden', '2025-06-18', '3.1', 'Strategi for mobilitet og infrastruktur');
const ends = { from: here.itemKey, to: there.itemKey };
const back = { from: there.itemKey, to: here.itemKey };

/** Every kind of evidence, as told of the later item and, where it differs, of the earlier. */
const KINDS: [Evidence, string, string][] = [
  [
    { kind: 'same-title', weight: 0.93, title: 'Strategi' },
    'samme titel: “Strategi”',
    'same title: “Strategi”',
  ],
  [
    { kind: 'alike-title', weight: 0.5, words: ['mobilitet', 'strategi'], share: 0.666 },
    'titlen ligner, 67 %: “mobilitet”, “strategi”',
    'similar title, 67%: “mobilitet”, “strategi”',
  ],
  [
    { kind: 'refers', weight: 0.9, ...ends, phrase: 'på mødet i juni', date: '2025-06-18' },
    'henviser til det: “på mødet i juni”',
    'refers to it: “på mødet i juni”',
  ],
  [
    { kind: 'refers', weight: 0.9, ...back, phrase: 'på mødet i juni', date: '2025-06-18' },
    'der henvises hertil: “på mødet i juni”',
    'is referred to there: “på mødet i juni”',
  ],
  [
    { kind: 'names', weight: 0.7, ...ends, name: 'Strategi for mobilitet og infrastruktur' },
    'nævner “Strategi for mobilitet og infrastruktur”, godkendt 18. juni 2025',
    'mentions “Strategi for mobilitet og infrastruktur”, approved on 18 June 2025',
  ],
  [
    { kind: 'names', weight: 0.7, ...back, name: 'Opfølgning' },
    'nævnes dér som “Opfølgning” (18. juni 2025)',
    'is mentioned there as “Opfølgning” (18 June 2025)',
  ],
  [
    { kind: 'same-attachment', weight: 0.7, title: 'Bilag 1' },
    'samme bilag: “Bilag 1”',
    'same attachment: “Bilag 1”',
  ],
  [
    { kind: 'case-number', weight: 0.95, caseNumber: 'SAG-2025-1' },
    'samme sagsnummer, SAG-2025-1, som ellers ikke går igen',
    'same case number, SAG-2025-1, found nowhere else',
  ],
  [
    { kind: 'same-sentence', weight: 0.5, text: 'Vi mødes.', count: 1 },
    'samme sætning: “Vi mødes.”',
    'same sentence: “Vi mødes.”',
  ],
  [
    { kind: 'same-sentence', weight: 0.85, text: 'Vi mødes.', count: 3 },
    '3 fælles sætninger, bl.a. “Vi mødes.”',
    '3 sentences in common, among them “Vi mødes.”',
  ],
  [{ kind: 'words', weight: 0.82, words: ['k29'] }, 'samme emne, 82 %: “k29”', 'same subject, 82%: “k29”'],
  [
    { kind: 'earlier-decision', weight: 0.9, ...ends, body: 'Økonomiudvalget', date: '2025-05-06' },
    'gengiver beslutningen i Økonomiudvalget 6. maj 2025',
    'quotes the decision of Økonomiudvalget on 6 May 2025',
  ],
  [
    { kind: 'earlier-decision', weight: 0.9, ...back, body: 'Økonomiudvalget', date: '2025-05-06' },
    'beslutningen i Økonomiudvalget 6. maj 2025 gengives dér',
    'the decision of Økonomiudvalget on 6 May 2025 is quoted there',
  ],
  [{ kind: 'user', weight: 1 }, 'du har sagt, at de hører sammen', 'you said that they belong together'],
];

describe('a reason', () => {
  const told = { item: there, outcome: 'approved' as const };
  it.each(KINDS)('is worded for %o', (evidence, danish, english) => {
    expect(evidenceLabel(evidence, here.itemKey, told, da, daCases)).toBe(danish);
    expect(evidenceLabel(evidence, here.itemKey, told, en, enCases)).toBe(english);
  });

  it('claims no outcome it does not know, and no day', () => {
    const names: Evidence = { kind: 'names', weight: 0.7, ...ends, name: 'Strategi' };
    const unknown = { item: { ...there, date: null }, outcome: null };
    expect(evidenceLabel(names, here.itemKey, unknown, da, daCases)).toBe('nævner “Strategi”, behandlet');
    expect(evidenceLabel(names, here.itemKey, null, da, daCases)).toContain('behandlet');
  });

  it('goes step by step from the item to the treatment, whatever the order of the links', () => {
    const middle = itemRef('kkr-sjaelland', '2025-08-01', '2', 'Midt imellem');
    const near = link(middle, here, 0.6, [{ kind: 'words', weight: 0.6, words: ['a'] }]);
    const far = link(there, middle, 0.8, [{ kind: 'same-title', weight: 0.9, title: 'T' }]);
    const one = proposal(here, [far, near], [there, middle]);
    const steps = (path: typeof one.path) =>
      reasonsFor(here.itemKey, path, toldOf(one), da, daCases).map((reason) => reason.with?.title);
    expect(steps([far, near])).toEqual(['Midt imellem', there.title]);
    expect(steps([near, far])).toEqual(['Midt imellem', there.title]);
    expect(chiefReason(one, toldOf(one), da, daCases)).toBe('samme emne, 60 %: “a”');
  });

  it('leaves out what says little beside what says more, but never all', () => {
    const weak: Evidence = { kind: 'words', weight: 0.2, words: ['sag'] };
    const strong: Evidence = { kind: 'case-number', weight: 0.95, caseNumber: 'SAG-1' };
    const linesOf = (evidence: Evidence[]) =>
      reasonsFor(here.itemKey, [link(there, here, 0.9, evidence)], new Map(), da, daCases)[0]?.lines;
    expect(linesOf([strong, weak])).toHaveLength(1);
    expect(linesOf([weak])).toEqual(['samme emne, 20 %: “sag”']);
  });

  it('survives links that lead nowhere near the item, and items nobody can name', () => {
    const stray = link(there, itemRef('x', '2020-01-01', null, 'y'), 0.5, [{ kind: 'user', weight: 1 }]);
    expect(reasonsFor(here.itemKey, [stray], new Map(), da, daCases)).toEqual([
      { with: null, lines: [daCases.reasons.user] },
    ]);
  });

  it('knows what became of the treatments of its case', () => {
    const told = toldIn(climateCase());
    const outcomes = climateCase().members.map(({ itemKey }) => told.get(itemKey)?.outcome);
    expect(outcomes).toEqual(['approved', 'noted', 'discussed', null]);
  });
});

describe('confidence', () => {
  const at = (confidence: number) => ({ ...proposal(here, [], []), confidence });
  it('is a word and a share', () => {
    expect([0.96, 0.9, 0.82, 0.7, 0.55].map((share) => confidenceLabel(at(share), daCases))).toEqual([
      'Sikkert, 96 %',
      'Sikkert, 90 %',
      'Sandsynligt, 82 %',
      'Sandsynligt, 70 %',
      'Muligt, 55 %',
    ]);
    expect(isSure(at(0.89))).toBe(false);
  });
});

describe('the dictionaries', () => {
  it('word everything in both languages, and nothing alike by accident', () => {
    const same = Object.entries(daCases).filter(
      ([key, text]) => typeof text === 'string' && text === enCases[key as keyof typeof enCases],
    );
    expect(same.map(([key]) => key)).toEqual(['status']);
  });
});

describe('the status report', () => {
  const told = (all: CaseSummary[]) =>
    handoutMarkdown(statusReport(all, '2025-09-10', da, daCases, daBriefing));
  const report = told(sampleCases());

  it('tells every case under its status, with who has it, what is next and what presses', () => {
    expect(report.split('\n')[0]).toBe('# Status på sager, 10. september 2025');
    expect(report.match(/^## .*/gm)).toEqual([
      '## Ny (1)',
      '## I gang (2)',
      '## Afventer (1)',
      '## Afsluttet (1)',
    ]);
    expect(report).toContain(
      [
        '### Klimaalliancen',
        '',
        '- Ansvarlig: Gate 21 / K29',
        '- Næste skridt: Indhent kommunernes svar om finansiering',
        '- Frist: senest udgangen af 2025',
        '- Næste møde: 24. oktober 2025, Klimaalliancens finansiering fra 2026',
        '- Senest behandlet: KKR Hovedstaden, 2. september 2025',
        '- 1 løfte overskredet',
      ].join('\n'),
    );
    expect(report).toContain('- Frist: senest august 2025 (passeret)');
  });

  it('keeps titles as text, whatever signs they hold', () => {
    const [one] = sampleCases();
    if (!one) throw new Error('no case');
    const title = '# Sag <b>*1*</b>\n[her](x)';
    expect(told([{ ...one, title }])).toContain('### \\# Sag \\<b\\>\\*1\\*\\</b\\> \\[her\\](x)');
  });
});
