/** The part of the client that follows, on an open archive. */
import type { FollowingClient } from '../../following.ts';
import type { Archive } from '../database.ts';
import { toKnownError } from '../failures.ts';
import { changeBookmarks, listBookmarks, listTags } from './bookmarks.ts';
import { calendarFile } from './calendar.ts';
import { listCases } from './case-list.ts';
import { caseView, judgeProposed } from './case-view.ts';
import { changeCase, createCase, mergeCases, splitCase } from './cases.ts';
import { markRead, meetingChanges } from './changes.ts';
import { listDeadlines, markDeadline } from './deadlines.ts';
import { followUp } from './follow-up.ts';
import { listFora } from './fora.ts';
import { listNews, markNewsSeen } from './news.ts';
import { listSavedSearches, removeSearch, saveSearch } from './searches.ts';

/** All of `FollowingClient`. Every rejection is a KnownError. */
export function createFollowingClient(db: Archive): FollowingClient {
  const on =
    <A extends unknown[], R>(call: (db: Archive, ...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      call(db, ...args).catch((error: unknown) => {
        throw toKnownError(error);
      });
  return {
    bookmarks: on(listBookmarks),
    changeBookmarks: on(changeBookmarks),
    tags: on(listTags),
    cases: on(listCases),
    case: on(caseView),
    createCase: on(createCase),
    changeCase: on(changeCase),
    judge: on(judgeProposed),
    mergeCases: on(mergeCases),
    splitCase: on(splitCase),
    deadlines: on(listDeadlines),
    markDeadline: on(markDeadline),
    calendar: on(calendarFile),
    followUp: on(followUp),
    changes: on(meetingChanges),
    markRead: on(markRead),
    fora: on(listFora),
    savedSearches: on(listSavedSearches),
    saveSearch: on(saveSearch),
    removeSearch: on(removeSearch),
    news: on(listNews),
    newsSeen: on(markNewsSeen),
  };
}
