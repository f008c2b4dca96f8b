import { BookOpen, Check, Download, FileText } from 'lucide';
import { useState } from 'preact/hooks';
import type { AnnouncedMeeting, OfferedDocument } from '@/lib/agenda/views.ts';
import { webAddress } from '../hooks/links.ts';
import { longDate } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { UpcomingMeetings } from './UpcomingMeetings.tsx';

/** Documents by meeting date, newest first, undated last. */
function byDate(documents: readonly OfferedDocument[]): [string | null, OfferedDocument[]][] {
  const groups = new Map<string | null, OfferedDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.date);
    if (group) group.push(document);
    else groups.set(document.date, [document]);
  }
  return [...groups].sort(([a], [b]) => (b ?? '').localeCompare(a ?? ''));
}

const yearOf = ({ date }: OfferedDocument): string => date?.slice(0, 4) ?? '';

export interface IndexPaneProps {
  documents: readonly OfferedDocument[];
  meetings: readonly AnnouncedMeeting[];
  address: string | null;
  /** Fetches and saves these documents, one after the other. */
  onSaveAll: (documents: OfferedDocument[]) => void;
  onRead: (address: string) => void;
  onOpen: (meetingId: string) => void;
}

/** An index page: what it offers, what of that is saved, and a way to save the rest of a year at once. */
export function IndexPane(props: IndexPaneProps) {
  const { documents, meetings, address, onSaveAll } = props;
  const words = useWords();
  const years = [...new Set(documents.map(yearOf))].sort().reverse();
  const [chosen, setChosen] = useState<string | null>(null);
  // The newest year is what one comes for; all of them are one press away.
  const year = chosen ?? (years.length > 1 ? (years[0] ?? '') : 'all');
  if (documents.length === 0 && meetings.length === 0)
    return <Empty title={words.indexEmpty} help={words.indexHelp} />;
  const shown = year === 'all' ? documents : documents.filter((document) => yearOf(document) === year);
  const papers = shown.filter(({ kind }) => kind !== 'appendix');
  const fresh = papers.filter(({ savedIn, href }) => savedIn === null && webAddress(href, address) !== null);
  return (
    <div class="index">
      <header class="meeting-header">
        <h2>{words.indexTitle}</h2>
        <p class="soft">
          {words.documents(documents.length)}. {words.indexHelp}
        </p>
        {years.length > 1 && <Years years={years} current={year} onChange={setChosen} />}
        {fresh.length > 0 && (
          <>
            <button type="button" class="button primary" onClick={() => onSaveAll(fresh)}>
              <Icon node={Download} /> {words.intake.saveAllNew(fresh.length)}
            </button>
            <p class="soft small">{words.intake.saveAllNewHelp}</p>
          </>
        )}
        {papers.length > 0 && fresh.length === 0 && (
          <p class="with-icon ok">
            <Icon node={Check} /> {words.intake.allSaved}
          </p>
        )}
      </header>
      <UpcomingMeetings meetings={meetings} heading="h3" />
      {byDate(shown).map(([date, group]) => (
        <section key={date ?? ''}>
          <h3>{date ? longDate(date, words) : words.indexNoDate}</h3>
          <ul>
            {group.map((document, index) => (
              <li key={index} data-kind={document.kind}>
                <DocumentLine {...props} document={document} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Years(props: { years: string[]; current: string; onChange: (year: string) => void }) {
  const words = useWords();
  const name = (year: string) =>
    year === 'all' ? words.intake.allYears : year === '' ? words.indexNoDate : year;
  return (
    <fieldset class="chips" aria-label={words.intake.years}>
      {[...props.years, 'all'].map((year) => (
        <button
          key={year}
          type="button"
          class="chip"
          aria-pressed={year === props.current}
          onClick={() => props.onChange(year)}
        >
          {name(year)}
        </button>
      ))}
    </fieldset>
  );
}

function DocumentLine(props: IndexPaneProps & { document: OfferedDocument }) {
  const { document, address, onRead, onOpen } = props;
  const { savedIn } = document;
  const words = useWords();
  const href = webAddress(document.href, address);
  const title = document.title || document.href;
  const isPdf = /\.pdf$/i.test(URL.parse(href ?? '')?.pathname ?? '');
  return (
    <>
      <Icon node={FileText} />
      <span class="document-line">
        {href ? <a href={href}>{title}</a> : <span>{title}</span>}
        <span class="soft small">
          {[words.documentKinds[document.kind], document.body?.name, isPdf && 'PDF']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {savedIn !== null ? (
        <button
          type="button"
          class="link small with-icon ok"
          aria-label={words.intake.openSaved(title)}
          onClick={() => onOpen(savedIn)}
        >
          <Icon node={Check} /> {words.intake.indexSaved}
        </button>
      ) : (
        href?.startsWith('https:') &&
        document.kind !== 'appendix' && (
          <button
            type="button"
            class="link small with-icon"
            aria-label={words.intake.readDocument(title)}
            onClick={() => onRead(href)}
          >
            <Icon node={BookOpen} /> {words.intake.read}
          </button>
        )
      )}
    </>
  );
}
