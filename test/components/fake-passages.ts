import type { Corrected, CorrectionKeeper } from '@/lib/desk/corrections.ts';
import type { HighlightKeeper, HighlightView } from '@/lib/desk/highlights.ts';

/** Marked passages in memory, of whichever meeting. */
export function fakeHighlights(marked: HighlightView[] = []): HighlightKeeper {
  const rows = new Map(marked.map((one) => [one.id, { ...one, removed: false }]));
  const live = () => [...rows.values()].filter(({ removed }) => !removed);
  return {
    ofMeeting: async () => live(),
    list: async () =>
      live().map((one) => ({
        ...one,
        item: {
          ...{ itemKey: one.itemKey, meetingId: one.itemKey.split('#')[0] ?? '', body: null, date: null },
          ...{ number: null, title: one.itemKey, present: true },
        },
      })),
    mark: async (id, itemKey, passage, colour) => {
      const createdAt = new Date(1_700_000_000_000 + rows.size * 1000).toISOString();
      if (!rows.has(id))
        rows.set(id, { ...passage, id, itemKey, colour, note: '', createdAt, removed: false });
    },
    change: async (id, { passage, ...change }) => {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, ...passage, ...change });
    },
  };
}

/** Corrections in memory; nothing is shown otherwise by them. */
export function fakeCorrections(
  said: Map<string, Corrected> = new Map(),
): CorrectionKeeper & { said: Map<string, Corrected> } {
  return {
    said,
    ofMeeting: async () =>
      [...said].map(([itemKey, corrected]) => ({
        ...{ itemKey, corrected, silent: false, at: '2026-01-05T08:00:00.000Z' },
        extracted: { number: '9', title: 'Som udtrukket' },
      })),
    correct: async (itemKey, corrected) => {
      const before = said.get(itemKey) ?? {};
      if (Object.keys(corrected).length > 0) said.set(itemKey, corrected);
      else said.delete(itemKey);
      return before;
    },
    report: async (meeting) =>
      said.size === 0
        ? null
        : {
            ...{ format: 'sagsspor-correction-report', version: 1, extractor: 1, meeting },
            kinds: ['agenda (kl)'],
            corrections: [...said.values()].map(({ title, number }) => ({
              extracted: { number: '9', title: 'Som udtrukket' },
              right: { ...(title !== undefined && { title }), ...(number !== undefined && { number }) },
            })),
          },
  };
}
