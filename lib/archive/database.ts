import { Dexie, type EntityTable, type Table } from 'dexie';
import { NO_POLICY, type PolicyInForce } from '../agenda/policy.ts';
import type { Language } from '../danish/repair/types.ts';
import { KnownError } from '../errors.ts';
import { noteFailure } from '../log/note.ts';
import type { BriefingRow, CorrectionRow, HighlightRow, PositionRow, SiteEventRow } from './desk/rows.ts';
import { failsafeWall, upgradeGuarded } from './failsafe.ts';
import { toKnownError } from './failures.ts';
import type {
  CaseRow,
  DeadlineMarkRow,
  FeaturesRow,
  FindingsRow,
  NewsRow,
  ReadRow,
  SavedSearchRow,
  ToNoticeRow,
  VerdictRow,
} from './following/rows.ts';
import type {
  AnnouncementRow,
  BatchDocumentRow,
  BatchRow,
  BookmarkRow,
  DocumentRow,
  EarlierSearchRow,
  FileRow,
  ImportRow,
  ItemRow,
  KeptMeetingRow,
  KeptWordsRow,
  MeetingRow,
  MetaRow,
  ReadingRow,
  ReadPageRow,
  RemovalRow,
  SourceRow,
  TaughtWordRow,
  UnindexedRow,
  VersionRow,
  VocabularyRow,
} from './rows.ts';
import { ARCHIVE_VERSIONS } from './versions/index.ts';

const NAME = 'sagsspor';

/** What an archive is given by the context that opens it. */
export interface ArchiveTools {
  /** Danish, for the repair of damaged text. Called only when damage is seen, and as often; the giver remembers it. */
  loadLanguage?: () => Promise<Language>;
  /** What the organisation decides, at this moment. It can change while the archive is open. */
  policy?: () => PolicyInForce;
}

const NEWEST = Math.max(...ARCHIVE_VERSIONS.map(({ number }) => number));
/** Dexie stores its version times ten, to leave room for its own repairs. */
const NATIVE = 10;

/** The archive's tables. What each holds, and of which kind it is, stands in `rows.ts`; the index keeps its own to itself. */
export class Archive extends Dexie {
  declare sources: EntityTable<SourceRow, 'contentHash'>;
  declare documents: EntityTable<DocumentRow, 'id'>;
  declare versions: EntityTable<VersionRow, 'id'>;
  declare removals: EntityTable<RemovalRow, 'meetingId'>;
  declare files: EntityTable<FileRow, 'id'>;
  declare meetings: EntityTable<MeetingRow, 'id'>;
  declare items: Table<ItemRow, [string, number]>;
  declare vocabularies: EntityTable<VocabularyRow, 'meetingId'>;
  declare unindexed: EntityTable<UnindexedRow, 'meetingId'>;
  declare bookmarks: EntityTable<BookmarkRow, 'itemKey'>;
  declare keptWords: EntityTable<KeptWordsRow, 'itemKey'>;
  declare keptMeetings: EntityTable<KeptMeetingRow, 'meetingId'>;
  declare taughtWords: EntityTable<TaughtWordRow, 'word'>;
  declare earlierSearches: EntityTable<EarlierSearchRow, 'query'>;
  declare cases: EntityTable<CaseRow, 'id'>;
  declare verdicts: Table<VerdictRow, [string, string]>;
  declare deadlineMarks: EntityTable<DeadlineMarkRow, 'id'>;
  declare reads: EntityTable<ReadRow, 'itemKey'>;
  declare savedSearches: EntityTable<SavedSearchRow, 'id'>;
  declare news: EntityTable<NewsRow, 'id'>;
  declare toNotice: EntityTable<ToNoticeRow, 'meetingId'>;
  declare features: EntityTable<FeaturesRow, 'meetingId'>;
  declare findings: EntityTable<FindingsRow, 'meetingId'>;
  declare positions: EntityTable<PositionRow, 'meetingId'>;
  declare highlights: EntityTable<HighlightRow, 'id'>;
  declare corrections: EntityTable<CorrectionRow, 'itemKey'>;
  declare briefings: EntityTable<BriefingRow, 'id'>;
  declare siteEvents: EntityTable<SiteEventRow, 'site'>;
  declare announcements: EntityTable<AnnouncementRow, 'id'>;
  declare imports: EntityTable<ImportRow, 'id'>;
  declare readings: EntityTable<ReadingRow, 'id'>;
  declare readPages: Table<ReadPageRow, [string, number]>;
  declare batches: EntityTable<BatchRow, 'id'>;
  declare batchDocuments: Table<BatchDocumentRow, [string, number]>;
  declare meta: Table<MetaRow, MetaRow['key']>;

  readonly #tools: ArchiveTools;

  constructor(name: string, tools: ArchiveTools = {}) {
    super(name, { cache: 'disabled' });
    this.#tools = tools;
    for (const { number, stores, upgrade } of ARCHIVE_VERSIONS) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade((transaction) => upgradeGuarded(transaction, upgrade));
    }
    this.use(failsafeWall);
    // A newer release in another context wants to upgrade, or the archive is being deleted: make way, and stay away.
    // `false` keeps Dexie's own handler from opening again what this release may no longer understand.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }

  /** What the organisation decides. It goes before what the user chose, and is never stored as the user's choice. */
  get policyInForce(): PolicyInForce {
    return this.#tools.policy?.() ?? NO_POLICY;
  }

  /** Danish, or null where it cannot be loaded: no document is lost for want of it. */
  async language(): Promise<Language | null> {
    try {
      return (await this.#tools.loadLanguage?.()) ?? null;
    } catch (error) {
      noteFailure('language', error);
      return null;
    }
  }
}

/** Version of a stored archive, or null where there is none. Asked first, because Dexie would mend a newer one. */
async function storedVersion(name: string): Promise<number | null> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version ? found.version / NATIVE : null;
}

function refuseNewer(version: number | null): void {
  // Dexie itself raises the native version by single steps when it mends a schema; only whole versions are ours.
  if (version !== null && Math.floor(version) > NEWEST)
    throw new KnownError('archive-newer', `archive version ${version}, this release knows ${NEWEST}`);
}

/**
 * Opens the archive, creating or upgrading it. Rejects `archive-newer` without having touched it when a newer release
 * wrote it, `storage-full` or `storage-failed` when the browser refuses.
 */
export async function openArchive(name = NAME, tools: ArchiveTools = {}): Promise<Archive> {
  let archive: Archive | undefined;
  try {
    refuseNewer(await storedVersion(name));
    const opening = new Archive(name, tools);
    archive = opening;
    const blocked = new Promise<never>((_, reject) => {
      opening.on('blocked', () =>
        reject(new KnownError('storage-failed', 'another window holds an older version')),
      );
    });
    await Promise.race([opening.open(), blocked]);
    // Another context may have upgraded it since we asked.
    refuseNewer(opening.backendDB().version / NATIVE);
    return opening;
  } catch (error) {
    archive?.close();
    throw toKnownError(error);
  }
}
