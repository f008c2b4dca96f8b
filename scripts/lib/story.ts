/** Printed documents as the archive would hold them: releases, sittings, and each matter's treatment over its papers. */
import { itemKeys } from '../../lib/agenda/identity.ts';
import type { KnownItem } from '../../lib/agenda/matching.ts';
import type { AgendaDraft, MeetingDocumentKind } from '../../lib/agenda/model.ts';
import { type DocumentContent, mergeDocuments } from '../../lib/archive/merge.ts';
import { findFacts } from '../../lib/extraction/facts/index.ts';
import type { ReleasedItem } from '../../lib/tracking/changes.ts';
import type { Sitting, Treatment } from '../../lib/tracking/types.ts';

/** One release of a paper. */
export interface Release {
  sitting: Sitting;
  kind: MeetingDocumentKind;
  /** From 1. */
  release: number;
  /** `KKR Nordjylland/2025-03-21/agenda@2`. */
  name: string;
  items: ReleasedItem[];
}

/** Reads drafts in order of time into releases. Those without body or day belong to no sitting and are left out. */
export function releasesOf(drafts: readonly AgendaDraft[]): Release[] {
  const releases: Release[] = [];
  const known = new Map<string, KnownItem[]>();
  for (const { meeting, items } of drafts) {
    const { body, date, kind } = meeting;
    if (!body || !date) continue;
    const id = `${body.key}/${date}`;
    const seen = known.get(id) ?? [];
    const keys = itemKeys(id, items, seen);
    const keyed = items.map((item, at) => ({ key: keys[at] ?? '', item }));
    known.set(id, [
      ...seen.filter(({ key }) => !keys.includes(key)),
      ...keyed.map(({ key, item: { number, title, isHeading } }) => ({ key, number, title, isHeading })),
    ]);
    const release = 1 + releases.filter((one) => one.sitting.id === id && one.kind === kind).length;
    const name = `${body.name}/${date}/${kind}@${release}`;
    releases.push({ sitting: { id, body, date }, kind, release, name, items: keyed });
  }
  return releases;
}

/** The newest release of each kind, of each sitting. */
export function newest(releases: readonly Release[]): Release[] {
  const last = new Map(releases.map((one) => [`${one.sitting.id} ${one.kind}`, one]));
  return [...last.values()];
}

/** Treatments of all sittings, as the archive merges a meeting's papers. */
export function treatmentsOf(releases: readonly Release[]): Treatment[] {
  return [...Map.groupBy(newest(releases), ({ sitting }) => sitting.id).values()].flatMap((own) => {
    const merged = mergeDocuments(own.map(contentOf));
    const sitting = own[0]?.sitting;
    if (!merged || !sitting) return [];
    return merged.items.map(({ key, item }) => ({
      ...{ key, sitting, item },
      facts: findFacts(item, { meetingDate: sitting.date, body: sitting.body, kind: merged.head.kind }),
    }));
  });
}

function contentOf({ sitting, kind, name, release, items }: Release): DocumentContent {
  const head = { body: sitting.body, kind, date: sitting.date, startTime: null, location: null };
  return {
    document: {
      ...{ id: name, meetingId: sitting.id, kind, channel: 'file', address: null, head, warnings: [] },
      ...{ currentVersion: name, quality: { ocr: 1, confidence: 1 } },
    },
    importedAt: new Date(release).toISOString(),
    items: items.map(({ key, item }) => ({ key, item, read: item })),
  };
}
