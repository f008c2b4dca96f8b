/** What each forum reported in "Siden sidst", over time. */
import type { ForumReport, Party } from '../agenda/facts.ts';
import { lettersOf } from '../danish/damage.ts';
import type { Sitting, Treatment } from './types.ts';

export interface ForumTrail {
  forum: Party;
  /** The newest first. */
  reports: { key: string; sitting: Sitting; report: ForumReport }[];
}

/** The fora of treatments of any sittings, those heard of last first; a forum without a key is known by its letters. */
export function foraOver(treatments: readonly Treatment[]): ForumTrail[] {
  const told = treatments
    .flatMap(({ key, sitting, facts }) => facts.fora.map((report) => ({ key, sitting, report })))
    .sort((a, b) => b.sitting.date.localeCompare(a.sitting.date));
  const byForum = Map.groupBy(told, ({ report: { forum } }) => forum.key ?? lettersOf(forum.text));
  return [...byForum.values()].flatMap((reports) => {
    const forum = reports[0]?.report.forum;
    return forum ? [{ forum, reports }] : [];
  });
}
