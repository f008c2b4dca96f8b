import { Plus, Trash } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { BriefingKeeper, BriefingSummary } from '@/lib/desk/briefings.ts';
import { EditableText } from '../cases/EditableText.tsx';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { longDate, meetingName } from '../i18n/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NewBriefing } from './NewBriefing.tsx';
import { type BriefingActs, useBriefingActs } from './useBriefingActs.ts';

export interface BriefingsPageProps {
  keeper: BriefingKeeper;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
}

/** `#briefings=`: all briefings. */
export function BriefingsPage({ keeper, version, onWritten, hrefOf, onOpen }: BriefingsPageProps) {
  const words = useBriefingWords();
  usePageTitle(words.briefings);
  const all = useLoaded('briefings', version, () => keeper.list());
  const acts = useBriefingActs(keeper, onWritten);
  const [naming, setNaming] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const make = async (title: string) => {
    setNaming(false);
    const id = await acts.create(title, []);
    if (id !== null) onOpen(id);
  };
  return (
    <main class="briefings-page" tabIndex={-1} data-rest>
      <header>
        <h1>{words.briefings}</h1>
        {!naming && (
          <button ref={begin} type="button" class="button primary" onClick={() => setNaming(true)}>
            <Icon node={Plus} /> {words.create}
          </button>
        )}
      </header>
      {naming && (
        <NewBriefing
          onMake={(title) => void make(title)}
          onClose={() => {
            setNaming(false);
            setTimeout(() => begin.current?.focus());
          }}
        />
      )}
      {all.error ? (
        <Problem code={all.error} onRetry={all.reload} />
      ) : all.data === undefined ? (
        <Skeleton rows={4} />
      ) : all.data.length === 0 ? (
        <Empty title={words.empty} help={words.emptyHelp} />
      ) : (
        <ul class="briefing-list">
          {all.data.map((one) => (
            <Row key={one.id} one={one} acts={acts} href={hrefOf(one.id)} />
          ))}
        </ul>
      )}
    </main>
  );
}

/** Meetings named in a row. */
const NAMED = 2;

function Row({ one, acts, href }: { one: BriefingSummary; acts: BriefingActs; href: string }) {
  const words = useBriefingWords();
  const common = useWords();
  const meetings = one.meetings.slice(0, NAMED).map((meeting) => meetingName(meeting, common));
  const more = one.meetings.length - meetings.length;
  return (
    <li class="briefing-row" data-key={one.id}>
      <span class="briefing-row-head">
        <a class="briefing-row-title" data-row={one.id} href={href}>
          {one.title}
        </a>
        <button
          type="button"
          class="icon-button quiet"
          aria-label={words.removeOf(one.title)}
          title={words.remove}
          onClick={() => void acts.remove(one)}
        >
          <Icon node={Trash} />
        </button>
      </span>
      <p class="soft small">
        {[
          words.items(one.items.length),
          ...meetings,
          ...(more > 0 ? [words.moreMeetings(more)] : []),
          words.changed(longDate(one.changedAt.slice(0, 10), common)),
        ].join(' · ')}
      </p>
    </li>
  );
}

/** The name of a briefing, to be changed where it stands. */
export const BriefingTitle = ({ one, acts }: { one: { id: string; title: string }; acts: BriefingActs }) => {
  const words = useBriefingWords();
  return (
    <EditableText
      name={words.name}
      value={one.title}
      placeholder={words.nameHint}
      required
      onSave={(title) => void acts.rename(one, title)}
    />
  );
};
