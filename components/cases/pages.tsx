/** Cases as views of the reader. */
import { ArrowLeft, BookOpen, FileDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { fileName } from '@/lib/exchange/handout.ts';
import type { FollowingClient } from '@/lib/following.ts';
import type { CalendarFile, ItemRef } from '@/lib/tracking/views.ts';
import type { HandoutKind } from '../briefing/save-handout.ts';
import { useSaveHandout } from '../briefing/useSaveHandout.ts';
import { useCalendar } from '../following/useDeadlineActs.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { usePageTitle } from '../hooks/usePageTitle.ts';
import { useBriefingWords } from '../i18n/briefing.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { useWords } from '../i18n/words.ts';
import { today } from '../ui/facts/deadlines.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Board } from './Board.tsx';
import { CasePage } from './CasePage.tsx';
import { ForaPage } from './ForaPage.tsx';
import { MeetingFollowUp } from './MeetingFollowUp.tsx';
import { statusReport } from './status-report.ts';

interface PageProps {
  client: FollowingClient;
  /** Rises when the archive changed. */
  version: number;
  onWritten: () => void;
  onItem: (item: ItemRef) => void;
}

/** `#cases=`: all cases on a board. */
export function CasesPage(props: Omit<PageProps, 'onItem'> & { hrefOf: (caseId: string) => string }) {
  const { client, version, onWritten, hrefOf } = props;
  const common = useWords();
  const words = useCaseWords();
  usePageTitle(words.cases);
  const cases = useLoaded('cases', version, () => client.cases());
  const told = useBriefingWords();
  const save = useSaveHandout();
  const report = (kind: HandoutKind) => {
    const day = today();
    const handout = statusReport(cases.data ?? [], day, common, words, told);
    void save(handout, `${fileName(words.statusReport, 'status')}-${day}`, kind);
  };
  return (
    <main class="board-page" tabIndex={-1} data-rest>
      <header>
        <h1>{words.cases}</h1>
        {cases.data && cases.data.length > 0 && (
          <>
            <p class="soft">{words.count(cases.data.length)}</p>
            <span class="button-row">
              <button type="button" class="button" onClick={() => report('docx')}>
                <Icon node={FileDown} /> {words.saveReport}
              </button>
              <button type="button" class="button" onClick={() => report('md')}>
                <Icon node={FileDown} /> {told.toMarkdown}
              </button>
            </span>
          </>
        )}
      </header>
      {cases.error ? (
        <Problem code={cases.error} onRetry={cases.reload} />
      ) : cases.data ? (
        <Board client={client} cases={cases.data} onWritten={onWritten} hrefOf={hrefOf} />
      ) : (
        <Skeleton rows={6} />
      )}
    </main>
  );
}

/** `#case=…`: one case. */
export function CaseView(
  props: PageProps & {
    caseId: string;
    casesHref: string;
    onCase: (caseId: string) => void;
    onRemoved: () => void;
    onDownload: (file: CalendarFile) => void;
  },
) {
  const words = useWords();
  return (
    <main class="case-view" tabIndex={-1} data-rest>
      <a class="link with-icon case-back" href={props.casesHref}>
        <Icon node={ArrowLeft} /> {useCaseWords().backToCases}
      </a>
      <OpenedCase {...props} loading={<h1 class="sr-only">{words.loading}</h1>} />
    </main>
  );
}

/** One case, read and shown: as a page, or as a part of one. */
export function OpenedCase(
  props: PageProps & {
    caseId: string;
    isPart?: boolean;
    loading?: ComponentChildren;
    onCase?: (caseId: string) => void;
    onRemoved: () => void;
    onDownload: (file: CalendarFile) => void;
  },
) {
  const { client, caseId, version, onDownload } = props;
  const makeCalendar = useCalendar(client, onDownload);
  const words = useCaseWords();
  const isPart = props.isPart ?? false;
  const shown = useLoaded(caseId, version, (id) => client.case(id));
  const all = useLoaded('cases', version, () => client.cases());
  usePageTitle(isPart ? null : (shown.data?.title ?? words.cases));
  if (!shown.data)
    return (
      <>
        {props.loading}
        {shown.error ? <Problem code={shown.error} onRetry={shown.reload} /> : <Skeleton rows={6} />}
      </>
    );
  return (
    <CasePage
      key={caseId}
      client={client}
      shown={shown.data}
      all={all.data ?? []}
      isPart={isPart}
      onWritten={props.onWritten}
      onItem={props.onItem}
      onCase={props.onCase}
      onRemoved={props.onRemoved}
      onCalendar={(wish) => void makeCalendar(wish)}
    />
  );
}

/** `#follow-up=…`: a meeting among its neighbours; `name` is the meeting's. */
export function FollowUpPage(props: PageProps & { meetingId: string; name: string; meetingHref: string }) {
  const words = useWords();
  const cases = useCaseWords();
  const title = `${cases.followUp}: ${props.name}`;
  usePageTitle(title);
  return (
    <main class="follow-up-page" tabIndex={-1} data-rest>
      <header>
        <h1>{title}</h1>
        <a class="link with-icon" href={props.meetingHref}>
          <Icon node={BookOpen} /> {words.intake.read}
        </a>
      </header>
      <MeetingFollowUp {...props} />
    </main>
  );
}

/** `#fora=`: what each forum reported, from meeting to meeting. */
export function ForaView({ client, version, onItem }: Omit<PageProps, 'onWritten'>) {
  usePageTitle(useCaseWords().fora);
  const fora = useLoaded('fora', version, () => client.fora());
  return (
    <main tabIndex={-1} data-rest>
      <ForaPage fora={fora} onItem={onItem} />
    </main>
  );
}
